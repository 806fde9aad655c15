package dev.frontdesk.journey;

import static dev.frontdesk.journey.Chat.HELP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Somebody who sends faster than the limit waits in order and loses nothing; others do not wait. */
@DirtiesContext
@TestPropertySource(properties = {"frontdesk.person-limit=120", "frontdesk.data=${journeys}/limited"})
class PersonLimitJourneyTest extends Journey {

    @Test
    void what_is_over_the_limit_waits_in_order_and_is_answered() {
        var hasty = somebody();
        var channel = "dm:" + hasty;
        var words = IntStream.range(0, 130).mapToObj(i -> "z" + token()).toList();
        for (var word : words) {
            chat.say(hasty, channel, "/desk find " + word);
        }
        assertThat(answered(hasty, channel).size()).as("answered at once").isLessThan(130);
        var other = somebody();
        chat.answer(other, HELP, chat.say(other, HELP, "my vpn keeps disconnecting"));
        assertThat(answered(hasty, channel).size())
                .as("answered when the other one was")
                .isLessThan(130);
        Chat.until("all is answered", () -> answered(hasty, channel).size() == 130);
        assertThat(answered(hasty, channel)).containsExactlyElementsOf(words);
        var bot = chat.lines(hasty, channel).stream().filter(Chat.Line::byBot).toList();
        assertThat(bot).as("the answers, and one notice at most").hasSizeBetween(130, 131);
    }

    /** The words looked for, in the order of the answers. */
    private List<String> answered(String person, String channel) {
        return chat.lines(person, channel).stream()
                .filter(line -> line.byBot() && line.says("I found no ticket with"))
                .map(line -> line.text().split("\"")[1])
                .toList();
    }
}
