package dev.frontdesk.conversation;

import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void nonsense_is_asked_about_once_and_then_a_human_gets_it() {
        desk.plays("""
                ana: blorp the fnord
                bot: I am not sure I understood that. Could you say it in other words? … [Get a person]
                ana: zxcv qwer uiop
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: blorp the fnord … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void other_words_are_understood_together_with_the_first() {
        desk.plays("""
                ana: blorp the fnord
                bot: I am not sure I understood that. … [Get a person]
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
    }

    @Test
    void chatter_opens_nothing() {
        desk.plays("""
                ana: hello
                bot: Hello Ana. What can I do for you?
                ana: thank you so much
                bot: You are welcome.
                ana: what can you do?
                bot: I am the help desk's front desk. …
                dave: /desk next
                bot to dave: Nothing is waiting. Enjoy the quiet.
                """);
    }

    @Test
    void cancel_drops_the_question_and_start_over_begins_again() {
        desk.plays("""
                ana: I need access to the finance folder
                bot: Shall I open a ticket for this (Access to a folder or application)? A person will then answer you here. [Open a ticket] [Not now]
                ana: cancel
                bot: All right, I dropped that. Nothing was opened.
                ana: start over
                bot: Let us start over. What do you need?
                """);
    }

    @Test
    void yes_and_no_answer_a_question() {
        desk.plays("""
                ana: I need access to the finance folder
                bot: Shall I open a ticket for this (Access to a folder or application)? … [Open a ticket] [Not now]
                ana: yes please
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: I need access to the finance folder [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana in dm: I need a new laptop
                bot to ana: Shall I open a ticket for this (New or loan device)? … [Open a ticket] [Not now]
                ana in dm: no
                bot to ana: All right. Nothing was opened.
                """);
    }

    @Test
    void a_question_nobody_answered_is_shown_to_the_techs_who_can_make_a_ticket_of_it() {
        desk.plays("""
                ana: I need access to the finance folder
                bot: Shall I open a ticket for this … [Open a ticket] [Not now]
                ... 3 hours pass
                triage: Unanswered: Ana wrote "I need access to the finance folder" [Open a ticket]
                bot: I have not heard back, so I have shown your question to a person. You can still just write on.
                dave: [Open a ticket]
                bot to dave: T-1 is open.
                triage: T-1 · normal · Ana: I need access to the finance folder [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                bot: T-1 is open. A person from the help desk will answer here. …
                """);
    }

    @Test
    void a_new_request_does_not_make_the_old_question_unheard() {
        desk.plays("""
                ana: I need access to the finance folder
                bot: Shall I open a ticket for this (Access to a folder or application)? … [Open a ticket] [Not now]
                ana: my vpn keeps disconnecting
                triage: Unanswered: Ana wrote "I need access to the finance folder" [Open a ticket]
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
    }

    @Test
    void unknown_commands_and_arguments_name_what_is_near() {
        desk.plays("""
                dave: /desk clam T-1
                bot to dave: I know no command "clam". Did you mean claim? /desk help shows what there is.
                dave: /desk claim
                bot to dave: Which ticket? Say /desk claim T-12, or say it in the ticket's thread.
                dave: /desk claim T-5
                bot to dave: I know no T-5, or it is not yours to see.
                dave: /desk give T-5 erni
                bot to dave: I know nobody called "erni". Did you mean erin?
                ana: /desk ask
                bot to ana: The text is missing. Say /desk ask <text>.
                ana: /desk claim T-5
                bot to ana: I know no command "claim". /desk help shows what there is.
                """);
    }

    @Test
    void a_mention_that_is_no_command_is_a_message() {
        desk.plays("""
                ana: @Frontdesk help my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                ana: @Frontdesk status
                bot to ana: You have no requests with us. Just write what is wrong.
                """);
    }

    @Test
    void a_named_ticket_gets_what_is_said_about_it_and_is_closed_only_when_asked_for() {
        desk.plays("""
                ana: /desk ask outlook does not open
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: outlook does not open [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk ask the printer in room 204 eats paper
                bot to ana: T-2 is open. …
                triage: T-2 · normal · Ana: the printer in room 204 eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: T-1: it also happens on my laptop
                bot: I added that to T-1.
                below T-1: Ana: T-1: it also happens on my laptop
                ana: please close T-2
                bot: Shall I close T-2? [Close T-2] [Leave it open]
                ana: yes
                bot to ana: T-2 is closed.
                """);
    }

    @Test
    void help_shows_what_this_person_can_say() {
        desk.plays("""
                ana: /desk help
                bot to ana: Just write what is wrong, or say one of these: / /desk ask <text>: … / /desk close …
                """);
    }

    @Test
    void secrets_are_removed_and_the_person_is_told() {
        desk.plays("""
                ana: my vpn keeps disconnecting, my password is Sommer2024!
                bot to ana: I removed a password from your message before anything was stored. …
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
    }

    @Test
    void techs_talk_among_themselves_in_triage() {
        desk.plays("""
                dave: morning all
                erin: my vpn keeps disconnecting
                """);
    }
}
