package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.GENERAL;
import static dev.frontdesk.journey.slack.Slack.VPN;
import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.Posted;
import dev.frontdesk.testing.slack.SlackMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However often, and as whatever events, something arrives: it has one effect. */
abstract class OnceJourney extends SlackJourney {

    private static final int TIMES = 3;
    private static final int MESSAGES = 1_000;
    private static final int PEOPLE = 100;
    private static final int IN_A_CHANNEL = 10;
    private static final int AT_ONCE = 30;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void a_mention_that_comes_as_two_events_is_answered_once_whichever_is_first() {
        for (var order : List.of(List.of("message", "app_mention"), List.of("app_mention", "message"))) {
            var guest = slack.somebody();
            slack.server().silent(true);
            var asked = slack.server().post(guest, GENERAL, toBot(VPN));
            slack.server().silent(false);
            for (var type : order) {
                Slack.taken(slack.server().event(mention(asked, guest, type)));
            }
            answeredOnce(guest, asked);
        }
    }

    @Test
    void both_events_of_a_mention_at_once_are_answered_once() {
        var guest = slack.somebody();
        slack.server().everyEventTimes(TIMES);
        var asked = slack.post(guest, GENERAL, toBot(VPN));
        assertThat(asked.deliveries()).hasSize(2);
        answeredOnce(guest, asked);
    }

    private void answeredOnce(String guest, Posted asked) {
        slack.answer(asked, "VPN");
        // What the same person says later is answered later.
        slack.answer(slack.dm(guest, toBot("find " + token())), "I found no ticket");
        assertThat(slack.answers(asked)).hasSize(1);
    }

    private static JsonObject mention(Posted posted, String guest, String type) {
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("channel", posted.channel());
        event.addProperty("user", "U" + guest.toUpperCase(Locale.ROOT));
        event.addProperty("text", toBot(VPN));
        event.addProperty("ts", posted.ts());
        event.addProperty("event_ts", posted.ts());
        if (type.equals("message")) {
            event.addProperty("channel_type", "channel");
        }
        return event;
    }

    @Test
    void a_thousand_messages_each_three_times_are_a_thousand_answers() {
        slack.server().everyEventTimes(TIMES);
        var people = IntStream.range(0, PEOPLE).mapToObj(i -> slack.somebody()).toList();
        var channels = Office.MORE_HELP.stream().map(name -> '#' + name).toList();
        var flood = new Flood();
        for (int i = 0; i < MESSAGES - channels.size() * IN_A_CHANNEL; i++) {
            var word = "q" + token();
            flood.add(slack.server().dm(people.get(i % PEOPLE), toBot("find " + word)), word);
        }
        for (int i = 0; i < channels.size() * IN_A_CHANNEL; i++) {
            flood.add(slack.server().post(people.get(i % PEOPLE), channels.get(i % channels.size()), VPN), "VPN");
        }
        flood.settled(0);
        assertThat(flood.asked).hasSize(MESSAGES);
        assertThat(flood.late)
                .as("tries that were not acknowledged in three seconds")
                .isLessThan(flood.tries / 100);
        Slack.until(LIMIT, "all is answered", () -> said(flood.asked) >= MESSAGES);
        flood.asked.forEach((posted, word) -> assertThat(slack.answers(posted).filter(line -> line.says(word)))
                .as("answers to %s in %s", posted.ts(), posted.channel())
                .hasSize(1));
        assertThat(said(flood.asked)).isEqualTo(MESSAGES);
        assertThat(effects(flood.asked)).doesNotHaveDuplicates().doesNotContain("");
    }

    /** Posts as fast as what was posted before is acknowledged. */
    private static final class Flood {
        private final Map<Posted, String> asked = new LinkedHashMap<>();
        private final Deque<Delivery> underway = new ArrayDeque<>();
        private int tries;
        private int late;

        void add(Posted posted, String word) {
            asked.put(posted, word);
            underway.addAll(posted.deliveries());
            settled(AT_ONCE);
        }

        void settled(int left) {
            while (underway.size() > left) {
                var delivery = underway.remove().await(LIMIT);
                assertThat(delivery.acked()).as("%s", delivery).isTrue();
                assertThat(delivery.attempts()).hasSizeGreaterThanOrEqualTo(TIMES);
                tries += delivery.attempts().size();
                late += (int) delivery.attempts().stream()
                        .filter(attempt -> !attempt.acked())
                        .count();
            }
        }
    }

    private Stream<SlackMessage> bot(Map<Posted, String> asked) {
        return asked.keySet().stream()
                .map(Posted::channel)
                .distinct()
                .flatMap(channel -> slack.server().botMessages(channel).stream())
                .filter(m -> m.ts().compareTo(asked.keySet().iterator().next().ts()) > 0);
    }

    private int said(Map<Posted, String> asked) {
        return (int) bot(asked).count();
    }

    private List<String> effects(Map<Posted, String> asked) {
        return bot(asked).map(m -> m.payload("eff")).toList();
    }
}
