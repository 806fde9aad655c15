package dev.frontdesk.slack.sending;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.slack.api.SlackCalls;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks through what stands in a channel or a thread. */
final class History {

    private static final int PAGE = 200;

    /** More than a thousand messages since a first try are not read: none of ours is that far away. */
    private static final int PAGES = 5;

    private final SlackCalls calls;

    History(SlackCalls calls) {
        this.calls = calls;
    }

    /** Part of what stands there. {@code next}: where the rest begins, or null. */
    private record Page(List<Message> messages, @Nullable String next) {}

    /** The first message since then that is the wanted one; none either where Slack lets the bot read nothing. */
    Optional<Message> find(String channel, @Nullable String thread, Instant since, Predicate<Message> wanted)
            throws DeliveryFailed {
        String cursor = null;
        for (int i = 0; i < PAGES; i++) {
            var page = page(channel, thread, Stamps.of(since), cursor);
            var found = page.messages().stream().filter(wanted).findFirst();
            if (found.isPresent() || page.next() == null) {
                return found;
            }
            cursor = page.next();
        }
        return Optional.empty();
    }

    /** One message, in the channel or in a thread. */
    Optional<Message> message(String channel, @Nullable String thread, String stamp) throws DeliveryFailed {
        var answer = calls.ask(
                "conversations.history",
                c -> c.conversationsHistory(r -> r.channel(channel)
                        .oldest(stamp)
                        .latest(stamp)
                        .inclusive(true)
                        .limit(1)));
        var top = named(messages(answer, answer.getMessages()), stamp);
        return top.isPresent() ? top : below(channel, thread == null ? stamp : thread, stamp);
    }

    private Optional<Message> below(String channel, String thread, String stamp) throws DeliveryFailed {
        var answer = calls.ask(
                "conversations.replies",
                c -> c.conversationsReplies(r -> r.channel(channel)
                        .ts(thread)
                        .oldest(stamp)
                        .latest(stamp)
                        .inclusive(true)
                        .limit(10)));
        return named(messages(answer, answer.getMessages()), stamp);
    }

    private static Optional<Message> named(List<Message> messages, String stamp) {
        return messages.stream().filter(m -> stamp.equals(m.getTs())).findFirst();
    }

    private Page page(String channel, @Nullable String thread, String oldest, @Nullable String cursor)
            throws DeliveryFailed {
        if (thread == null) {
            return channelPage(channel, oldest, cursor);
        }
        var answer = calls.ask(
                "conversations.replies",
                c -> c.conversationsReplies(r -> r.channel(channel)
                        .ts(thread)
                        .oldest(oldest)
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
        return Refusals.ofThread(Refusals.word(answer))
                ? channelPage(channel, oldest, cursor)
                : new Page(messages(answer, answer.getMessages()), next(answer.getResponseMetadata()));
    }

    private Page channelPage(String channel, String oldest, @Nullable String cursor) throws DeliveryFailed {
        var answer = calls.ask(
                "conversations.history",
                c -> c.conversationsHistory(r -> r.channel(channel)
                        .oldest(oldest)
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
        return new Page(messages(answer, answer.getMessages()), next(answer.getResponseMetadata()));
    }

    private static List<Message> messages(SlackApiTextResponse answer, @Nullable List<Message> messages) {
        return answer.isOk() ? Objects.requireNonNullElse(messages, List.of()) : List.of();
    }

    private static @Nullable String next(@Nullable ResponseMetadata metadata) {
        var cursor = metadata == null ? null : metadata.getNextCursor();
        return cursor == null || cursor.isBlank() ? null : cursor;
    }
}
