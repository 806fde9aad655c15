package dev.frontdesk.chat;

import java.util.List;

/** A few questions asked at once; at most five, which is what every platform can show. */
public record Form(String title, List<Field> fields) {

    /** One question. {@code max} in characters. */
    public record Field(String name, String label, boolean required, boolean multiline, int max) {}

    public Form {
        fields = List.copyOf(fields);
    }

    /** The form with a single text to write. */
    public static Form text(String title, String label) {
        return new Form(title, List.of(new Field("text", label, true, true, 3_000)));
    }
}
