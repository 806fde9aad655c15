package dev.frontdesk.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

        private Optional<String> problem(String value) {
            if (CleanText.blank(value)) {
                return required ? Optional.of("Please fill this in.") : Optional.empty();
            }
            if (!options.isEmpty()) {
                return options.stream().anyMatch(o -> o.value().equals(value))
                        ? Optional.empty()
                        : Optional.of("Please choose one of the list.");
            }
            return value.codePointCount(0, value.length()) > max
                    ? Optional.of("At most " + max + " characters.")
                    : Optional.empty();
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

    /** Field name to what is wrong with what was filled in, as far as the form itself says what is right. */
    public Map<String, String> problems(Map<String, String> values) {
        var problems = new HashMap<String, String>();
        fields.forEach(
                f -> f.problem(values.getOrDefault(f.name(), "")).ifPresent(wrong -> problems.put(f.name(), wrong)));
        return problems;
    }

    /** The form with a single text to write. */
    public static Form text(String title, String label) {
        return new Form(title, List.of(Field.text("text", label, true, 3_000)));
    }
}
