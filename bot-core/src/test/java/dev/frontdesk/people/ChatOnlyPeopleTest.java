package dev.frontdesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.testing.Desk;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatOnlyPeopleTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void somebody_who_is_only_in_the_chat_has_a_name_and_can_be_asked_for() {
        desk.platform().knows("Mia", Standing.MEMBER);
        desk.plays("""
                mia: /desk ask the printer in room 204 eats paper
                bot to mia: T-1 is open. …
                triage: T-1 · normal · Mia: the printer in room 204 eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk ask for @Mia: her screen stays black
                bot to dave: T-2 is open for Mia. A person from the help desk will answer here.
                triage: T-2 · normal · Mia: her screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                bot to mia: Dave asked the help desk for you: "her screen stays black" It is T-2. [Not mine]
                mia: /desk claim T-1
                bot to mia: I know no command "claim"…
                """);
    }

    @Test
    void a_tech_of_the_private_channel_works_tickets_and_is_given_them() {
        desk.platform().knows("Tess", Standing.TECH);
        desk.plays("""
                ana: /desk ask my screen stays black
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: my screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk give T-1 @tess
                bot to dave: Tess has T-1 now.
                below T-1: Dave gave this to Tess.
                bot to tess: Dave gave you T-1: Ana wrote "my screen stays black"
                bot to ana: Tess is looking at T-1 now.
                tess: /desk reply T-1 try another cable
                below T-1: Tess → Ana: try another cable
                bot to ana: Tess: try another cable
                below T-1: ✓ Sent to Ana.
                erin: /desk claim T-1
                bot to erin: Tess already has T-1.
                ana: /desk page @tess the server room is hot
                bot to ana: T-2 is open and Tess has been paged.
                triage: T-2 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to tess: T-2 the server room is hot (Ana)
                """);
    }

    @Test
    void a_guest_asks_for_themselves_and_is_told_of_nobody() {
        desk.platform().knows("Gus", Standing.GUEST);
        desk.plays("""
                gus: /desk ask for @paula her screen stays black
                bot to gus: T-1 is open. …
                triage: T-1 · normal · Gus: for @paula her screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                gus: /desk oncall
                bot to gus: I know no command "oncall"…
                gus: /desk page the building is cold
                bot to gus: I know no command "page"…
                gus: /desk claim T-1
                bot to gus: I know no command "claim"…
                ana: /desk ask my mouse is gone
                bot to ana: T-2 is open. …
                triage: T-2 · normal · Ana: my mouse is gone [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                gus: /desk status T-2
                bot to gus: I know no T-2, or it is not yours to see.
                gus: /desk find mouse
                bot to gus: I found no ticket with "mouse".
                gus: /desk close T-2
                bot to gus: I know no T-2, or it is not yours to see.
                gus: /desk status
                bot to gus: Your requests: / T-1 · open · for @paula her screen stays black
                dave: /desk resolve T-1
                bot to gus: Dave resolved T-1.… [1] [2] [3] [4] [5] [Reopen]
                bot to dave: T-1 is resolved.
                gus: [4]
                bot to gus: Thank you. You gave T-1 4 of 5; press another number to change it.
                gus: [Reopen]
                bot to gus: T-1 is open again. …
                below T-1: Gus reopened T-1
                gus: /desk close T-1
                bot to gus: T-1 is closed.
                """);
    }

    @Test
    void a_guest_completes_no_people_and_only_their_own_commands() {
        desk.platform().knows("Gus", Standing.GUEST);
        var suggestions = desk.part(Suggestions.class);
        assertThat(suggestions.complete(Of.PERSON, "", "web", "gus", 50)).isEmpty();
        assertThat(suggestions.completeLine("", "web", "gus", 50))
                .extracting(Suggestions.Suggestion::value)
                .contains("ask", "status", "help", "reopen", "close", "find")
                .doesNotContain("page", "oncall", "claim", "train", "doctor");
    }

    @Test
    void a_day_counts_from_where_the_chat_says_somebody_is() {
        desk.platform()
                .knows(new Profile("kim", "Kim", "Kim", null, ZoneId.of("Pacific/Kiritimati"), null, Standing.MEMBER));
        assertThat(desk.part(Directory.class).of("web", "kim", "").zone()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
        assertThat(desk.part(Directory.class).of("web", "ana", "").zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
    }
}
