package dev.frontdesk.slack.block;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.frontdesk.chat.CleanText;

/** The two kinds of text in blocks. */
final class Texts {

    /** The longest text of a section. */
    static final int SECTION = 3_000;

    private Texts() {}

    /** @param escaped read for formatting and our own links only: Slack looks for no names in it */
    static MarkdownTextObject mrkdwn(String escaped) {
        return MarkdownTextObject.builder().text(escaped).verbatim(true).build();
    }

    static SectionBlock section(String escaped) {
        return SectionBlock.builder().text(mrkdwn(escaped)).expand(true).build();
    }

    /** Read for nothing but emoji; never blank, which Slack refuses. */
    static PlainTextObject plain(String foreign, int limit) {
        var text = cut(CleanText.clean(foreign).strip(), limit);
        return PlainTextObject.builder()
                .text(text.isEmpty() ? "…" : text)
                .emoji(true)
                .build();
    }

    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
