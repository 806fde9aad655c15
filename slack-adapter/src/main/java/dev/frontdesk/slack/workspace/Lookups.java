package dev.frontdesk.slack.workspace;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.slack.api.SlackCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What there is to ask Slack about its workspace; each answer whole, page by page. What Slack refuses to say is nothing, and logged. */
final class Lookups {

    private static final Logger LOG = LoggerFactory.getLogger(Lookups.class);
    private static final List<ConversationType> PUBLIC = List.of(ConversationType.PUBLIC_CHANNEL);
    private static final List<ConversationType> ROOMS =
            List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 20;

    private final SlackCalls calls;

    Lookups(SlackCalls calls) {
        this.calls = calls;
    }

    AuthTestResponse identity() throws DeliveryFailed {
        return calls.call("auth.test", client -> client.authTest(r -> r));
    }

    /** The app of a bot; empty when Slack does not tell. */
    String app(String bot) throws DeliveryFailed {
        var answer = calls.ask("bots.info", client -> client.botsInfo(r -> r.bot(bot)));
        var app = answer.isOk() && answer.getBot() != null ? answer.getBot().getAppId() : null;
        return Objects.requireNonNullElse(app, "");
    }

    // --- channels

    /** The channels the bot is in; without the scope for private ones the public ones. */
    List<Channel> own() throws DeliveryFailed {
        var all = own(ROOMS);
        return all.isPresent() ? all.get() : own(PUBLIC).orElse(List.of());
    }

    private Optional<List<Channel>> own(List<ConversationType> types) throws DeliveryFailed {
        return pages(found -> false, cursor -> {
            var answer = calls.ask(
                    "users.conversations",
                    client -> client.usersConversations(
                            r -> r.types(types).limit(PAGE).cursor(cursor)));
            return page(
                    "users.conversations",
                    answer,
                    answer.getResponseMetadata(),
                    () -> answer.getChannels().stream()
                            .map(c -> channel(c, true))
                            .toList());
        });
    }

    /** Goes through all channels the bot can see, at most 20,000, until there is enough. */
    List<Channel> visible(Predicate<List<Channel>> enough) throws DeliveryFailed {
        var all = visible(ROOMS, enough);
        return all.isPresent() ? all.get() : visible(PUBLIC, enough).orElse(List.of());
    }

    private Optional<List<Channel>> visible(List<ConversationType> types, Predicate<List<Channel>> enough)
            throws DeliveryFailed {
        return pages(enough, cursor -> {
            var answer = calls.ask(
                    "conversations.list",
                    client -> client.conversationsList(
                            r -> r.types(types).limit(PAGE).cursor(cursor)));
            return page(
                    "conversations.list",
                    answer,
                    answer.getResponseMetadata(),
                    () -> answer.getChannels().stream()
                            .map(c -> channel(c, c.isMember()))
                            .toList());
        });
    }

    /** One without a name when the bot may not see it. */
    Channel channel(String id) throws DeliveryFailed {
        var answer = calls.ask("conversations.info", client -> client.conversationsInfo(r -> r.channel(id)));
        return answer.isOk()
                ? channel(answer.getChannel(), answer.getChannel().isMember())
                : new Channel(id, "", false, false, false);
    }

    private static Channel channel(Conversation c, boolean member) {
        var closed = c.isPrivate() || c.isGroup();
        return new Channel(c.getId(), Objects.requireNonNullElse(c.getName(), ""), closed, member, c.isArchived());
    }

    Set<String> members(String channel) throws DeliveryFailed {
        return Set.copyOf(pages(found -> false, cursor -> {
                    var answer = calls.ask(
                            "conversations.members",
                            client -> client.conversationsMembers(
                                    r -> r.channel(channel).limit(PAGE).cursor(cursor)));
                    return page("conversations.members", answer, answer.getResponseMetadata(), answer::getMembers);
                })
                .orElse(List.of()));
    }

    // --- people

    Optional<User> person(String id) throws DeliveryFailed {
        var answer = calls.ask(
                "users.info", client -> client.usersInfo(r -> r.user(id).includeLocale(true)));
        return answer.isOk() ? Optional.of(answer.getUser()) : Optional.empty();
    }

    /**
     * One page of everybody.
     *
     * @return where the next page begins, or null when this was the last or Slack does not list its people
     */
    @Nullable String people(String cursor, int limit, Consumer<User> each) throws DeliveryFailed {
        var answer = calls.ask(
                "users.list",
                client ->
                        client.usersList(r -> r.limit(limit).includeLocale(true).cursor(cursor)));
        var page = page("users.list", answer, answer.getResponseMetadata(), answer::getMembers);
        page.items().forEach(each);
        return page.next();
    }

    /** Ids of user groups to their handles. */
    Map<String, String> groups() throws DeliveryFailed {
        var answer = calls.ask("usergroups.list", client -> client.usergroupsList(r -> r));
        var found = new HashMap<String, String>();
        page("usergroups.list", answer, null, answer::getUsergroups)
                .items()
                .forEach(g -> found.put(g.getId(), g.getHandle()));
        return found;
    }

    // --- pages

    /** @param next null when this is the last */
    private record Page<T>(
            boolean refused, List<T> items, @Nullable String next) {}

    private interface Reader<T> {
        Page<T> read(String cursor) throws DeliveryFailed;
    }

    private interface Items<T> {
        List<T> get();
    }

    private static <T> Page<T> page(
            String method, SlackApiTextResponse answer, @Nullable ResponseMetadata metadata, Items<T> items) {
        if (!answer.isOk()) {
            LOG.warn("Slack refused {}: {}. /desk doctor says what to do.", method, answer.getError());
            return new Page<>(true, List.of(), null);
        }
        var cursor = metadata == null ? null : metadata.getNextCursor();
        return new Page<>(false, items.get(), cursor == null || cursor.isBlank() ? null : cursor);
    }

    /** Nothing when the first page was refused. */
    private static <T> Optional<List<T>> pages(Predicate<List<T>> enough, Reader<T> reader) throws DeliveryFailed {
        var found = new ArrayList<T>();
        var cursor = "";
        for (int i = 0; i < MOST_PAGES && cursor != null && !enough.test(found); i++) {
            var page = reader.read(cursor);
            if (page.refused() && i == 0) {
                return Optional.empty();
            }
            found.addAll(page.items());
            cursor = page.next();
        }
        return Optional.of(found);
    }
}
