package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.testing.Desk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompletionsTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void everybody_is_shown_the_commands_they_have() {
        assertThat(line("ana", "")).contains("ask", "close", "status").doesNotContain("claim", "note", "give");
        assertThat(line("dave", "")).contains("claim", "note", "give");
        assertThat(line("dave", "re")).containsExactly("release", "reopen", "reply", "resolve");
        assertThat(line("dave", "RES")).containsExactly("resolve");
        assertThat(line("dave", "clam")).containsExactly("claim");
        assertThat(line("ana", "cla")).isEmpty();
        assertThat(suggestions().complete(Of.COMMAND, "cla", "web", "dave", 5))
                .containsExactly(new Suggestion("claim", "Takes a ticket."));
        assertThat(suggestions().complete(Of.COMMAND, "", "web", "dave", 3)).hasSize(3);
    }

    @Test
    void an_account_that_nobody_knows_is_an_employees() {
        assertThat(line("nobody", "")).contains("ask").doesNotContain("claim");
    }

    @Test
    void people_are_found_by_id_and_name_and_techs_come_first() {
        assertThat(suggestions().complete(Of.PERSON, "@da", "web", "ana", 5))
                .containsExactly(new Suggestion("@dave", "Dave · tech, lead"));
        assertThat(words(Of.PERSON, "")).startsWith("@dave", "@erin", "@nora").contains("@ana", "@paula");
        assertThat(words(Of.PERSON, "x")).isEmpty();
    }

    @Test
    void priorities_are_plain_words() {
        assertThat(words(Of.PRIORITY, "")).containsExactly("low", "normal", "high", "urgent");
        assertThat(words(Of.PRIORITY, "U")).containsExactly("urgent");
    }

    @Test
    void tickets_are_shown_to_those_who_may_see_them_open_ones_first() {
        threeTickets();
        assertThat(words("dave", Of.TICKET, "")).containsExactly("T-3", "T-1", "T-2");
        assertThat(words("ana", Of.TICKET, "")).containsExactly("T-1", "T-2");
        assertThat(words("paula", Of.TICKET, "T-1")).isEmpty();
        assertThat(words("nobody", Of.TICKET, "")).isEmpty();
        assertThat(suggestions().complete(Of.TICKET, "#2", "web", "ana", 5))
                .containsExactly(new Suggestion("T-2", "closed · the printer eats paper"));
        assertThat(words("dave", Of.TICKET, "print eat")).containsExactly("T-2");
        assertThat(words("dave", Of.TICKET, "aper")).isEmpty();
        assertThat(words("dave", Of.TICKET, "t")).containsExactly("T-3", "T-1", "T-2");
        assertThat(suggestions().complete(Of.TICKET, "", "web", "dave", 1)).hasSize(1);
    }

    @Test
    void only_the_newest_are_looked_through_and_an_old_one_is_found_by_its_number() {
        for (int n = 1; n <= 52; n++) {
            desk.plays("""
                    ana: /desk ask my screen stays black
                    bot to ana: T-%1$d is open. …
                    triage: T-%1$d · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                    """.formatted(n));
        }
        assertThat(suggestions().complete(Of.TICKET, "", "web", "ana", 100)).hasSize(50);
        assertThat(suggestions().complete(Of.TICKET, "screen", "web", "dave", 100))
                .hasSize(50);
        assertThat(words("ana", Of.TICKET, "T-1"))
                .startsWith("T-1", "T-19", "T-18")
                .hasSize(11);
        assertThat(words("paula", Of.TICKET, "T-1")).isEmpty();
    }

    @Test
    void whoever_asked_for_somebody_else_is_shown_that_ticket() {
        desk.plays("""
                ada: /desk ask for @paula her screen stays black
                bot to ada: T-1 is open for Paula. …
                triage: T-1 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                bot to paula: Ada asked the help desk for you: …
                ada: /desk ask for @ada my screen stays black
                bot to ada: T-2 is open for Ada. …
                triage: T-2 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
        assertThat(words("ada", Of.TICKET, "")).containsExactly("T-2", "T-1");
        assertThat(words("paula", Of.TICKET, "")).containsExactly("T-1");
        assertThat(words("ana", Of.TICKET, "")).isEmpty();
    }

    @Test
    void a_ticket_is_followed_by_what_the_command_wants_next() {
        threeTickets();
        assertThat(line("dave", "claim ")).containsExactly("T-3", "T-1", "T-2");
        assertThat(line("dave", "claim print")).containsExactly("T-2");
        assertThat(line("dave", "claim T-1 ")).isEmpty();
        assertThat(line("dave", "give T-1 ")).startsWith("@dave", "@erin");
        assertThat(line("dave", "give T-1 e")).containsExactly("@erin");
        assertThat(line("dave", "give 1 er")).containsExactly("@erin");
        assertThat(line("dave", "give er")).containsExactly("@erin");
        assertThat(line("dave", "give T-1 erin ")).isEmpty();
        assertThat(line("dave", "give T-1 nobody x")).isEmpty();
        assertThat(line("dave", "priority t1 ")).containsExactly("low", "normal", "high", "urgent");
        assertThat(line("dave", "priority u")).containsExactly("urgent");
        assertThat(line("ana", "claim ")).isEmpty();
    }

    @Test
    void where_two_kinds_may_stand_each_shows_its_best() {
        threeTickets();
        assertThat(suggestions().completeLine("give ", "web", "dave", 4).stream()
                        .map(Suggestion::value))
                .containsExactly("T-3", "T-1", "@dave", "@erin");
    }

    @Test
    void nothing_is_offered_inside_free_text() {
        threeTickets();
        assertThat(line("dave", "reply ")).containsExactly("T-3", "T-1", "T-2");
        assertThat(line("dave", "reply T")).containsExactly("T-3", "T-1", "T-2");
        assertThat(line("dave", "reply #1")).containsExactly("T-1");
        assertThat(line("dave", "reply 1")).containsExactly("T-1");
        assertThat(line("dave", "reply print")).isEmpty();
        assertThat(line("dave", "reply T-1 ")).isEmpty();
        assertThat(line("dave", "reply T-1 the printer T")).isEmpty();
        assertThat(line("ana", "ask T")).isEmpty();
        assertThat(line("ana", "page er")).isEmpty();
        assertThat(line("ana", "page @er")).containsExactly("@erin");
        assertThat(line("ana", "page T-1 @er")).containsExactly("@erin");
    }

    @Test
    void what_is_offered_makes_a_line_that_is_understood() {
        threeTickets();
        var ticket = line("dave", "give ").getFirst();
        var person = line("dave", "give " + ticket + " er").getFirst();
        desk.plays("""
                dave: /desk give %s %s
                bot to dave: Erin has T-3 now.
                below T-3: Dave gave this to Erin.
                bot to erin: Dave gave you T-3: Paula wrote "my screen stays black"
                bot to paula: Erin is looking at T-3 now.
                """.formatted(ticket, person));
    }

    @Test
    void no_line_and_no_limit_fails() {
        for (var odd : List.of(" ", "  claim   T-1  ", "\t", "T-".repeat(5_000), "claim T-99999999999", "é 😀 \0")) {
            assertThat(suggestions().completeLine(odd, "", "", 5)).isNotNull();
            assertThat(suggestions().complete(Of.TICKET, odd, "web", "dave", 5)).isEmpty();
        }
        assertThat(suggestions().complete(Of.COMMAND, "", "web", "dave", 0)).isEmpty();
        assertThat(suggestions().completeLine("", "web", "dave", -1)).isEmpty();
    }

    private void threeTickets() {
        desk.plays("""
                ana: /desk ask outlook does not open
                bot to ana: T-1 is open. …
                triage: T-1 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk ask the printer eats paper
                bot to ana: T-2 is open. …
                triage: T-2 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk close T-2
                bot to ana: T-2 is closed.
                paula: /desk ask my screen stays black
                bot to paula: T-3 is open. …
                triage: T-3 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    private Suggestions suggestions() {
        return desk.part(Suggestions.class);
    }

    private List<String> line(String person, String line) {
        return suggestions().completeLine(line, "web", person, 20).stream()
                .map(Suggestion::value)
                .toList();
    }

    private List<String> words(Of what, String half) {
        return words("ana", what, half);
    }

    private List<String> words(String person, Of what, String half) {
        return suggestions().complete(what, half, "web", person, 20).stream()
                .map(Suggestion::value)
                .toList();
    }
}
