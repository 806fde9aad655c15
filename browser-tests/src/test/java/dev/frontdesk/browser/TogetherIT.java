package dev.frontdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two windows as two people: what one does, the other sees within a second. */
class TogetherIT extends BrowserTest {

    private static final int TIMES = 7;
    private static final long SECOND = 1000;

    @Test
    void what_one_says_another_sees() {
        var one = guest();
        var other = guest();
        var delay = new Delay(one, other);
        atOnce("a message in #help", i -> {
            var text = "hello number " + i + " from " + one.name();
            return delay.of(() -> one.writes(text), text);
        });
    }

    @Test
    void what_the_desk_answers_one_reads() {
        var one = windows.of(somebody()).at("dm");
        var delay = new Delay(one, one);
        atOnce("an answer", i -> {
            var command = "/desk find nothing" + i;
            return delay.of(() -> one.writes(command), "nothing" + i + "\"");
        });
    }

    @Test
    void what_a_tech_replies_the_asker_reads() {
        var guest = guest().writes("/desk ask the lamp in room 7 flickers").reads("is open.");
        var card = guest.ticket() + " · ";
        var dave = tech("dave");
        var delay = new Delay(dave, guest);
        atOnce("a tech's reply", i -> {
            dave.presses("Reply", card).fills("reply number " + i);
            return delay.of(() -> dave.confirms("Reply"), "Dave: reply number " + i);
        });
    }

    @Test
    void what_one_tech_takes_another_sees_taken() {
        var dave = tech("dave");
        var erin = tech("erin");
        var delay = new Delay(dave, erin);
        atOnce("a card that is taken", i -> {
            var guest = guest().writes("/desk ask the chair number " + i + " is broken")
                    .reads("is open.");
            var number = guest.ticket();
            erin.line(number + " · ").waitFor();
            guest.close();
            return delay.of(() -> dave.presses("Take it", number + " · "), number + " · ", "in-progress, Dave");
        });
    }

    private static void atOnce(String what, IntToLongFunction measured) {
        var delays = IntStream.rangeClosed(1, TIMES).mapToLong(measured).toArray();
        var median = Delay.median(delays);
        System.out.println(
                "From click to visible in ms, " + what + ": median " + median + " of " + Arrays.toString(delays));
        assertThat(median).as(what).isLessThan(SECOND);
    }
}
