package dev.frontdesk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Timekeeper;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CourierTest {

    private static final ChatAddress HELP = FakePlatform.channel("help");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    final Desk desk = new Desk();

    private int slot;
    private String card = "";

    @BeforeEach
    void aCard() {
        card = say(Saying.post(HELP, Reply.text("card"))).id();
    }

    @Test
    void of_edits_that_wait_together_only_the_newest_is_sent() {
        desk.platform().willFailEdits(List.of(DeliveryFailed.retry("busy", MINUTE)));
        var edits = List.of(edit("first"), edit("second"), edit("third"));
        assertThat(states(edits)).containsOnly("WAITING");
        pass(MINUTE);
        assertThat(desk.platform().edits()).extracting(Reply::text).containsExactly("third");
        assertThat(states(edits)).containsOnly("SENT");
        assertThat(edits).allSatisfy(e -> assertThat(row(e).remote()).isEqualTo(card));
    }

    @Test
    void edits_that_fail_together_are_given_up_together() {
        desk.platform().willFailEdits(List.of(DeliveryFailed.retry("busy", MINUTE), DeliveryFailed.permanent("gone")));
        var edits = List.of(edit("first"), edit("second"));
        pass(MINUTE);
        assertThat(desk.platform().edits()).isEmpty();
        assertThat(states(edits)).containsOnly("PARKED");
    }

    @Test
    void edits_of_different_messages_do_not_replace_one_another() {
        var other = say(Saying.post(HELP, Reply.text("other"))).id();
        desk.platform()
                .willFailEdits(List.of(DeliveryFailed.retry("busy", MINUTE), DeliveryFailed.retry("busy", MINUTE)));
        edit("mine");
        say(Saying.update(HELP, other, Reply.text("its")));
        pass(MINUTE);
        assertThat(desk.platform().edits()).extracting(Reply::text).containsExactlyInAnyOrder("mine", "its");
    }

    @Test
    void what_surely_was_not_sent_is_not_looked_for() {
        desk.platform().willFail(List.of(Optional.of(DeliveryFailed.retry("busy", MINUTE))));
        say(Saying.post(HELP, Reply.text("hello")));
        pass(MINUTE);
        assertThat(desk.platform().posts()).extracting(p -> p.reply().text()).containsExactly("card", "hello");
        assertThat(desk.platform().lookedFor()).isEmpty();
    }

    @Test
    void what_may_have_been_sent_is_looked_for_however_its_next_try_ends() {
        desk.platform()
                .willFail(List.of(
                        Optional.of(DeliveryFailed.inDoubt("reset", null)),
                        Optional.of(DeliveryFailed.permanent("it must not be sent again"))));
        var hello = say(Saying.post(HELP, Reply.text("hello")));
        pass(MINUTE);
        assertThat(desk.platform().lookedFor()).containsExactly(new EffectId(hello.id()));
        assertThat(states(List.of(hello))).containsExactly("SENT");
    }

    @Test
    void whoever_dies_between_two_tries_leaves_a_doubt() {
        desk.platform().willFail(List.of(Optional.of(DeliveryFailed.retry("busy", MINUTE))));
        var hello = say(Saying.post(HELP, Reply.text("hello")));
        desk.clock().pass(MINUTE);
        // Another instance claims it and is never heard of again.
        assertThat(desk.part(Outbox.class).claim(row(hello))).isPresent();
        pass(MINUTE);
        assertThat(desk.platform().lookedFor()).containsExactly(new EffectId(hello.id()));
        assertThat(states(List.of(hello))).containsExactly("SENT");
    }

    private Effect edit(String text) {
        return say(Saying.update(HELP, card, Reply.text(text)));
    }

    private Effect say(Saying saying) {
        var at = desk.clock().instant().plusNanos(1_000_000L * slot);
        var effects = Saying.effects("test", "web:test-" + slot++, List.of(saying), at);
        desk.part(Courier.class).deliver(desk.part(Outbox.class).insert(effects));
        return effects.getFirst();
    }

    private void pass(Duration time) {
        desk.clock().pass(time.plusSeconds(1));
        desk.part(Timekeeper.class).tick();
    }

    private OutboxRow row(Effect effect) {
        return desk.part(Outbox.class).find(effect.id()).orElseThrow();
    }

    private List<String> states(List<Effect> effects) {
        return effects.stream().map(e -> row(e).state().name()).toList();
    }
}
