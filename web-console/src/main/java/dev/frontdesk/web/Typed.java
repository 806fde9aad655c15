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

    private static String rest(@Nullable String group) {
        return group == null ? "" : group.strip();
    }
}
