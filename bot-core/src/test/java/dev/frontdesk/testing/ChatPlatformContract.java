package dev.frontdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ChatPlatform} promises. An adapter's test implements this against its stub server and inherits the tests. */
public interface ChatPlatformContract {

    ChatPlatform platform();

    /** A channel in which the bot may write. */
    ChatAddress somewhere();

    /** What stands in that channel now, oldest first. */
    List<Seen> seen();

    /** A message as a reader sees it; {@code thread} is null at top level. */
    record Seen(String id, String thread, String text, List<String> labels) {}

    @Test
    default void the_same_effect_twice_is_one_message() throws DeliveryFailed {
        var first = platform().send(somewhere(), Reply.text("once"), effect("c1"));
        var second = platform().send(somewhere(), Reply.text("once"), effect("c1"));
        assertThat(second).isEqualTo(first);
        assertThat(seen()).filteredOn(s -> s.text().equals("once")).hasSize(1);
    }

    @Test
    default void what_was_sent_is_found_again_and_nothing_else() throws DeliveryFailed {
        assertThat(platform().find(somewhere(), effect("c2"), Instant.EPOCH)).isEmpty();
        var sent = platform().send(somewhere(), Reply.text("look for me"), effect("c2"));
        assertThat(platform().find(somewhere(), effect("c2"), Instant.EPOCH)).contains(sent);
    }

    @Test
    default void a_thread_is_written_in_below_its_first_message() throws DeliveryFailed {
        var root = platform().send(somewhere(), Reply.text("root"), effect("c3"));
        var below = platform().send(somewhere().inThread(root.messageId()), Reply.text("below"), effect("c4"));
        assertThat(seen())
                .filteredOn(s -> s.id().equals(below.messageId()))
                .singleElement()
                .satisfies(s -> assertThat(s.thread()).isEqualTo(root.messageId()));
    }

    @Test
    default void choices_are_shown_in_order_and_go_with_an_update() throws DeliveryFailed {
        var choices = List.of(new Choice("q.1.yes", "Yes"), new Choice("q.1.no", "No"));
        var asked = platform().send(somewhere(), Reply.of("Shall I?", choices), effect("c5"));
        assertThat(seen())
                .filteredOn(s -> s.id().equals(asked.messageId()))
                .singleElement()
                .satisfies(s -> assertThat(s.labels()).containsExactly("Yes", "No"));
        platform().update(somewhere(), asked.messageId(), Reply.text("Done."), effect("c6"));
        platform().update(somewhere(), asked.messageId(), Reply.text("Done."), effect("c6"));
        assertThat(seen())
                .filteredOn(s -> s.id().equals(asked.messageId()))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.text()).isEqualTo("Done.");
                    assertThat(s.labels()).isEmpty();
                });
    }

    private static EffectId effect(String name) {
        return new EffectId(EffectId.hash(name));
    }
}
