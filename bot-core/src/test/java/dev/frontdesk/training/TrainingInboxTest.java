package dev.frontdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.Lesson;
import dev.frontdesk.conversation.Timekeeper;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.Writes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

class TrainingInboxTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void what_was_not_understood_is_kept_with_what_it_turned_out_to_be() {
        desk.plays("""
                ana: blorp the fnord
                bot: I am not sure I understood that. … [Get a person]
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
        var doubt = only();
        assertThat(doubt.text()).isEqualTo("blorp the fnord");
        assertThat(doubt.people()).containsExactly("ana");
        assertThat(doubt.seen().verdict()).isEqualTo("unknown");
        assertThat(doubt.seen().top()).hasSize(3);
        assertThat(doubt.seen().model()).isZero();
        assertThat(doubt.picked()).contains("fix-vpn");
        assertThat(doubt.how()).contains(Lesson.How.REPHRASED);
    }

    @Test
    void what_was_picked_below_the_question_is_kept() {
        desk.part(CurrentClassifier.class).use(SmallModel.classifier(), 7);
        desk.plays("""
                ana: the flurbler squeaks
                bot: Which of these is it about? … [Something else]
                ana: [VPN]
                bot: Shall I open a ticket for this (VPN)? … [Open a ticket] [Not now]
                """);
        assertThat(only().seen().verdict()).isEqualTo("ambiguous");
        assertThat(only().seen().model()).isEqualTo(7);
        assertThat(only().picked()).contains("fix-vpn");
        assertThat(only().how()).contains(Lesson.How.PICKED);
    }

    @Test
    void that_it_was_none_of_these_is_kept_too() {
        desk.part(CurrentClassifier.class).use(SmallModel.classifier(), 7);
        desk.plays("""
                ana: the flurbler squeaks
                bot: Which of these is it about? … [Something else]
                ana: [Something else]
                bot: I am not sure I understood that. … [Get a person]
                """);
        assertThat(only().picked()).isEmpty();
        assertThat(only().how()).contains(Lesson.How.SOMETHING_ELSE);
    }

    @Test
    void the_same_words_count_on_what_is_there() {
        desk.plays("""
                ana: blorp the fnord
                bot: I am not sure I understood that. … [Get a person]
                paula: Blorp -- the FNORD!
                bot: I am not sure I understood that. … [Get a person]
                paula: [Get a person]
                bot: T-1 is open. …
                triage: T-1 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
        assertThat(only().count()).isEqualTo(2);
        assertThat(only().people()).containsExactly("ana", "paula");
        assertThat(only().soleAsker()).isEmpty();
        assertThat(only().how()).contains(Lesson.How.HUMAN);
    }

    @Test
    void an_attempt_that_is_repeated_counts_once() {
        var lesson = unclear("blorp the fnord");
        var now = desk.clock().instant();
        for (int attempt = 0; attempt < 3; attempt++) {
            desk.part(DoubtListener.class).keep(lesson, "web:m-x", "ana", now);
        }
        assertThat(only().count()).isOne();
    }

    @Test
    void secrets_and_line_breaks_are_not_kept() {
        desk.plays("""
                ana: blorp the fnord, my password is Sommer2024!
                bot to ana: I removed a password from your message before anything was stored. …
                bot: … [Get a person]
                """);
        assertThat(desk.part(MongoTemplate.class).findAll(Doubt.class))
                .extracting(Doubt::text)
                .noneMatch(t -> t.contains("Sommer"));
        assertThat(Doubt.oneLine(" a\n\tb ")).isEqualTo("a b");
    }

    @Test
    void one_person_fills_fifty_rows_a_day_and_no_more() {
        var now = desk.clock().instant();
        for (int n = 0; n < 60; n++) {
            desk.part(DoubtListener.class).keep(unclear("blorp number " + n), "web:flood-" + n, "ana", now);
        }
        assertThat(all()).hasSize(50);
        desk.part(DoubtListener.class).keep(unclear("another fnord"), "web:x", "paula", now);
        assertThat(all()).hasSize(51);
        desk.part(DoubtListener.class).keep(unclear("and a zxcv"), "web:y", "ana", now.plus(Duration.ofHours(25)));
        assertThat(all()).hasSize(52);
    }

    @Test
    void it_is_forgotten_after_ninety_days() {
        desk.part(DoubtListener.class)
                .keep(unclear("blorp"), "web:m-x", "ana", desk.clock().instant());
        desk.clock().pass(Duration.ofDays(89));
        desk.part(Timekeeper.class).tick();
        assertThat(all()).hasSize(1);
        desk.clock().pass(Duration.ofDays(2));
        desk.part(Timekeeper.class).tick();
        assertThat(all()).isEmpty();
    }

    @Test
    void what_is_understood_costs_nothing_and_what_is_not_one_write() {
        desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
        assertThat(all()).isEmpty();
        var writes = desk.part(Writes.class)
                .of(() -> desk.part(DoubtListener.class)
                        .keep(unclear("blorp"), "web:m-x", "ana", desk.clock().instant()));
        assertThat(writes).isOne();
    }

    private Lesson.Unclear unclear(String text) {
        return new Lesson.Unclear(text, desk.part(CurrentClassifier.class).read(text));
    }

    private List<Doubt> all() {
        return desk.part(MongoTemplate.class).findAll(Doubt.class);
    }

    private Doubt only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
