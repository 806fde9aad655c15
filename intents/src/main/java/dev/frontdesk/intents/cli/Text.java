package dev.frontdesk.intents.cli;

import java.util.Locale;

/** Lines that end with a newline, and figures with a point, on every machine. */
final class Text {
    private final StringBuilder text = new StringBuilder();

    Text line(String line) {
        text.append(line).append('\n');
        return this;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is Error Prone's own, not worth a dependency
    Text line(String format, Object... values) {
        return line(String.format(Locale.ROOT, format, values));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
