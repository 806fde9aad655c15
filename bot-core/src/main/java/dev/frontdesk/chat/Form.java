package dev.frontdesk.chat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A few questions asked at once; at most five, which is what every platform can show. {@code title}: at most 24 characters. */
public record Form(String title, List<Field> fields) {

    /**
     * One question. A field with options is a menu of them, else a text.
     *
     * @param name what the answer comes back under
     * @param max in characters
     * @param initial what stands there already, or null; of a menu the value of an option
     */
    public record Field(
            String name,
            String label,
            boolean required,
            boolean multiline,
            int max,
            @Nullable String initial,
            List<Option> options) {

        public Field {
            // Stored forms of before there were menus have none.
            options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
        }

        public static Field text(String name, String label, boolean required, int max) {
            return new Field(name, label, required, true, max, null, List.of());
        }

        public static Field line(String name, String label, boolean required, int max) {
            return new Field(name, label, required, false, max, null, List.of());
        }

        public static Field menu(String name, String label, boolean required, List<Option> options) {
            return new Field(name, label, required, false, Option.VALUE_LIMIT, null, options);
        }

        /** The same with something in it already, as much of it as fits. */
        public Field with(String text) {
            var fits = text.length() <= max
                    ? text
                    : text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
            return new Field(name, label, required, multiline, max, fits, options);
        }
    }

    /** One line of a menu. */
    public record Option(String value, String label) {

        /** The longest value every platform carries. */
        public static final int VALUE_LIMIT = 75;
    }

    public Form {
        fields = List.copyOf(fields);
    }

    /** The form with a single text to write. */
    public static Form text(String title, String label) {
        return new Form(title, List.of(Field.text("text", label, true, 3_000)));
    }
}
