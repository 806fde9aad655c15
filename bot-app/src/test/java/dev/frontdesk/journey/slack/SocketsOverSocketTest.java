package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.Posted;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sockets that are cut, renewed, or dead without a word. */
@OverSocket
class SocketsOverSocketTest extends SlackJourney {

    @Test
    void sockets_that_are_cut_while_people_write_lose_nothing() {
        var asked = new LinkedHashMap<String, Posted>();
        for (int i = 0; i < 12; i++) {
            if (i % 3 == 1) {
                slack.server().sockets().killOne();
            }
            ask(asked);
        }
        answeredOnce(asked);
        Slack.until("both are open again", () -> slack.server().sockets().open() == 2);
    }

    @Test
    void sockets_are_renewed_without_a_gap() {
        int before = slack.server().sockets().opened();
        slack.server().sockets().refresh(Duration.ofSeconds(3));
        var asked = new LinkedHashMap<String, Posted>();
        for (int i = 0; i < 5; i++) {
            ask(asked);
            assertThat(slack.server().sockets().open()).isPositive();
        }
        asked.values().forEach(Slack::taken);
        answeredOnce(asked);
        Slack.until("two more were opened", () -> slack.server().sockets().opened() >= before + 2);
        assertThat(asked.values().stream().flatMap(p -> p.deliveries().stream()))
                .flatExtracting(Delivery::attempts)
                .noneMatch(attempt -> attempt.failure().equals("no_socket"));
    }

    @Test
    void beside_a_half_open_socket_the_other_goes_on() {
        slack.server().sockets().muteOne();
        var asked = new LinkedHashMap<String, Posted>();
        for (int i = 0; i < 4; i++) {
            ask(asked);
        }
        asked.values().forEach(Slack::taken);
        answeredOnce(asked);
        slack.server().sockets().unmute();
    }

    @Test
    void what_slack_says_about_its_sockets_does_no_harm() {
        slack.server().sockets().warn();
        slack.server().sockets().ping();
        slack.server().sockets().sayTooMany();
        var asked = new LinkedHashMap<String, Posted>();
        ask(asked);
        answeredOnce(asked);
        Slack.until("both are open", () -> slack.server().sockets().open() >= 2);
    }

    private void ask(Map<String, Posted> asked) {
        var guest = slack.somebody();
        asked.put(guest, slack.server().dm(guest, toBot("find " + token())));
    }

    private void answeredOnce(Map<String, Posted> asked) {
        asked.forEach((who, posted) -> {
            slack.answer(posted, "I found no ticket");
            slack.answer(slack.dm(who, toBot("find " + token())), "I found no ticket");
            assertThat(slack.bot('@' + who)).as(who).hasSize(2);
        });
    }
}
