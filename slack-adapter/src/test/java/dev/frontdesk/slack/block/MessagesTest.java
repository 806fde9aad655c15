package dev.frontdesk.slack.block;

import static dev.frontdesk.slack.block.Blocks.all;
import static dev.frontdesk.slack.block.Blocks.assertTaken;
import static dev.frontdesk.slack.block.Blocks.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Reply.Fact;
import dev.frontdesk.slack.block.Messages.Look;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Attachment SHOT =
            new Attachment("shot <1>.png", "image/png", 1_234_567, "https://f.example/1", "F1");
    private static final Attachment LOG = new Attachment("boot.log", "text/plain", 4_321, "https://f.example/2", "F2");

    @Test
    void a_text_is_a_section_and_what_notifications_read() {
        var message = Messages.of(Reply.text("a & b"));
        assertThat(message.text()).isEqualTo("a &amp; b");
        assertThat(all(json(message.blocks()), "text.text")).containsExactly("a &amp; b");
        assertTaken(message);
    }

    @Test
    void slack_looks_for_no_names_in_any_text() {
        var hostile = "<!channel> @here <@U1>";
        var reply = new Reply(
                hostile,
                List.of(new Fact(hostile, hostile), new Fact("Long", hostile.repeat(200))),
                List.of(new Choice("r", hostile)),
                null,
                List.of(new Attachment(hostile, hostile, 1, hostile, hostile)));
        var message = Messages.of(reply);
        assertTaken(message);
        assertThat(message.text()).doesNotContain("<");
        assertThat(Messages.of(reply, Look.PLAIN, "").text()).doesNotContain("<");
        for (var path : List.of("text", "fields", "elements")) {
            var texts = all(json(message.blocks()), path + ".text");
            var verbatim = all(json(message.blocks()), path + ".verbatim");
            assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContain("<"));
            assertThat(verbatim).hasSameSizeAs(texts).containsOnly("true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U1> <!channel", "!channel", "u1", "S1", "@U1"})
    void only_an_account_is_mentioned(String mention) {
        var reply = Reply.text("you are needed").mentioning(mention);
        assertThat(Messages.of(reply).text()).isEqualTo("you are needed");
    }

    @Test
    void the_one_mentioned_stands_in_front() {
        var message = Messages.of(Reply.text("you are <@U9> needed").mentioning("U02ABC"));
        assertThat(message.text()).isEqualTo("<@U02ABC> you are &lt;@U9&gt; needed");
        assertThat(all(json(message.blocks()), "text.text")).containsExactly("<@U02ABC> you are &lt;@U9&gt; needed");
    }

    @Test
    void a_long_text_is_cut_between_words_and_nothing_is_missing() {
        var text = "one two & three ".repeat(600).strip();
        var message = Messages.of(Reply.text(text));
        assertTaken(message);
        var sections = all(json(message.blocks()), "text.text");
        assertThat(sections).hasSizeGreaterThan(3).allSatisfy(s -> assertThat(s).hasSizeLessThanOrEqualTo(3_000));
        assertThat(String.join("", sections)).isEqualTo(text.replace("&", "&amp;"));
    }

    @Test
    void a_text_for_a_file_shows_its_beginning_and_says_where_the_rest_is() {
        var reply = Reply.text("word ".repeat(2_500));
        assertThat(Messages.tooLong(reply)).isTrue();
        var message = Messages.of(reply, Look.WHOLE, "it is in the file");
        assertTaken(message);
        assertThat(message.text())
                .startsWith("word word")
                .endsWith("it is in the file")
                .hasSizeLessThan(3_000);
        assertThat(Messages.tooLong(Reply.text("word ".repeat(2_400)))).isFalse();
    }

    @Test
    void facts_stand_side_by_side_ten_to_a_section() {
        var facts =
                IntStream.range(0, 23).mapToObj(i -> new Fact("N" + i, "v" + i)).toList();
        var message = Messages.of(new Reply("card", facts, List.of(), null));
        assertTaken(message);
        assertThat(all(json(message.blocks()), "fields.text")).hasSize(23).contains("*N0*\nv0", "*N22*\nv22");
        assertThat(message.text()).startsWith("card\nN0: v0\nN1: v1");
    }

    @Test
    void a_long_fact_is_shown_below_the_others() {
        var message = Messages.of(new Reply("card", List.of(new Fact("Text", "&".repeat(2_000))), List.of(), null));
        assertTaken(message);
        assertThat(String.join("", all(json(message.blocks()), "text.text"))).hasSize("card*Text*\n".length() + 10_000);
    }

    @Test
    void buttons_carry_their_references_and_are_numbered_over_the_message() {
        var choices = IntStream.range(0, 30)
                .mapToObj(i -> new Choice("q.1." + i, "Label " + i))
                .toList();
        var blocks = json(Messages.of(Reply.of("which?", choices)).blocks());
        assertTaken(Messages.of(Reply.of("which?", choices)));
        assertThat(all(blocks, "elements.value"))
                .hasSize(30)
                .startsWith("q.1.0")
                .endsWith("q.1.29");
        assertThat(all(blocks, "elements.action_id")).doesNotHaveDuplicates().endsWith("choice-29");
        assertThat(all(blocks, "elements.style")).isEmpty();
    }

    @Test
    void the_first_of_two_answers_is_what_most_people_want() {
        var two = List.of(new Choice("y", "Yes"), new Choice("n", "No"));
        assertThat(all(json(Messages.of(Reply.of("shall I?", two)).blocks()), "elements.style"))
                .containsExactly("primary");
        var card = new Reply("T-1", List.of(new Fact("State", "open")), two, null);
        assertThat(all(json(Messages.of(card).blocks()), "elements.style")).isEmpty();
    }

    @Test
    void a_label_that_is_too_long_is_cut_between_characters() {
        var choice = new Choice("r", "😀".repeat(60));
        var label = all(json(Messages.of(Reply.of("?", List.of(choice))).blocks()), "elements.text.text")
                .getFirst();
        assertThat(label).hasSizeLessThanOrEqualTo(75).endsWith("😀…");
    }

    @Test
    void pictures_that_slack_holds_are_shown_and_other_files_are_links() {
        var reply = Reply.text("see").showing(List.of(SHOT, LOG));
        var blocks = json(Messages.of(reply).blocks());
        assertTaken(Messages.of(reply));
        assertThat(all(blocks, "slack_file.id")).containsExactly("F1");
        assertThat(all(blocks, "alt_text")).containsExactly("shot <1>.png");
        assertThat(all(blocks, "elements.text")).containsExactly(":paperclip: <https://f.example/2|boot.log> (4 kB)");
        var plainer = json(Messages.of(reply, Look.WITHOUT_PICTURES, "").blocks());
        assertThat(all(plainer, "slack_file.id")).isEmpty();
        assertThat(all(plainer, "elements.text"))
                .startsWith(":paperclip: <https://f.example/1|shot &lt;1&gt;.png> (1.2 MB)");
    }

    @Test
    void there_are_never_more_blocks_than_slack_takes_and_the_buttons_stay() {
        var files = java.util.Collections.nCopies(70, LOG);
        var reply = Reply.of("many", List.of(new Choice("r", "Go"))).showing(files);
        assertTaken(Messages.of(reply));
        assertThat(all(json(Messages.of(reply).blocks()), "elements.value")).containsExactly("r");
    }

    @Test
    void plain_words_say_that_the_buttons_are_missing() {
        var reply = Reply.of("Shall I?", List.of(new Choice("y", "Yes"), new Choice("n", "No")));
        var message = Messages.of(reply, Look.PLAIN, "");
        assertThat(message.blocks()).isEmpty();
        assertThat(message.text())
                .isEqualTo("Shall I?\n\nSlack did not show the buttons (Yes, No). Just write your answer instead.");
    }

    @Test
    void nothing_to_say_is_still_a_message() {
        assertTaken(Messages.of(Reply.text("")));
        assertTaken(Messages.of(Reply.text("\u200b \n")));
        assertTaken(Messages.of(Reply.of("", List.of(new Choice("r", "")))));
    }
}
