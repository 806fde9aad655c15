package dev.frontdesk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.storm.ChatApi.Entry;
import dev.frontdesk.storm.ChatApi.Message;
import dev.frontdesk.storm.ChatApi.Ticket;
import dev.frontdesk.storm.Finding.Kind;
import dev.frontdesk.storm.Ledger.Ask;
import dev.frontdesk.storm.Ledger.Claim;
import dev.frontdesk.storm.Ledger.TechReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A kill test that cannot fail proves nothing: this one sees each kind of loss and doubling. */
class ReckoningTest {

    private final Ledger ledger = new Ledger();
    private final List<Message> help = new ArrayList<>();
    private final List<Message> triage = new ArrayList<>();
    private final Map<Integer, Ticket> tickets = new TreeMap<>();

    ReckoningTest() {
        Said ask = said("m1", "ana", "help", "/desk ask dock dead, note tokenA");
        ledger.asks.add(new Ask(ask, "tokenA"));
        help.add(message("m2", "bot", "m1", "T-1 is open."));
        ticket(
                1,
                "dock dead, note tokenA",
                entry("claimed", "dave", null),
                entry("replied", "dave", "new dock tokenB"));
        ledger.claims.add(new Claim(said("m3", "dave", "triage", "/desk claim T-1"), 1));
        Said reply = said("m4", "dave", "triage", "/desk reply T-1 new dock tokenB");
        ledger.replies.add(new TechReply(reply, 1, "ana", "tokenB"));
        help.add(message("m5", "bot", "m1", "Dave: new dock tokenB"));
        ledger.questions.add(said("m6", "ana", "help", "forgot my voicemail pin"));
        help.add(message("m7", "bot", "m6", "Press and hold 1."));
    }

    @Test
    void finds_nothing_when_all_is_there_once() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void sees_a_lost_message() {
        help.removeIf(message -> message.id().equals("m6"));
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void sees_a_lost_answer() {
        help.removeIf(message -> message.id().equals("m7"));
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void sees_a_message_stored_twice() {
        help.add(message("m8", "ana", null, "forgot my voicemail pin"));
        assertThat(kinds()).containsExactly(Kind.WRONG);
    }

    @Test
    void sees_the_same_answer_twice() {
        help.add(message("m8", "bot", "m6", "Press and hold 1."));
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
    }

    @Test
    void sees_a_lost_ticket() {
        tickets.clear();
        assertThat(kinds()).contains(Kind.LOST).doesNotContain(Kind.DUPLICATE_TICKET);
    }

    @Test
    void sees_a_second_ticket_for_one_ask() {
        ticket(2, "dock dead, note tokenA");
        assertThat(kinds()).contains(Kind.DUPLICATE_TICKET);
    }

    @Test
    void sees_a_ticket_nobody_was_told_of() {
        ticket(2, "forgot my voicemail pin");
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_TICKET);
    }

    @Test
    void sees_a_lost_claim_and_a_second_one() {
        ticket(1, "dock dead, note tokenA", entry("replied", "dave", "new dock tokenB"));
        assertThat(kinds()).containsExactly(Kind.LOST);
        Entry claimed = entry("claimed", "dave", null);
        ticket(1, "dock dead, note tokenA", claimed, claimed, entry("replied", "dave", "new dock tokenB"));
        assertThat(kinds()).containsExactly(Kind.WRONG);
    }

    @Test
    void sees_a_reply_relayed_twice_and_one_never_relayed() {
        help.add(message("m8", "bot", "m1", "And again: new dock tokenB"));
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
        help.removeIf(message -> message.text().contains("tokenB"));
        assertThat(kinds()).containsExactly(Kind.LOST);
    }

    @Test
    void sees_a_card_posted_twice() {
        triage.add(message("m8", "bot", null, "T-1 dock dead"));
        triage.add(message("m9", "bot", null, "T-1 dock dead"));
        assertThat(kinds()).containsExactly(Kind.DUPLICATE_REPLY);
    }

    @Test
    void sees_a_press_that_led_to_nothing() {
        Said press = Said.pressed("client-p1", "ana", "m7", "Did not help");
        press.ids().add("p1");
        ledger.add(press);
        assertThat(kinds()).containsExactly(Kind.LOST);
        help.add(message("m8", "bot", "m6", "T-2 is open."));
        ticket(2, "forgot my voicemail pin");
        assertThat(findings()).isEmpty();
    }

    private List<Kind> kinds() {
        return findings().stream().map(Finding::kind).toList();
    }

    private List<Finding> findings() {
        Map<Stored.View, List<Message>> messages =
                Map.of(new Stored.View("ana", "help"), help, new Stored.View("dave", "triage"), triage);
        return Reckoning.of(ledger, new Stored(messages, tickets));
    }

    private Said said(String id, String as, String channel, String text) {
        Said said = Said.typed("client-" + id, as, channel, null, text);
        said.ids().add(id);
        ledger.add(said);
        (channel.equals("help") ? help : triage).add(message(id, as, null, text));
        return said;
    }

    private void ticket(int number, String text, Entry... timeline) {
        tickets.put(number, new Ticket("T-" + number, "open", "ana", "dave", text, List.of(timeline)));
    }

    private static Message message(String id, String author, String thread, String text) {
        return new Message(id, author, thread, text, List.of(), "2026-11-02T09:00:00Z");
    }

    private static Entry entry(String type, String by, String text) {
        return new Entry(type, by, "2026-11-02T09:00:00Z", text);
    }
}
