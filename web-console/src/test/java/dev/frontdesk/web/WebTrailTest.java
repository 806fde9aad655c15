package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Trail;
import dev.frontdesk.chat.Trail.Found;
import dev.frontdesk.chat.Trail.Guess;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.Trail.State;
import dev.frontdesk.chat.Trail.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebTrailTest extends PageTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private void known(String cause, Progress progress, String handler, Trail.Reading reading) {
        var sent =
                new Step(new EffectId("effect-1"), "post", channel("help").inThread("m"), State.SENT, NOON, null, null);
        var lost = new Step(
                new EffectId("effect-2"),
                "page",
                channel("dm:dave"),
                State.PARKED,
                NOON,
                "ticket:x:card",
                "no such channel");
        trails.trails.put(cause, new Trail(cause, progress, NOON, handler, reading, List.of(sent, lost)));
    }

    private String of(String as, String channel, String message) throws Exception {
        return page("/chat/what-happened?as=" + as + "&channel=" + channel + "&message=" + message);
    }

    @Test
    void shows_the_way_of_a_message() throws Exception {
        say("ana", "help", "My VPN drops in Outlook", "m").is(202);
        known(
                "web:m",
                Progress.DONE,
                "AnswerHandler",
                new Trail.Reading(
                        "clear",
                        0.987,
                        List.of(new Guess("fix-vpn", 0.98), new Guess("fix-wifi", 0.013)),
                        List.of(new Found("application", "outlook"))));
        assertThat(of("ana", "help", "m"))
                .contains("A message of Ana", "web:m", "Clear, 98 % sure", "fix-vpn", "98 %", "fix-wifi", "1 %")
                .contains("outlook", "AnswerHandler", "#help, in a thread", "effect-1", "sent")
                .contains("direct to Dave", "given up", "no such channel", "<p>T-7</p>");
    }

    @Test
    void is_for_whoever_wrote_it_and_for_techs() throws Exception {
        say("ana", "help", "My VPN drops", "m").is(202);
        bot(channel("help").inThread("m"), "answer", Reply.text("Try a cable."));
        trails.causes.put("answer", "web:m");
        known("web:m", Progress.DONE, "AnswerHandler", null);
        for (var message : List.of("m", "answer")) {
            assertThat(of("ana", "help", message)).contains("AnswerHandler");
            assertThat(of("dave", "help", message)).contains("AnswerHandler");
            assertThat(of("ben", "help", message))
                    .contains("nothing to show")
                    .doesNotContain("AnswerHandler", "effect-1");
        }
    }

    @Test
    void tells_presses_timers_and_commands_apart() throws Exception {
        bot(channel("triage"), "b1", Reply.text("one"));
        bot(channel("triage"), "b2", Reply.text("two"));
        say("dave", "triage", "/desk next", "b3").is(202);
        trails.causes.put("b1", "web:choice:ana:p-1");
        trails.causes.put("b2", "timer:q-1");
        known("web:choice:ana:p-1", Progress.DONE, "UrgentHandler", null);
        known("timer:q-1", Progress.DONE, null, null);
        known("web:b3", Progress.PARKED, "/desk next", null);
        assertThat(of("dave", "triage", "b1")).contains("A pressed button of Ana");
        assertThat(of("dave", "triage", "b2"))
                .contains("A timer whose time had come")
                .doesNotContain("Decided by");
        assertThat(of("dave", "triage", "b3")).contains("A command of Dave", "given up after five attempts");
    }

    @Test
    void marks_ones_own_lines() throws Exception {
        say("ana", "help", "one", "m1").is(202);
        say("ana", "help", "two", "m2").is(202);
        say("ana", "help", "three", "m3").is(202);
        known("web:m1", Progress.WAITING, null, null);
        known("web:m2", Progress.PARKED, null, null);
        assertThat(page("/?as=ana&channel=help"))
                .containsPattern("id=\"k-m1\" data-progress=\"waiting\"")
                .containsPattern("id=\"k-m2\" data-progress=\"parked\"")
                .containsPattern("id=\"k-m3\" data-progress=\"waiting\"");
        assertThat(page("/?as=ben&channel=help")).doesNotContain("id=\"k-m1\"");
    }
}
