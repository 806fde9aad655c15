package dev.frontdesk.conversation;

import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What begins privately and goes on, where what is whispered does not stay. */
class WhispersTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void a_ticket_asked_for_by_command_lives_in_the_direct_conversation() {
        desk.platform().forgetsWhispers();
        desk.plays("""
                ana in help: /desk ask my screen stays black
                bot to ana: T-1 is open. I write to you in our own conversation.
                bot to ana: T-1 is open. A person from the help desk will answer here. …
                triage: T-1 · normal · Ana: my screen stays black …
                ana in dm: it is the left one
                bot to ana: I added that to T-1.
                below T-1: Ana: it is the left one
                """);
    }

    @Test
    void so_does_one_that_a_page_was_asked_for() {
        desk.platform().forgetsWhispers();
        desk.plays("""
                ana in help: /desk page the server room is hot
                bot to ana: T-1 is open. I write to you in our own conversation.
                bot to ana: T-1 is open and Dave has been paged.
                triage: T-1 · …
                page to dave: T-1 the server room is hot (Ana)
                """);
    }

    @Test
    void what_is_answered_at_once_is_whispered_where_it_was_asked() {
        desk.platform().forgetsWhispers();
        desk.plays("""
                ana in help: /desk status
                bot to ana: You have no requests with us. Just write what is wrong.
                """);
    }
}
