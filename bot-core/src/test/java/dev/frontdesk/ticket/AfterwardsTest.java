package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a message after it was written. */
class AfterwardsTest {

    @RegisterExtension
    final Desk desk = new Desk();

    private static final String TICKET = """
            ana: my vpn keeps disconnecting
            bot: A VPN that connects … [Helped] [Did not help] [Get a person]
            ana: [Did not help]
            bot: T-1 is open. …
            triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
            """;

    @Test
    void the_card_follows_what_opened_the_ticket_and_nobody_is_answered_again() {
        desk.plays(TICKET + """
                ana edits: my vpn drops every hour
                now triage: T-1 · normal · Ana: my vpn drops every hour [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk status T-1
                bot to dave: T-1 · open · my vpn drops every hour / Ana edited: my vpn drops every hour
                """);
    }

    @Test
    void what_was_added_is_changed_in_place_below_the_card_and_both_are_kept() {
        desk.plays(TICKET + """
                ana in thread: since munday
                below T-1: Ana: since munday
                ana edits: since Monday
                now below T-1: Ana: since Monday (edited)
                ana edits: since Monday
                dave: /desk status T-1
                bot to dave: T-1 · open · my vpn keeps disconnecting / Ana added: since munday / Ana edited: since Monday
                ana: /desk status T-1
                bot to ana: T-1 · open · my vpn keeps disconnecting / Ana added: since Monday
                """);
    }

    @Test
    void an_answer_of_a_tech_is_changed_where_it_was_copied_and_where_it_was_written() {
        desk.plays(TICKET + """
                dave in thread: @Frontdesk reply try a cabel
                below T-1: Dave → Ana: try a cabel
                bot: Dave: try a cabel
                below T-1: ✓ Sent to Ana.
                dave edits: try a cable
                now below T-1: Dave → Ana: try a cable (edited)
                now bot: Dave: try a cable (edited)
                """);
    }

    @Test
    void what_a_tech_takes_back_is_gone_for_the_requester_and_stays_marked_for_the_techs() {
        desk.plays(TICKET + """
                dave in thread: @Frontdesk reply the CFO broke it again
                below T-1: Dave → Ana: the CFO broke it again
                bot: Dave: the CFO broke it again
                below T-1: ✓ Sent to Ana.
                dave takes it back
                now below T-1: Dave took this back: the CFO broke it again
                now bot: Dave took a message back.
                ana: /desk status T-1
                bot to ana: T-1 · in-progress, Dave has it · my vpn keeps disconnecting / Dave took a message back
                erin: /desk status T-1
                bot to erin: … / Dave replied: the CFO broke it again / Dave took a message back: the CFO broke it again
                ana: /desk find CFO
                bot to ana: I found no ticket with "CFO".
                """);
    }

    @Test
    void a_ticket_whose_message_was_taken_back_stays_open_and_says_so() {
        desk.plays(TICKET + """
                ana takes it back
                now triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                below T-1: Ana took back the message that opened this.
                """);
        assertThat(desk.part(Tickets.class).numbered("T-1").orElseThrow().state())
                .isEqualTo(State.OPEN);
        assertThat(desk.platform().posts().stream()
                        .filter(p -> p.reply().text().startsWith("T-1 · "))
                        .flatMap(p -> p.reply().facts().stream())
                        .map(f -> f.name()))
                .contains("Taken back");
    }

    @Test
    void only_the_author_changes_a_message_and_what_belongs_to_no_ticket_is_let_be() {
        desk.plays(TICKET + """
                erin in lunch: who has the keys to the cellar
                erin edits: who has the keys to the attic
                erin takes it back
                """);
        assertThat(desk.part(Tickets.class).numbered("T-1").orElseThrow().timeline())
                .hasSize(1);
    }

    @Test
    void an_edit_before_there_is_a_ticket_is_what_the_ticket_says() {
        desk.plays("""
                ana: my vpn keeps disconecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                ana edits: my vpn keeps disconnecting at home
                ana: [Did not help]
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: my vpn keeps disconnecting at home [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void an_edit_answers_the_question_for_other_words() {
        desk.plays("""
                ana: blorp
                bot: I am not sure I understood that. … [Get a person]
                ana edits: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                now bot: I am not sure I understood that. …
                """);
    }

    @Test
    void a_message_taken_back_takes_its_question_along() {
        desk.plays("""
                ana: blorp
                bot: I am not sure I understood that. … [Get a person]
                ana takes it back
                now bot: I am not sure I understood that. … → taken back
                ... 3 hours pass
                """);
    }

    @Test
    void files_travel_both_ways_and_one_alone_is_a_message() {
        desk.plays(TICKET + """
                ana in thread: (file: screen.png)
                below T-1: Ana: shared screen.png (file: screen.png)
                dave in thread: @Frontdesk reply look here (file: how-to.pdf)
                below T-1: Dave → Ana: look here (file: how-to.pdf)
                bot: Dave: look here (file: how-to.pdf)
                below T-1: ✓ Sent to Ana.
                ana: /desk status T-1
                bot to ana: … / Ana added: shared screen.png / screen.png (120 kB) https://files.test/screen.png / Dave replied: look here / how-to.pdf (120 kB) https://files.test/how-to.pdf
                """);
    }

    @Test
    void a_file_of_the_first_message_reaches_the_card() {
        desk.plays("""
                ana: my vpn keeps disconnecting (file: screen.png)
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: my vpn keeps disconnecting (file: screen.png) [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void programs_are_not_passed_on() {
        desk.plays(TICKET + """
                ana in thread: is this it? (file: Invoice.PDF.exe) (file: screen.png)
                bot to ana: I did not pass on Invoice.PDF.exe: a file that runs when it is opened can do harm. …
                below T-1: Ana: is this it? (file: screen.png)
                """);
    }
}
