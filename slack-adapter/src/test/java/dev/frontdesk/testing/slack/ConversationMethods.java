package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code conversations.*} */
final class ConversationMethods {

    private static final String READ = "channels:read|groups:read|im:read|mpim:read";
    private static final String HISTORY = "channels:history|groups:history|im:history|mpim:history";

    private final Workspace workspace;
    private final Rooms rooms;
    private final Memberships memberships;

    ConversationMethods(Workspace workspace, Posts posts) {
        this.workspace = workspace;
        this.rooms = new Rooms(workspace);
        this.memberships = new Memberships(workspace, posts);
    }

    void register(WebApi api) {
        api.on("conversations.list", READ, a -> channels(a, c -> !Rooms.hidden(c)));
        api.on("users.conversations", READ, a -> channels(a, c -> c.members.contains(a.text("user", Workspace.BOT))));
        api.on("conversations.info", READ, this::info);
        api.on("conversations.members", READ, this::members);
        api.on("conversations.open", "im:write|mpim:write", this::open);
        api.on("conversations.join", "channels:join", this::join);
        api.on("conversations.history", HISTORY, this::history);
        api.on("conversations.replies", HISTORY, this::replies);
    }

    private JsonObject channels(Args args, Predicate<Channel> which) {
        var types = Set.of(args.text("types", "public_channel").split(","));
        var all = workspace.channels.values().stream()
                .filter(c -> types.contains(type(c)) && which.test(c) && !Rooms.hidden(c))
                .filter(c -> !c.archived || !args.flag("exclude_archived"))
                .map(c -> c.json(Workspace.BOT))
                .toList();
        var page = Page.of(all, args, 100, 1000);
        return Json.object("channels", page.items(), "response_metadata", page.metadata());
    }

    private static String type(Channel channel) {
        return switch (channel.kind) {
            case PUBLIC -> "public_channel";
            case PRIVATE -> "private_channel";
            case MPIM -> "mpim";
            case IM -> "im";
        };
    }

    private JsonObject info(Args args) {
        var channel = rooms.visible(args);
        var shared = workspace.shared(channel);
        return Json.object(
                "channel", Json.put(channel.json(Workspace.BOT), "is_ext_shared", shared, "is_shared", shared));
    }

    private JsonObject members(Args args) {
        var page = Page.of(List.copyOf(rooms.visible(args).members), args, 100, 1000);
        return Json.object("members", page.items(), "response_metadata", page.metadata());
    }

    private JsonObject open(Args args) {
        if (args.has("channel")) {
            return opened(rooms.visible(args), args);
        }
        var ids = List.of(args.needed("users", "users_list_not_supplied").split(","));
        var people = ids.stream().map(rooms::person).toList();
        if (people.stream().anyMatch(Person::deleted)) {
            throw new SlackError("user_disabled");
        }
        if (people.stream().anyMatch(Person::bot)) {
            throw new SlackError("cannot_dm_bot");
        }
        return opened(
                people.size() == 1 ? workspace.channels.get(people.getFirst().im()) : group(ids), args);
    }

    private Channel group(List<String> ids) {
        var members = new LinkedHashSet<>(ids);
        members.add(Workspace.BOT);
        return workspace.channels.values().stream()
                .filter(c -> c.kind == Channel.Kind.MPIM && c.members.equals(members))
                .findFirst()
                .orElseGet(() -> {
                    var id = workspace.stamps.id("G");
                    return workspace.add(new Channel(id, "mpdm-" + id, Channel.Kind.MPIM, members));
                });
    }

    private static JsonObject opened(Channel channel, Args args) {
        var shown = args.flag("return_im") ? channel.json(Workspace.BOT) : Json.object("id", channel.id);
        return Json.object("channel", shown, "no_op", true, "already_open", true);
    }

    private JsonObject join(Args args) {
        var channel = rooms.visible(args);
        if (channel.kind != Channel.Kind.PUBLIC) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        if (channel.archived) {
            throw new SlackError("is_archived");
        }
        memberships.join(channel, Workspace.BOT, null);
        return Json.object("channel", channel.json(Workspace.BOT));
    }

    private JsonObject history(Args args) {
        var channel = rooms.entered(args);
        var newestFirst = channel.messages.descendingMap().values().stream().filter(Channel::atTop);
        return answer(channel, within(newestFirst, args), args, 100);
    }

    /** The parent first, however the time is bounded; then the replies, the oldest first. */
    private JsonObject replies(Args args) {
        var channel = rooms.entered(args);
        var parent = channel.message(args.text("ts"));
        if (parent == null) {
            throw new SlackError("thread_not_found");
        }
        var replies = channel.replies(args.text("ts")).stream().map(channel::message);
        var all = new ArrayList<>(Collections.singletonList(parent));
        all.addAll(within(replies, args));
        return answer(channel, all, args, 1000);
    }

    private static List<JsonObject> within(Stream<JsonObject> messages, Args args) {
        var oldest = padded(args.text("oldest", "0"));
        var latest = padded(args.text("latest", "9999999999"));
        var inclusive = args.flag("inclusive");
        return messages.filter(m -> {
                    var ts = Json.text(m, "ts");
                    var after = ts.compareTo(oldest);
                    var before = ts.compareTo(latest);
                    return inclusive ? after >= 0 && before <= 0 : after > 0 && before < 0;
                })
                .toList();
    }

    /** Times come with fewer digits, too; with all of them they compare as text. */
    private static String padded(String time) {
        try {
            var value = new java.math.BigDecimal(time)
                    .setScale(6, java.math.RoundingMode.DOWN)
                    .toPlainString();
            return "0".repeat(Math.max(0, 17 - value.length())) + value;
        } catch (NumberFormatException e) {
            throw new SlackError("invalid_ts_oldest");
        }
    }

    private static JsonObject answer(Channel channel, List<JsonObject> messages, Args args, int otherwise) {
        var page = Page.of(messages, args, otherwise, 1000);
        var withMetadata = args.flag("include_all_metadata");
        var shown =
                page.items().stream().map(m -> channel.shown(m, withMetadata)).toList();
        var answer = Json.object("messages", shown, "has_more", !page.next().isEmpty(), "pin_count", 0);
        return page.next().isEmpty() ? answer : Json.put(answer, "response_metadata", page.metadata());
    }
}
