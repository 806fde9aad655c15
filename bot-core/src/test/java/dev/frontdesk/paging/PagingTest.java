package dev.frontdesk.paging;

import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagingTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void pages_the_next_technician_when_nobody_answers() {
        desk.plays("""
                ana: the whole third floor has no network
                bot: Several people cannot work, so I would page someone now. Shall I? [Page someone] [Open a ticket]
                ana: [Page someone]
                bot: T-1 is open and Dave has been paged.
                triage: T-1 · urgent · Ana: the whole third floor has no network [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the whole third floor has no network (Ana)
                ... 5 minutes pass
                page to erin: T-1 nobody answered in 5 minutes: the whole third floor has no network (Ana)
                ... 5 minutes pass
                page to dave: T-1 nobody answered in 5 minutes: the whole third floor has no network (Ana)
                """);
    }

    @Test
    void pages_anyway_when_the_question_is_left_unanswered_for_a_minute() {
        desk.plays("""
                ana: the whole third floor has no network
                bot: Several people cannot work, so I would page someone now. Shall I? [Page someone] [Open a ticket]
                ... 30 seconds pass
                ... 31 seconds pass
                bot: T-1 is open and Dave has been paged.
                triage: T-1 · urgent · Ana: the whole third floor has no network [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the whole third floor has no network (Ana)
                """);
    }

    @Test
    void an_answered_page_calls_nobody_else_and_is_asked_after() {
        desk.plays("""
                ana: /desk page the server room is under water
                bot to ana: T-1 is open and Dave has been paged.
                triage: T-1 · … · Ana: the server room is under water [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the server room is under water (Ana)
                dave: [Ack]
                bot to dave: Thank you. Nobody else is called about T-1. Take it with /desk claim T-1.
                bot to ana: Dave has seen T-1 and is on it.
                ... 10 minutes pass
                ... 6 minutes pass
                bot to dave: T-1 is still open. Take it with /desk claim T-1, or say /desk resolve T-1 when it is done.
                ... 1 hour passes
                """);
    }

    @Test
    void a_page_is_handed_on_or_resolved() {
        desk.plays("""
                ana: /desk page the server room is under water
                bot to ana: T-1 is open and Dave has been paged.
                triage: T-1 · … · Ana: the server room is under water [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the server room is under water (Ana)
                dave: [Hand on]
                page to erin: T-1 Dave hands on to you: the server room is under water (Ana)
                bot to dave: Erin is called now.
                erin: /desk ack T-1
                bot to erin: Thank you. Nobody else is called about T-1. Take it with /desk claim T-1.
                bot to ana: Erin has seen T-1 and is on it.
                dave: [Ack]
                bot to dave: Erin has acknowledged T-1 already.
                """);
    }

    @Test
    void taking_the_ticket_answers_the_page() {
        desk.plays("""
                ana: /desk page the server room is under water
                bot to ana: T-1 is open and Dave has been paged.
                triage: T-1 · … · Ana: the server room is under water [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the server room is under water (Ana)
                erin: [Take it]
                bot to erin: T-1 is yours: Ana wrote "the server room is under water"
                bot to ana: Erin is looking at T-1 now.
                ... 20 minutes pass
                """);
    }

    @Test
    void somebody_who_wants_a_person_gets_a_ticket_and_when_asking_again_a_page() {
        desk.plays("""
                ana: human
                bot: A person will answer you here; I have opened T-1. Write on, they will read it. If it cannot wait, I page someone now. [Page someone now]
                triage: T-1 · normal · Ana: human [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: human
                bot: Dave has been paged about T-1.
                page to dave: T-1 human (Ana)
                """);
    }

    @Test
    void going_on_to_something_else_is_no_reason_not_to_page() {
        desk.plays("""
                ana: the whole third floor has no network
                bot: Several people cannot work, so I would page someone now. Shall I? [Page someone] [Open a ticket]
                ana: I need access to the finance folder
                bot: T-1 is open and Dave has been paged.
                triage: T-1 · urgent · Ana: the whole third floor has no network [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the whole third floor has no network (Ana)
                bot: Shall I open a ticket for this (Access to a folder or application)? … [Open a ticket] [Not now]
                """);
    }

    @Test
    void wanting_a_person_for_an_outage_pages_one() {
        desk.plays("""
                ana: the whole third floor has no network
                bot: Several people cannot work, so I would page someone now. Shall I? [Page someone] [Open a ticket]
                ana: human
                bot: T-1 is open and Dave has been paged.
                triage: T-1 · urgent · Ana: the whole third floor has no network [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the whole third floor has no network (Ana)
                """);
    }

    @Test
    void somebody_who_has_an_open_ticket_gets_a_page_only_when_asking_twice_and_none_for_a_private_one() {
        desk.plays("""
                paula: could you look at my home wifi some time?
                bot: Gladly, Paula. … It is T-1.
                triage: T-1 · personal, when we can · Paula: could you look at my home wifi some time? [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                paula: human
                bot: T-1 is open for this, and the help desk sees that you want a person. … [Page someone now]
                below T-1: Paula wants a person.
                paula: human
                bot: Private help waits for a quiet hour, so I do not page anyone for it. …
                """);
    }

    @Test
    void a_person_wanted_long_after_is_a_request_of_its_own() {
        desk.plays("""
                ana: human
                bot: A person will answer you here; I have opened T-1. … [Page someone now]
                triage: T-1 · normal · Ana: human [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk resolve T-1
                bot: Dave resolved T-1. / How was it, … [1] [2] [3] [4] [5] [Reopen]
                bot to dave: T-1 is resolved.
                ... 1 hour passes
                ana: human
                bot: A person will answer you here; I have opened T-2. … [Page someone now]
                triage: T-2 · normal · Ana: human [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void a_ticket_somebody_already_has_still_rings_when_paged() {
        desk.plays("""
                ana: /desk ask the accounting program will not start
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: the accounting program will not start [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                erin: /desk claim T-1
                bot to erin: T-1 is yours: …
                bot to ana: Erin is looking at T-1 now.
                ana: /desk page T-1
                bot to ana: T-1 is open and Dave has been paged.
                page to dave: T-1 the accounting program will not start (Ana)
                ... 5 minutes pass
                page to erin: T-1 nobody answered in 5 minutes: the accounting program will not start (Ana)
                """);
    }

    @Test
    void oncall_says_who_is_called_and_who_next() {
        desk.plays("""
                ana: /desk oncall
                bot to ana: Dave is on call, then Erin, then Dave.
                """);
    }
}
