package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final Cast cast = new Cast(List.of("ana"), List.of("ana"), List.of("ana"), List.of("ana"), List.of("dave"));
    private final Desk desk =
            new Desk(cast, new Words(List.of("printer offline"), new Random(1)), new Random(1), "r", 2);

    @Test
    void works_on_a_ticket_from_its_opening_to_its_end() {
        Ask ticket = desk.next(Scenario.TICKET, 0);
        assertThat(ticket.body().get("text")).startsWith("/desk ask ");
        opened(ticket, "T-5");

        Ask claim = desk.next(Scenario.CLAIM, 0);
        assertThat(claim.body()).containsEntry("text", "/desk claim T-5").containsEntry("channel", "triage");
        desk.answered(claim, line(claim.id(), "T-5 is yours"));

        Ask reply = desk.next(Scenario.REPLY, 0);
        assertThat(reply.person()).isEqualTo("dave");
        assertThat(reply.body().get("text")).startsWith("/desk reply T-5 ").contains("wx3yz");
        desk.answered(reply, line(ticket.id(), "Dave: wx3yz"));

        Ask followUp = desk.next(Scenario.FOLLOW_UP, 0);
        assertThat(followUp.body()).containsEntry("thread", ticket.id()).containsEntry("as", "ana");
        desk.answered(followUp, line("card", "Ana: wx4yz"));

        Ask resolve = desk.next(Scenario.RESOLVE, 0);
        assertThat(resolve.body().get("text")).isEqualTo("/desk resolve T-5 done");
        desk.answered(resolve, line(resolve.id(), "T-5 is resolved."));
        assertThat(desk.next(Scenario.FOLLOW_UP, 0).scenario())
                .as("nothing is open")
                .isEqualTo(Scenario.TICKET);
    }

    @Test
    void does_one_thing_at_a_time_about_a_ticket() {
        opened(desk.next(Scenario.TICKET, 0), "T-5");
        assertThat(desk.next(Scenario.CLAIM, 0).scenario()).isEqualTo(Scenario.CLAIM);
        assertThat(desk.next(Scenario.CLAIM, 0).scenario()).isEqualTo(Scenario.TICKET);
    }

    @Test
    void presses_each_answers_buttons_once_and_asks_where_there_are_none() {
        assertThat(desk.next(Scenario.BUTTON, 0).scenario()).isEqualTo(Scenario.QUESTION);
        Ask question = desk.next(Scenario.QUESTION, 0);
        desk.answered(
                question,
                new Line(
                        "a",
                        "bot",
                        question.id(),
                        "help",
                        "Restart it.",
                        List.of(new Line.Choice("x", "Helped"), new Line.Choice("y", "Did not help"))));
        Ask button = desk.next(Scenario.BUTTON, 0);
        assertThat(button.body()).containsEntry("message", "a").containsKey("choice");
        assertThat(button.owed()).isEqualTo(new Ask.Owed.Below(question.id()));
        assertThat(desk.next(Scenario.BUTTON, 0).scenario()).isEqualTo(Scenario.QUESTION);
    }

    @Test
    void goes_on_with_so_many_tickets_and_lets_the_oldest_rest() {
        for (int number = 1; number <= 3; number++) {
            opened(desk.next(Scenario.TICKET, 0), "T-" + number);
        }
        List<String> claims = List.of(
                desk.next(Scenario.CLAIM, 0).body().get("text"),
                desk.next(Scenario.CLAIM, 0).body().get("text"));
        assertThat(claims).containsExactlyInAnyOrder("/desk claim T-2", "/desk claim T-3");
    }

    private void opened(Ask ticket, String number) {
        desk.answered(ticket, line(ticket.id(), number + " is open. A person will answer."));
    }

    private static Line line(String thread, String text) {
        return new Line("x", "bot", thread, "help", text, List.of());
    }
}
