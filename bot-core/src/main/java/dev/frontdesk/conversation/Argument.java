package dev.frontdesk.conversation;

/** What a command wants to know. Optional ones may be left out, a ticket also where its thread names it. */
public record Argument(Kind kind, boolean required) {

    /** The four kinds there are; their lower-case names are the option names on every platform. */
    public enum Kind {
        TICKET,
        PERSON,
        PRIORITY,
        TEXT;

        public String optionName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Argument ticket() {
        return new Argument(Kind.TICKET, false);
    }

    public static Argument person() {
        return new Argument(Kind.PERSON, true);
    }

    public static Argument priority() {
        return new Argument(Kind.PRIORITY, true);
    }

    public static Argument text() {
        return new Argument(Kind.TEXT, true);
    }

    public static Argument optionalText() {
        return new Argument(Kind.TEXT, false);
    }

    /** As it stands in the help: {@code <text>}, {@code [ticket]}. */
    String usage() {
        return required ? "<" + kind.optionName() + ">" : "[" + kind.optionName() + "]";
    }
}
