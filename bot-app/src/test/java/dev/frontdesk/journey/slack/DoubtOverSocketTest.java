package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.HELP;
import static dev.frontdesk.journey.slack.Slack.TRIAGE;
import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.slack.Fault;
import dev.frontdesk.testing.slack.Posted;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Posts of which nobody knows whether they arrived. */
@OverSocket
class DoubtOverSocketTest extends SlackJourney {

    /** What may have arrived is looked for during 17 seconds before it is sent again. */
    private static final Duration IN_DOUBT = Duration.ofSeconds(60);

    @Test
    void whatever_becomes_of_a_post_it_stands_there_once() {
        var faults = List.of(
                Fault.status(500),
                Fault.status(500).afterEffect(),
                Fault.status(503),
                Fault.error("internal_error"),
                Fault.error("fatal_error").afterEffect(),
                Fault.reset(),
                Fault.reset().afterEffect(),
                Fault.brokenJson(),
                Fault.dribble(Duration.ofMillis(30)));
        var asked = new LinkedHashMap<String, Posted>();
        for (var fault : faults) {
            var guest = slack.somebody();
            slack.server().faults().failIn(slack.server().channel('@' + guest), "chat.postMessage", 1, fault);
            asked.put(guest, slack.dm(guest, toBot("find " + token())));
        }
        slack.server()
                .faults()
                .failIn(
                        slack.server().channel(TRIAGE),
                        "chat.postMessage",
                        1,
                        Fault.reset().afterEffect());
        var guest = slack.somebody();
        slack.command(guest, HELP, "ask the heating is off " + token());
        var number = slack.whisper(guest, "is open.").number();

        asked.values().forEach(posted -> slack.answerWithin(IN_DOUBT, posted, "I found no ticket"));
        assertThat(slack.server().faults().left()).isZero();
        asked.forEach((who, first) -> {
            // Whatever was still to be said there is said before this.
            slack.answer(slack.dm(who, toBot("find " + token())), "I found no ticket");
            assertThat(slack.bot('@' + who)).as(who).hasSize(2);
        });
        slack.press("dave", slack.card(number), "Take it");
        slack.card(number, "in-progress, Dave");
        assertThat(slack.cards(number)).hasSize(1);
    }
}
