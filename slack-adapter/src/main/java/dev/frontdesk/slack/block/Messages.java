package dev.frontdesk.slack.block;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.TextObject;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Reply.Fact;
import dev.frontdesk.slack.text.Mrkdwn;
import dev.frontdesk.slack.text.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said, as a Slack message: mrkdwn sections, facts side by side, files, buttons. */
public final class Messages {

    /** More than this is no message but a file. */
    private static final int LONGEST = 12_000;

    private static final int BEGINNING = 2_900;
    private static final int NOTIFICATION = 3_900;
    private static final int BLOCKS = 50;
    private static final int FIELDS = 10;

    /** A longer fact does not fit into a field. */
    private static final int FIELD = 1_900;

    private static final int FACT_NAME = 80;

    private Messages() {}

    /** How much of it Slack is asked to show; the next is for when it refuses the one before. */
    public enum Look {
        WHOLE,
        /** Pictures are links: Slack shows no picture that the bot may not see. */
        WITHOUT_PICTURES,
        /** Words only. */
        PLAIN
    }

    /**
     * @param text what notifications and screen readers read, and all there is when there are no blocks
     * @param blocks at most 50; empty of {@link Look#PLAIN}
     */
    public record Message(String text, List<LayoutBlock> blocks) {
        public Message {
            blocks = List.copyOf(blocks);
        }
    }

    public static Message of(Reply reply) {
        return of(reply, Look.WHOLE, "… the rest is too long for Slack and is left out.");
    }

    /** @param where says where the rest of a text is that is {@link #tooLong} */
    public static Message of(Reply reply, Look look, String where) {
        var text = mention(reply) + fitting(Mrkdwn.escaped(reply.text()), where);
        if (look == Look.PLAIN) {
            return new Message(Pieces.shortened(words(reply, text) + spoken(reply.choices()), LONGEST), List.of());
        }
        var fallback = Pieces.shortened(words(reply, text), NOTIFICATION);
        return new Message(fallback.isBlank() ? "…" : fallback, blocks(reply, text, look));
    }

    /** Whether the text does not fit into a message: {@link #of} shows only its beginning. */
    public static boolean tooLong(Reply reply) {
        return Mrkdwn.escaped(reply.text()).length() > LONGEST;
    }

    private static String fitting(String escaped, String where) {
        return escaped.length() <= LONGEST
                ? escaped
                : Pieces.of(escaped, BEGINNING).getFirst().stripTrailing() + "\n\n" + where;
    }

    private static List<LayoutBlock> blocks(Reply reply, String text, Look look) {
        var buttons = Buttons.of(reply.choices(), reply.facts().isEmpty());
        var blocks = new ArrayList<LayoutBlock>(sections(text));
        blocks.addAll(facts(reply.facts()));
        blocks.addAll(Files.of(reply.attachments(), look == Look.WHOLE));
        if (blocks.isEmpty() && buttons.isEmpty()) {
            blocks.add(Texts.section("…"));
        }
        var shown = new ArrayList<>(blocks.subList(0, Math.min(blocks.size(), BLOCKS - buttons.size())));
        shown.addAll(buttons);
        return shown;
    }

    private static List<LayoutBlock> sections(String escaped) {
        return Pieces.of(escaped, Texts.SECTION).stream()
                .filter(piece -> !piece.isBlank())
                .<LayoutBlock>map(Texts::section)
                .toList();
    }

    private static List<LayoutBlock> facts(List<Fact> facts) {
        var blocks = new ArrayList<LayoutBlock>();
        var fields = new ArrayList<TextObject>();
        for (var fact : facts) {
            var words = fact(fact);
            if (words.length() > FIELD) {
                flush(fields, blocks);
                blocks.addAll(sections(Pieces.shortened(words, LONGEST)));
            } else {
                fields.add(Texts.mrkdwn(words));
            }
            if (fields.size() == FIELDS) {
                flush(fields, blocks);
            }
        }
        flush(fields, blocks);
        return blocks;
    }

    private static void flush(List<TextObject> fields, List<LayoutBlock> blocks) {
        if (!fields.isEmpty()) {
            blocks.add(SectionBlock.builder().fields(List.copyOf(fields)).build());
            fields.clear();
        }
    }

    private static String fact(Fact fact) {
        return '*' + name(fact) + "*\n" + Mrkdwn.escaped(fact.value());
    }

    private static String name(Fact fact) {
        return Pieces.shortened(Mrkdwn.inline(fact.name()).replace('*', ' ').strip(), FACT_NAME);
    }

    private static String words(Reply reply, String text) {
        var lines = new ArrayList<String>();
        lines.add(text);
        reply.facts().forEach(f -> lines.add(name(f) + ": " + Mrkdwn.inline(f.value())));
        reply.attachments().forEach(a -> lines.add(Files.words(a)));
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String spoken(List<Choice> choices) {
        if (choices.isEmpty()) {
            return "";
        }
        var labels = choices.stream().map(c -> Mrkdwn.inline(c.label())).collect(Collectors.joining(", "));
        return "\n\nSlack did not show the buttons (" + labels + "). Just write your answer instead.";
    }

    /** The one account that may be named; anything that is no account of Slack names nobody. */
    private static String mention(Reply reply) {
        var account = reply.mention();
        return account != null && isAccount(account) ? "<@" + account + "> " : "";
    }

    private static boolean isAccount(String id) {
        return id.length() > 1
                && (id.charAt(0) == 'U' || id.charAt(0) == 'W')
                && id.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }
}
