package dev.frontdesk.slack.sending;

import com.slack.api.model.Message;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an effect stands in Slack already, which answered its post with an error or not at all. A request that was held up on its way
 * may still arrive, so that "no" is said only 15 seconds after the last try, and after a second look.
 */
final class Lookup {

    private static final Duration MAY_STILL_ARRIVE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Slack's clock need not be ours. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final History history;
    private final Directs directs;
    private final Memory memory;
    private final Workspace workspace;
    private final InstantSource clock;

    Lookup(History history, Directs directs, Memory memory, Workspace workspace, InstantSource clock) {
        this.history = history;
        this.directs = directs;
        this.memory = memory;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** @return the message, with everything that belongs to it */
    Optional<String> find(ChatAddress to, EffectId id, Instant firstTried) throws DeliveryFailed {
        var known = memory.done(id);
        if (known.isPresent()) {
            return known;
        }
        var channel = directs.channel(to.channel());
        var found = history.find(channel, to.thread(), firstTried.minus(SKEW), m -> Metadata.is(m, id) && ours(m));
        if (found.isPresent()) {
            return complete(channel, id, found.get(), firstTried);
        }
        missing(id, firstTried);
        return Optional.empty();
    }

    /** Says that a message without its file is not there: whoever sends it again finds it, and adds the file only. */
    private Optional<String> complete(String channel, EffectId id, Message found, Instant firstTried)
            throws DeliveryFailed {
        boolean complete = !Metadata.hasFile(found) || file(channel, found.getThreadTs(), found.getTs(), id);
        memory.posted(id, found.getTs(), complete);
        if (complete) {
            return Optional.of(found.getTs());
        }
        patient(id, firstTried);
        return Optional.empty();
    }

    /** Whether the file of a text that was too long stands below it. */
    boolean file(String channel, @Nullable String thread, String message, EffectId id) throws DeliveryFailed {
        var name = Metadata.fileName(id);
        return history.find(
                        channel,
                        thread == null ? message : thread,
                        Instant.EPOCH,
                        m -> m.getFiles() != null && m.getFiles().stream().anyMatch(f -> name.equals(f.getName())))
                .isPresent();
    }

    private void patient(EffectId id, Instant firstTried) throws DeliveryFailed {
        var now = clock.instant();
        var tried = Objects.requireNonNullElse(memory.of(id).tried(), firstTried);
        if (tried.plus(MAY_STILL_ARRIVE).isAfter(now)) {
            throw wait(Duration.between(now, tried.plus(MAY_STILL_ARRIVE)));
        }
    }

    private void missing(EffectId id, Instant firstTried) throws DeliveryFailed {
        patient(id, firstTried);
        var now = clock.instant();
        var missed = memory.of(id).missed();
        if (missed == null) {
            memory.missed(id, now);
            throw wait(BETWEEN_LOOKS);
        }
        if (missed.plus(BETWEEN_LOOKS).isAfter(now)) {
            throw wait(Duration.between(now, missed.plus(BETWEEN_LOOKS)));
        }
        memory.missed(id, null);
    }

    private static DeliveryFailed wait(Duration left) {
        return DeliveryFailed.retry("looks whether it arrived in Slack", left);
    }

    private boolean ours(Message message) {
        return same(workspace.bot(), message.getBotId())
                || same(workspace.botUser(), message.getUser())
                || same(workspace.app(), message.getAppId());
    }

    private static boolean same(String own, @Nullable String other) {
        return !own.isEmpty() && own.equals(other);
    }
}
