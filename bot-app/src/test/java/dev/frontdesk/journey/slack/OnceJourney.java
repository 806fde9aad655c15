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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However often, and as whatever events, something arrives: it has one effect. */
abstract class OnceJourney extends SlackJourney {

    private static final int TIMES = 3;
    private static final int MESSAGES = 1_000;
    private static final int IN_A_CHANNEL = 15;
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
        event.addProperty("user", "U" + guest.toUpperCase(java.util.Locale.ROOT));
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
        var channels = MORE_HELP.stream().map(name -> '#' + name).toList();
        int direct = MESSAGES - channels.size() * IN_A_CHANNEL;
        var people = IntStream.range(0, 94).mapToObj(i -> slack.somebody()).toList();
        var wordsByPerson = new HashMap<String, List<String>>();
        var asked = new ArrayList<Posted>();
        var deliveries = new ArrayList<Delivery>();
        for (int i = 0; i < direct; i++) {
            var who = people.get(i % people.size());
            var word = "q" + token();
            wordsByPerson.computeIfAbsent(who, w -> new ArrayList<>()).add(word);
            deliveries.addAll(slack.server().dm(who, toBot("find " + word)).deliveries());
        }
        for (int i = 0; i < IN_A_CHANNEL * channels.size(); i++) {
            var posted = slack.server().post(people.get(i), channels.get(i % channels.size()), VPN);
            asked.add(posted);
            deliveries.addAll(posted.deliveries());
        }
        deliveries.forEach(d -> Slack.taken(d.await(LIMIT)));
        assertThat(deliveries).hasSize(MESSAGES).allMatch(d -> d.attempts().size() >= TIMES);

        Slack.until(LIMIT, "all is answered", () -> answered(wordsByPerson) + threads(asked) >= MESSAGES);
        for (var entry : wordsByPerson.entrySet()) {
            var said = slack.bot('@' + entry.getKey()).toList();
            assertThat(said).hasSameSizeAs(entry.getValue());
            for (int i = 0; i < said.size(); i++) {
                assertThat(said.get(i).text()).contains(entry.getValue().get(i));
            }
        }
        asked.forEach(question -> assertThat(slack.answers(question)).hasSize(1));
        assertThat(effects()).doesNotHaveDuplicates().doesNotContain("");
    }

    private int answered(Map<String, List<String>> wordsByPerson) {
        return wordsByPerson.keySet().stream()
                .mapToInt(who -> slack.server().botMessages('@' + who).size())
                .sum();
    }

    private int threads(List<Posted> asked) {
        return (int) asked.stream()
                .map(Posted::channel)
                .distinct()
                .mapToLong(channel -> slack.server().botMessages(channel).size())
                .sum();
    }

    /** The effect of each message of the bot, wherever it stands. */
    private List<String> effects() {
        return slack.server().calls("chat.postMessage").stream()
                .filter(call -> call.answer().has("ts"))
                .map(call -> slack.server().messages(call.text("channel")).stream()
                        .filter(m -> m.ts().equals(call.answer().get("ts").getAsString()))
                        .findFirst())
                .flatMap(java.util.Optional::stream)
                .map((SlackMessage m) -> m.payload("eff"))
                .toList();
    }
}
