package dev.frontdesk.ticket;

import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketLifeTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void an_answer_that_did_not_help_becomes_a_ticket_with_a_card() {
        desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects and then falls off … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: T-1 is open. A person from the help desk will answer here. You can add to it just by writing below.
                triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: [Did not help]
                bot to ana: T-1 is open for this already. A person will answer there.
                """);
    }

    @Test
    void one_tech_claims_and_the_second_reads_who_has_it() {
        desk.plays("""
                ana: /desk ask the printer in room 204 eats paper
                bot to ana: T-1 is open. A person from the help desk will answer here. You can add to it just by writing below.
                triage: T-1 · normal · Ana: the printer in room 204 eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk claim T-1
                bot to dave: T-1 is yours: Ana wrote "the printer in room 204 eats paper"
                bot to ana: Dave is looking at T-1 now.
                erin: /desk claim T-1
                bot to erin: Dave already has T-1.
                """);
    }

    @Test
    void the_button_claims_as_the_command_does_and_the_number_may_be_left_out_in_the_thread() {
        desk.plays("""
                ana: /desk ask my screen stays black
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: my screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: [Take it]
                bot to dave: T-1 is yours: Ana wrote "my screen stays black"
                bot to ana: Dave is looking at T-1 now.
                dave in thread: @Frontdesk release
                bot to dave: T-1 is back in the queue.
                erin in thread: /desk claim
                bot to erin: T-1 is yours: Ana wrote "my screen stays black"
                bot to ana: Erin is looking at T-1 now.
                """);
    }

    @Test
    void replies_travel_both_ways_and_say_that_they_arrived() {
        desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk reply T-1 please try a cable
                below T-1: Dave → Ana: please try a cable
                bot: Dave: please try a cable
                below T-1: ✓ Sent to Ana.
                ana in thread: it holds with a cable, what now?
                below T-1: Ana: it holds with a cable, what now?
                dave: [Reply] then it is your Wi-Fi, I send you a new card
                below T-1: Dave → Ana: then it is your Wi-Fi, I send you a new card
                bot: Dave: then it is your Wi-Fi, I send you a new card
                below T-1: ✓ Sent to Ana.
                """);
    }

    @Test
    void notes_never_leave_the_help_desk() {
        desk.plays("""
                ana: /desk ask my screen stays black
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: my screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk note T-1 she dropped it, I saw it
                bot to dave: Noted on T-1. Only the help desk sees it.
                below T-1: Note by Dave: she dropped it, I saw it
                dave in thread: and it is out of warranty
                ana: /desk status T-1
                bot to ana: T-1 · open · my screen stays black
                erin: /desk status T-1
                bot to erin: T-1 · open · my screen stays black / Dave noted: she dropped it, I saw it / Dave noted: and it is out of warranty
                ana: /desk find warranty
                bot to ana: I found no ticket with "warranty".
                """);
    }

    @Test
    void resolving_asks_for_a_rating_and_thanks_do_not_reopen_but_it_is_back_does() {
        desk.plays("""
                ana: /desk ask outlook does not open
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: outlook does not open [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk resolve T-1 repaired the profile
                bot to ana: Dave resolved T-1: repaired the profile / How was it, … [1] [2] [3] [4] [5] [Reopen]
                bot to dave: T-1 is resolved.
                ana: [4]
                bot to ana: Thank you. You gave T-1 4 of 5; press another number to change it.
                ana: ok thanks
                bot: You are welcome.
                below T-1: Ana: ok thanks
                ana: it's back
                bot: T-1 is open again. The help desk sees it.
                bot to ana: T-1 is open again. The help desk sees it.
                below T-1: Ana reopened T-1: it's back
                """);
    }

    @Test
    void a_resolved_ticket_closes_after_two_days_and_a_reply_then_opens_a_linked_one() {
        desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                ana: [Get a person]
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk resolve T-1
                bot: Dave resolved T-1. / How was it, … [1] [2] [3] [4] [5] [Reopen]
                bot to dave: T-1 is resolved.
                ... 3 days pass
                bot: T-1 is closed now. If it comes back, just write; I will open a new one that points to it.
                ana in thread: it drops again every hour
                bot: T-2 is open. …
                triage: T-2 · normal · Ana: it drops again every hour [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void with_several_requests_the_person_is_asked_which_one_it_is_about() {
        desk.plays("""
                ana: /desk ask outlook does not open
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: outlook does not open [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk ask my chair squeaks at the desk phone
                bot to ana: T-2 is open. …
                triage: T-2 · normal · Ana: my chair squeaks at the desk phone [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: it broke again
                bot: Which request is that about? [T-2] [T-1] [New]
                ana: [T-1]
                bot: I added that to T-1.
                below T-1: Ana: it broke again
                """);
    }

    @Test
    void what_is_said_within_five_minutes_joins_the_same_request() {
        desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: T-1 is open. …
                triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: mostly after lunch
                bot: I added that to T-1.
                below T-1: Ana: mostly after lunch
                """);
    }

    @Test
    void priority_follows_what_happened_and_nobody_sets_their_own() {
        desk.plays("""
                ana: /desk ask URGENT!!! asap my mouse is slow
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: URGENT!!! asap my mouse is slow [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk ask I can't work, the accounting program will not start
                bot to ana: T-2 is open. …
                triage: T-2 · high · Ana: I can't work, the accounting program will not start [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk ask new keyboard please, no rush
                bot to ana: T-3 is open. …
                triage: T-3 · low · Ana: new keyboard please, no rush [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk priority T-1 urgent
                bot to ana: I know no command "priority". /desk help shows what there is.
                dave: /desk priority T-1 hihg
                bot to dave: "hihg" is no priority. Use one of low, normal, high, urgent.
                dave: /desk next
                bot to dave: T-2 is yours: Ana wrote "I can't work, the accounting program will not start"
                bot to ana: Dave is looking at T-2 now.
                """);
    }

    @Test
    void a_partners_own_gadget_waits_behind_work_and_pages_nobody() {
        desk.plays("""
                paula: could you look at my home wifi some time?
                bot: Gladly, Paula. Somebody will look at it when we can, at most in 5 business days. … It is T-1.
                triage: T-1 · personal, when we can · Paula: could you look at my home wifi some time? [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk ask new keyboard please, no rush
                bot to ana: T-2 is open. …
                triage: T-2 · low · Ana: new keyboard please, no rush [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk next
                bot to dave: T-2 is yours: Ana wrote "new keyboard please, no rush"
                bot to ana: Dave is looking at T-2 now.
                ... 10 minutes pass
                dave: /desk next
                bot to dave: T-1 is yours, a personal one: Paula wrote "could you look at my home wifi some time?"
                bot: Dave is looking at T-1 now.
                dave: /desk next
                bot to dave: Nothing is waiting. Enjoy the quiet.
                """);
    }

    @Test
    void others_get_a_friendly_word_for_their_own_gadgets_and_no_ticket() {
        desk.plays("""
                ana: my own doorbell camera at home stopped working
                bot: That sounds like something of your own, which the help desk cannot take on. …
                dave: /desk next
                bot to dave: Nothing is waiting. Enjoy the quiet.
                """);
    }

    @Test
    void a_delegate_asks_for_her_principal_who_is_told() {
        desk.plays("""
                ada: /desk ask for @paula her voicemail PIN is locked
                bot to ada: T-1 is open for Paula. A person from the help desk will answer here.
                triage: T-1 · normal · Paula: her voicemail PIN is locked [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                bot to paula: Ada asked the help desk for you: "her voicemail PIN is locked" It is T-1. [Not mine]
                paula: /desk status T-1
                bot to paula: T-1 · open · her voicemail PIN is locked
                ana: /desk status T-1
                bot to ana: I know no T-1, or it is not yours to see.
                ana: /desk status T-99
                bot to ana: I know no T-99, or it is not yours to see.
                ana: /desk ask for @paula a new phone
                bot to ana: I cannot open a ticket for Paula in your name. …
                """);
    }

    @Test
    void giving_closing_and_reopening() {
        desk.plays("""
                ana: /desk ask outlook does not open
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: outlook does not open [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk give T-1 @nora
                bot to dave: Nora has T-1 now.
                below T-1: Dave gave this to Nora.
                bot to nora: Dave gave you T-1: Ana wrote "outlook does not open"
                bot to ana: Nora is looking at T-1 now.
                dave: /desk give T-1 @nobody
                bot to dave: I know nobody called "@nobody".
                dave: /desk give T-1 ana
                bot to dave: Ana does not work on tickets.
                ana: /desk resolve T-1
                bot to ana: T-1 is resolved. / How was it, … [1] [2] [3] [4] [5] [Reopen]
                bot to ana: T-1 is resolved.
                ana: [Reopen]
                bot to ana: T-1 is open again. Nora sees it.
                below T-1: Ana reopened T-1
                nora: /desk close T-1
                bot to ana: T-1 is closed.
                bot to nora: T-1 is closed.
                ana: /desk reopen T-1
                bot to ana: T-1 is closed. Write what is wrong and I open a new one that points to it.
                """);
    }
}
