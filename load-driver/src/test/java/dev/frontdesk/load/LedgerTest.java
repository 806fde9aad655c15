package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Token TOKEN = new Token(7);

    private final Ledger ledger = new Ledger();
    private int lines;

    @Test
    void the_first_line_below_a_question_is_its_answer_and_the_second_one_too_many() {
        Ask question = sent(below(Scenario.QUESTION, "q", "q", null));
        assertThat(ledger.settled(List.of(question))).isFalse();
        hear("q", "help", "Restart it.");
        assertThat(question.answers()).isOne();
        assertThat(question.answerTime()).isEqualTo(5 - 1);
        assertThat(ledger.settled(List.of(question))).isTrue();
        hear("q", "help", "Or buy a new one.");
        assertThat(question.answers()).isEqualTo(2);
    }

    @Test
    void a_line_that_comes_again_under_its_id_is_the_same_line() {
        Ask question = sent(below(Scenario.QUESTION, "q", "q", null));
        ledger.hear(new Line("x", "bot", "q", "help", "Restart it.", null), 5);
        ledger.hear(new Line("x", "bot", "q", "help", "Restart it.", null), 6);
        assertThat(question.answers()).isOne();
    }

    @Test
    void what_people_say_is_no_answer() {
        Ask question = sent(below(Scenario.QUESTION, "q", "q", null));
        ledger.hear(new Line("x", "ana", "q", "help", "Restart it.", null), 5);
        assertThat(question.answers()).isZero();
    }

    @Test
    void an_answer_may_be_seen_before_the_acknowledgement() {
        Ask question = below(Scenario.QUESTION, "q", "q", null);
        ledger.expect(question);
        hear("q", "help", "Restart it.");
        ledger.accepted(question, 9);
        assertThat(ledger.settled(List.of(question))).isTrue();
    }

    @Test
    void a_button_below_an_answer_has_an_answer_of_its_own() {
        Ask question = sent(below(Scenario.QUESTION, "q", "q", null));
        hear("q", "help", "Restart it.");
        Ask button = sent(below(Scenario.BUTTON, "b", "q", null));
        hear("q", "help", "Good to hear.");
        assertThat(question.answers()).isOne();
        assertThat(button.answers()).isOne();
        hear("q", "help", "Restart it.");
        assertThat(question.answers()).as("the first answer once more").isEqualTo(2);
        assertThat(button.answers()).isOne();
    }

    @Test
    void what_techs_do_in_a_tickets_thread_is_nobodys_second_answer_but_a_copy_of_the_first_is() {
        Ask ticket = sent(below(Scenario.TICKET, "t", "t", null));
        hear("t", "help", "T-1 is open. Wait.");
        Ask claim = sent(below(Scenario.CLAIM, "c", "c", new Job("T-1", "t", "ana")));
        hear("t", "help", "Dave is looking at T-1 now.");
        hear("c", "triage", "T-1 is yours.");
        assertThat(ticket.answers()).isOne();
        assertThat(claim.answers()).isOne();
        hear("t", "help", "T-1 is open. Wait.");
        assertThat(ticket.answers()).isEqualTo(2);
    }

    @Test
    void a_follow_up_is_answered_by_each_copy_in_triage_and_by_nothing_else() {
        Ask followUp = sent(new Ask(
                Scenario.FOLLOW_UP,
                1,
                "",
                Map.of("id", "f"),
                new Ask.Owed.Quoted("triage", TOKEN),
                new Job("T-1", "t", "ana")));
        hear("t", "help", "You wrote: again, note wx7yz");
        hear("card", "triage", "Ana: again, note wx8yz");
        ledger.hear(new Line("card", "bot", null, "triage", "T-1 · again, note wx7yz", null), 5);
        assertThat(followUp.answers()).isZero();
        hear("card", "triage", "Ana: again, note wx7yz");
        assertThat(followUp.answers()).isOne();
        hear("card", "triage", "Ana: again, note wx7yz");
        assertThat(followUp.answers()).isEqualTo(2);
    }

    private void hear(String thread, String channel, String text) {
        ledger.hear(new Line("line" + lines++, "bot", thread, channel, text, null), 5);
    }

    private Ask sent(Ask ask) {
        ledger.expect(ask);
        ledger.accepted(ask, 2);
        return ask;
    }

    private static Ask below(Scenario scenario, String id, String thread, Job job) {
        return new Ask(scenario, 1, "", Map.of("id", id), new Ask.Owed.Below(thread), job);
    }
}
