package dev.frontdesk.web;

import com.google.re2j.Pattern;
import dev.frontdesk.chat.CleanText;
import dev.frontdesk.chat.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * A typed line as the front desk takes it.
 *
 * @param text of a command the line behind "/desk", of a mention the words behind "@Frontdesk"
 */
record Typed(boolean command, boolean mentioned, String text) {

    private static final Pattern COMMAND = Pattern.compile("(?is)^\\s*/desk(?:\\s+(.*))?$");
    private static final Pattern MENTION = Pattern.compile("(?is)^\\s*@frontdesk(?:[\\s,:;.!?]+(.*))?$");

    static Typed of(String line) {
        var command = COMMAND.matcher(line);
        if (command.matches()) {
            return new Typed(true, true, rest(command.group(1)));
        }
        var mention = MENTION.matcher(line);
        return mention.matches() ? new Typed(false, true, rest(mention.group(1))) : new Typed(false, false, line);
    }

    /** What was typed, made fit to be stored: without secrets and without what cannot be shown. */
    static String safe(String text) {
        return CleanText.clean(Redaction.redact(text).text());
    }

    /** Whether nothing of the text can be seen. */
    static boolean blank(String text) {
        return text.codePoints().noneMatch(Typed::seen);
    }

    private static String rest(@Nullable String group) {
        return group == null ? "" : group.strip();
    }

    private static boolean seen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            // Letters and signs without a glyph: Hangul fillers, the empty Braille cell, variation selectors.
            default ->
                switch (character) {
                    case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> false;
                    default -> character < 0xFE00 || character > 0xFE0F;
                };
        };
    }
}
