package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebPlatformTest extends Browser {

    @Test
    void says_a_thing_once() throws Exception {
        assertThat(platform.find(channel("help"), new EffectId("f1"), Instant.EPOCH))
                .isEmpty();
        var first = bot(channel("help"), "f1", Reply.text("Hello."));
        assertThat(bot(channel("help"), "f1", Reply.text("Hello."))).isEqualTo(first);
        assertThat(list("ana", "help").all("text")).containsExactly("Hello.");
        assertThat(list("ana", "help").all("author")).containsExactly("bot");
        assertThat(platform.find(channel("help"), new EffectId("f1"), Instant.EPOCH))
                .hasValueSatisfying(sent -> assertThat(sent.messageId()).isEqualTo(first));
    }

    @Test
    void says_it_even_when_somebody_took_its_id() throws Exception {
        say("ana", "help", "squatting", "f2").is(202);
        var sent = bot(channel("help"), "f2", Reply.text("Hello."));
        assertThat(bot(channel("help"), "f2", Reply.text("Hello."))).isEqualTo(sent);
        assertThat(list("ana", "help").all("text")).containsExactly("squatting", "Hello.");
        assertThat(platform.find(channel("help"), new EffectId("f2"), Instant.EPOCH))
                .hasValueSatisfying(found -> assertThat(found.messageId()).isEqualTo(sent));
    }

    @Test
    void writes_facts_below_the_text_and_apart() {
        var card = new Reply(
                "T-1", List.of(new Reply.Fact("Priority", "high"), new Reply.Fact("By", "Ana")), List.of(), null);
        bot(channel("triage"), "f3", card);
        var line = list("dave", "triage").json().get(0);
        assertThat(line.get("text").stringValue()).isEqualTo("T-1\nPriority: high\nBy: Ana");
        assertThat(line.get("facts").get(1).get("value").stringValue()).isEqualTo("Ana");
    }

    @Test
    void shows_files_by_reference_and_links_only_what_a_browser_may_open() {
        var safe = new Attachment("screen.png", "image/png", 1_200, "https://files.test/screen.png", null);
        var odd = new Attachment("odd.png", "image/png", 0, "javascript:alert(1)", null);
        bot(channel("triage"), "f-files", Reply.text("Look.").showing(List.of(safe, odd)));
        var files = list("dave", "triage").json().get(0).get("attachments");
        assertThat(files.get(0).get("url").stringValue()).isEqualTo("https://files.test/screen.png");
        assertThat(files.get(1).get("name").stringValue()).isEqualTo("odd.png");
        assertThat(files.get(1).has("url")).isFalse();
    }

    @Test
    void changes_what_it_said() throws Exception {
        var id = bot(channel("help"), "f4", offer("Shall I?", "Yes"));
        platform.update(channel("help"), id, Reply.text("Done."), new EffectId("f5"));
        var line = list("ana", "help").json().get(0);
        assertThat(line.get("text").stringValue()).isEqualTo("Done.");
        assertThat(line.get("choices").size()).isZero();
        assertThat(Instant.parse(line.get("edited").stringValue())).isNotNull();
        var changed = messages.find(id).orElseThrow().changed();
        platform.update(channel("help"), id, Reply.text("Done."), new EffectId("f5"));
        assertThat(messages.find(id).orElseThrow().changed()).isEqualTo(changed);
    }

    @Test
    void changes_no_persons_line() {
        var id = say("ana", "help", "mine").id();
        assertThatExceptionOfType(DeliveryFailed.class)
                .isThrownBy(() -> platform.update(channel("help"), id, Reply.text("x"), new EffectId("f6")))
                .satisfies(failed -> assertThat(failed.verdict()).isEqualTo(Verdict.PERMANENT));
    }

    @Test
    void gives_up_on_a_channel_that_is_not_there() {
        for (var channel : List.of("nowhere", "dm:nobody", "")) {
            assertThatExceptionOfType(DeliveryFailed.class)
                    .isThrownBy(() -> platform.send(channel(channel), Reply.text("x"), new EffectId("f7")))
                    .satisfies(failed -> assertThat(failed.verdict()).isEqualTo(Verdict.PERMANENT));
        }
    }

    @Test
    void shows_an_aside_to_one_person_only() {
        bot(channel("help").onlyFor("ben"), "f8", Reply.text("Only you see this."));
        assertThat(list("ben", "help").all("text")).containsExactly("Only you see this.");
        assertThat(list("ana", "help").json().size()).isZero();
        assertThat(list("dave", "help").json().size()).isZero();
    }

    @Test
    void knows_its_places() {
        assertThat(platform.name()).isEqualTo("web");
        assertThat(platform.triage()).contains(channel("triage"));
        assertThat(platform.direct("ana")).contains(channel("dm:ana"));
        assertThat(platform.direct("nobody")).isEmpty();
    }
}
