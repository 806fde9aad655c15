package dev.frontdesk.storm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import dev.frontdesk.storm.Finding;
import dev.frontdesk.storm.Finding.Kind;
import dev.frontdesk.storm.slack.Books.Entry;
import dev.frontdesk.storm.slack.Books.Ticket;
import dev.frontdesk.storm.slack.Ledger.Ask;
import dev.frontdesk.storm.slack.Ledger.Claim;
import dev.frontdesk.storm.slack.Ledger.Deed;
import dev.frontdesk.storm.slack.Ledger.Line;
import dev.frontdesk.storm.slack.Ledger.Press;
import dev.frontdesk.storm.slack.Ledger.Words;
import dev.frontdesk.testing.slack.SlackMessage;
import dev.frontdesk.testing.slack.SlackServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kill test that cannot fail proves nothing: this one sees each kind of loss and doubling. */
class ReckoningTest {

    private static final String ASKED = "the dock lost its power, note tokenA";
    private static final Deed TAKEN = () -> true;
    private static final Deed PERHAPS = () -> false;

    private final SlackServer slack = SlackServer.start();
    private final MethodsClient bot = bot(slack);
    private final Ledger ledger = new Ledger();
    private final Map<Integer, Ticket> tickets = new TreeMap<>();
    private final List<String> unfinished = new ArrayList<>();
    private final String help = slack.channel("#help");
    private final String triage = slack.channel("#triage");
    private int effects;
    private Line question;
    private String answer;
    private String card;
    private String reply;

    /** A question and its answer; a ticket from its command to the words of a tech. */
    @BeforeEach
    void all_is_well() {
        question = line(help, "forgot my voicemail pin");
        ledger.lines.add(question);
        answer = say(help, question.ts(), "Press and hold 1.", "Helped", "Did not help");
        ledger.asks.add(new Ask(TAKEN, "tokenA"));
        ledger.asks.add(new Ask(PERHAPS, "tokenB"));
        tickets.put(1, ticket(1, new Entry("CLAIMED", ""), new Entry("REPLIED", "a new one, note tokenC")));
        say(slack.channel("@ana"), null, "T-1 is open.");
        card = say(triage, null, "T-1 · normal · Ana: " + ASKED + "\nState: open", "Take it");
        ledger.claims.add(new Claim(TAKEN, 1));
        ledger.replies.add(new Words(TAKEN, 1, "tokenC", slack.channel("@ana")));
        reply = say(slack.channel("@ana"), null, "Dave: a new one, note tokenC");
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void finds_nothing_when_all_is_there_once() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void sees_a_lost_answer() {
        delete(help, answer);
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void sees_an_effect_that_was_posted_twice() {
        effects--;
        say(slack.channel("@dave"), null, "Somebody waits for you.");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
    }

    @Test
    void sees_the_same_words_twice_under_two_effects() {
        say(help, question.ts(), "Ask again tomorrow.");
        say(help, question.ts(), "Ask again tomorrow.");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
    }

    @Test
    void sees_two_articles_for_one_question() {
        say(help, question.ts(), "Press and hold 2.", "Helped", "Did not help");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
    }

    @Test
    void sees_an_answer_nobody_asked_for() {
        Line aside = line(help, "lunch at twelve");
        ledger.chatter.add(aside);
        assertThat(findings()).isEmpty();
        say(help, aside.ts(), "I do not know that.");
        assertThat(kinds()).containsExactly(Kind.WRONG);
    }

    @Test
    void sees_a_lost_ticket() {
        tickets.clear();
        assertThat(kinds()).contains(Kind.LOST).doesNotContain(Kind.DUPLICATE_TICKET);
    }

    @Test
    void sees_a_second_ticket_for_one_command() {
        tickets.put(2, ticket(2));
        say(triage, null, "T-2 · normal · Ana: " + ASKED + "\nState: open", "Take it");
        say(slack.channel("@ana"), null, "T-2 is open.");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_TICKET);
    }

    @Test
    void sees_a_ticket_nobody_was_told_of() {
        tickets.put(2, new Ticket(2, "dave", "another matter", List.of()));
        say(triage, null, "T-2 · normal · Dave: another matter\nState: open", "Take it");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_TICKET);
    }

    @Test
    void sees_a_card_that_is_missing_and_one_that_is_there_twice() {
        say(triage, null, "T-1 · normal · Ana: " + ASKED + "\nState: open", "Take it");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
        delete(triage, card);
        assertThat(findings()).isEmpty();
        slack.messages(triage).forEach(message -> delete(triage, message.ts()));
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void sees_a_lost_claim_and_a_second_one() {
        Entry replied = new Entry("REPLIED", "a new one, note tokenC");
        tickets.put(1, ticket(1, replied));
        assertThat(kinds()).containsExactly(Kind.LOST);
        tickets.put(1, ticket(1, replied, new Entry("CLAIMED", ""), new Entry("CLAIMED", "")));
        assertThat(kinds()).containsExactly(Kind.WRONG);
    }

    @Test
    void sees_a_reply_that_arrived_twice_and_one_that_never_did() {
        say(slack.channel("@ana"), null, "Dave again: a new one, note tokenC");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
        slack.messages(slack.channel("@ana")).stream()
                .filter(message -> message.words().contains("tokenC"))
                .forEach(message -> delete(slack.channel("@ana"), message.ts()));
        assertThat(reply).isNotEmpty();
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void sees_a_press_that_led_to_nothing() {
        ledger.presses.add(new Press(TAKEN, help, question.ts(), 1));
        assertThat(kinds()).containsExactly(Kind.LOST);
        say(help, question.ts(), "A person will look at it.");
        assertThat(findings()).isEmpty();
    }

    @Test
    void sees_what_was_never_sent() {
        unfinished.add("effect not done");
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    private List<Kind> kinds() {
        return findings().stream().map(Finding::kind).toList();
    }

    private List<Finding> findings() {
        Map<String, List<SlackMessage>> messages = Stream.of(help, triage, "@ana", "@dave")
                .map(slack::channel)
                .collect(Collectors.toMap(channel -> channel, slack::messages));
        return Reckoning.of(ledger, new Books(tickets, unfinished), triage, messages);
    }

    private static Ticket ticket(int number, Entry... timeline) {
        return new Ticket(number, "ana", ASKED, List.of(timeline));
    }

    private Line line(String channel, String text) {
        String ts = slack.post("ana", channel, text).ts();
        return new Line("ana", channel, ts, ts, text, List.of());
    }

    private String say(String channel, String thread, String text, String... buttons) {
        Message.Metadata metadata = Message.Metadata.builder()
                .eventType("frontdesk_effect")
                .eventPayload(Map.of("eff", "effect" + effects++))
                .build();
        try {
            return bot.chatPostMessage(post -> post.channel(channel)
                            .threadTs(thread)
                            .text(text)
                            .blocks(blocks(text, buttons))
                            .metadata(metadata))
                    .getTs();
        } catch (IOException | SlackApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<LayoutBlock> blocks(String text, String... buttons) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(section -> section.text(BlockCompositions.markdownText(text))));
        for (String label : buttons) {
            blocks.add(Blocks.actions(List.of(BlockElements.button(
                    button -> button.text(BlockCompositions.plainText(label)).value(label)))));
        }
        return blocks;
    }

    private void delete(String channel, String ts) {
        try {
            assertThat(bot.chatDelete(message -> message.channel(channel).ts(ts))
                            .isOk())
                    .isTrue();
        } catch (IOException | SlackApiException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodsClient bot(SlackServer slack) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        return Slack.getInstance(config).methods(slack.botToken());
    }
}
