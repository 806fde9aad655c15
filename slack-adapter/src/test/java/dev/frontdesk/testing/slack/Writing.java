package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** People write, change, take back and react. */
final class Writing {

    private final Workspace workspace;
    private final Posts posts;
    private final Memberships memberships;
    private final FileMethods files;

    Writing(Workspace workspace, Posts posts, FileMethods files) {
        this.workspace = workspace;
        this.posts = posts;
        this.memberships = new Memberships(workspace, posts);
        this.files = files;
    }

    Posted post(String user, String where, String text, String thread, List<Attached> attached) {
        return workspace.locked(() -> {
            var person = workspace.person(user);
            var channel = entered(person, where);
            var message = message(person, text);
            if (thread != null) {
                workspace.message(channel, thread);
                message.addProperty("thread_ts", thread);
            }
            attach(message, person, attached);
            var stored = posts.post(channel, message);
            return new Posted(channel.id, Json.text(message, "ts"), stored.deliveries());
        });
    }

    /** People enter public channels by writing there; private ones they must be in. */
    private Channel entered(Person person, String where) {
        var channel = workspace.channel(where);
        if (channel.kind == Channel.Kind.PUBLIC) {
            channel.members.add(person.id());
        } else if (!channel.members.contains(person.id())) {
            throw new IllegalArgumentException(person.name() + " is not in " + channel.name);
        }
        return channel;
    }

    private JsonObject message(Person person, String text) {
        var stranger = person.stranger() ? person.team() : null;
        return Json.object(
                "user",
                person.id(),
                "client_msg_id",
                UUID.nameUUIDFromBytes(workspace.stamps.next().getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "text",
                text,
                "team",
                person.team(),
                "user_team",
                stranger,
                "source_team",
                stranger,
                "blocks",
                text.isEmpty() ? null : RichText.blocks(text));
    }

    private void attach(JsonObject message, Person person, List<Attached> attached) {
        if (!attached.isEmpty()) {
            var objects = attached.stream()
                    .map(a -> files.add(person.id(), a.name(), a.mimetype(), a.content()))
                    .toList();
            message.remove("client_msg_id");
            Json.put(message, "files", objects, "subtype", "file_share", "upload", false, "display_as_bot", false);
        }
    }

    Delivery edit(String user, String where, String ts, String text) {
        return workspace.locked(() -> {
            var channel = workspace.channel(where);
            var after = own(user, channel, ts).deepCopy();
            var edited = Json.object("user", workspace.person(user).id(), "ts", workspace.stamps.next());
            return posts.change(
                    channel, Json.put(after, "text", text, "blocks", RichText.blocks(text), "edited", edited));
        });
    }

    Delivery delete(String user, String where, String ts) {
        return workspace.locked(() -> {
            var channel = workspace.channel(where);
            return posts.delete(channel, own(user, channel, ts));
        });
    }

    private JsonObject own(String user, Channel channel, String ts) {
        var message = workspace.message(channel, ts);
        if (!workspace.person(user).id().equals(Json.text(message, "user"))) {
            throw new IllegalArgumentException("not written by " + user + ": " + ts);
        }
        return message;
    }

    Delivery react(String user, String where, String ts, String name, boolean add) {
        return workspace.locked(() -> {
            var channel = workspace.channel(where);
            var message = workspace.message(channel, ts);
            var id = workspace.person(user).id();
            if (!posts.react(channel, message, id, name, add)) {
                throw new IllegalArgumentException((add ? "already there: " : "not there: ") + name);
            }
            return posts.reacted(channel, message, id, name, add);
        });
    }

    Delivery join(String user, String where, String inviter) {
        return workspace.locked(() -> {
            var by = inviter == null ? null : workspace.person(inviter).id();
            return memberships.join(
                    workspace.channel(where), workspace.person(user).id(), by);
        });
    }

    Delivery leave(String user, String where) {
        return workspace.locked(() -> memberships.leave(
                workspace.channel(where), workspace.person(user).id()));
    }
}
