package dev.frontdesk.slack.backfill;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's history, read page by page: at most 40 calls a minute, and each up to three times when Slack asks to wait or fails. A channel
 * that Slack does not show is nothing, and logged once.
 */
final class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    /** Slack allows 50 a minute for each method; the courier looks its posts up with the same ones. */
    static final int CALLS_A_MINUTE = 40;

    private static final int TRIES = 3;
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final Set<String> OUTSIDE = Set.of("not_in_channel", "channel_not_found");
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private final SlackCalls calls;
    private final Pause pause;
    private final Budget budget;
    private final Rest rest;
    /** What Slack does not show, and its word for why. */
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    History(SlackCalls calls, Pause pause, InstantSource clock, Rest rest) {
        this.calls = calls;
        this.pause = pause;
        this.budget = new Budget(clock, CALLS_A_MINUTE);
        this.rest = rest;
    }

    /** What stands in the channel itself since then, in no order; nothing when Slack does not show it. */
    Optional<List<Message>> channel(String channel, Instant since) throws DeliveryFailed, InterruptedException {
        return pages(cursor -> {
            var answer = ask(
                    "conversations.history",
                    client -> client.conversationsHistory(r -> r.channel(channel)
                            .oldest(Stamp.of(since))
                            .limit(PAGE)
                            .cursor(cursor)));
            return shown(channel, answer)
                    ? new Page<>(answer.getMessages(), next(answer.isHasMore(), answer.getResponseMetadata()))
                    : null;
        });
    }

    /** Whether Slack did not show the channel because the bot is not in it. */
    boolean outside(String channel) {
        return OUTSIDE.contains(refused.getOrDefault(channel, ""));
    }

    /** What stands in a thread since then, its first message always among it. */
    List<Message> thread(String channel, String thread, Instant since) throws DeliveryFailed, InterruptedException {
        return pages(cursor -> {
                    var answer = ask(
                            "conversations.replies",
                            client -> client.conversationsReplies(r -> r.channel(channel)
                                    .ts(thread)
                                    .oldest(Stamp.of(since))
                                    .limit(PAGE)
                                    .cursor(cursor)));
                    return shown(channel + '/' + thread, answer)
                            ? new Page<>(answer.getMessages(), next(answer.isHasMore(), answer.getResponseMetadata()))
                            : null;
                })
                .orElse(List.of());
    }

    /** The direct conversations with the bot that Slack knows. */
    List<String> directs() throws DeliveryFailed, InterruptedException {
        return pages(cursor -> {
                    var answer = ask(
                            "conversations.list",
                            client -> client.conversationsList(r -> r.types(List.of(ConversationType.IM))
                                    .limit(PAGE)
                                    .cursor(cursor)));
                    return shown("the direct conversations", answer)
                            ? new Page<>(
                                    answer.getChannels().stream()
                                            .map(c -> c.getId())
                                            .toList(),
                                    next(true, answer.getResponseMetadata()))
                            : null;
                })
                .orElse(List.of());
    }

    // --- calls and pages

    private <T extends SlackApiTextResponse> T ask(String method, SlackCalls.Call<T> call)
            throws DeliveryFailed, InterruptedException {
        for (int tries = 1; true; tries++) {
            rest.rest(budget.take());
            try {
                return calls.ask(method, call);
            } catch (DeliveryFailed e) {
                if (tries == TRIES || pause.on() || e.verdict() == Verdict.PERMANENT) {
                    throw e;
                }
                rest.rest(e.retryAfter().orElse(USUAL_WAIT));
            }
        }
    }

    private boolean shown(String what, SlackApiTextResponse answer) {
        if (answer.isOk()) {
            refused.remove(what);
        } else if (refused.put(what, Objects.requireNonNullElse(answer.getError(), "")) == null) {
            LOG.warn("Slack does not show {}, so nothing is read up on there: {}", what, answer.getError());
        }
        return answer.isOk();
    }

    private record Page<T>(List<T> items, @Nullable String next) {}

    private interface Reader<T> {
        /** Null when Slack refused. */
        @Nullable Page<T> read(String cursor) throws DeliveryFailed, InterruptedException;
    }

    private static <T> Optional<List<T>> pages(Reader<T> reader) throws DeliveryFailed, InterruptedException {
        var found = new ArrayList<T>();
        var cursor = "";
        for (int i = 0; i < MOST_PAGES && cursor != null; i++) {
            var page = reader.read(cursor);
            if (page == null) {
                return Optional.empty();
            }
            found.addAll(page.items());
            cursor = page.next();
        }
        return Optional.of(found);
    }

    private static @Nullable String next(boolean more, @Nullable ResponseMetadata metadata) {
        var cursor = metadata == null ? null : metadata.getNextCursor();
        return !more || cursor == null || cursor.isBlank() ? null : cursor;
    }
}
