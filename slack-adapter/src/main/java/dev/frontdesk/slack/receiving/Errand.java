package dev.frontdesk.slack.receiving;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatAddress.ReplyToken;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did that needs a form first, carried by the form until it comes back; Slack shows it to nobody.
 *
 * @param address where it was done, and how to answer there
 * @param message the message the button stood on; empty for none
 * @param posted whether that message is one that others see too, and a thread can hang below
 * @param ref of a button what it stands for; empty for a command
 * @param line of a command its line
 * @param quoted the message that a command was given on
 */
record Errand(
        ChatAddress address,
        Place place,
        String message,
        boolean posted,
        String ref,
        String line,
        @Nullable Quoted quoted) {

    /** As much as Slack keeps beside a modal, in characters. */
    private static final int LIMIT = 3_000;

    static Errand command(ChatAddress address, Place place, String line, @Nullable Quoted quoted) {
        return new Errand(address, place, "", false, "", line, quoted);
    }

    Opening opening() {
        return ref.isEmpty() ? new Opening.ByCommand(line, address, quoted) : new Opening.ByChoice(ref);
    }

    /** As little JSON as will do. A quoted text is left out where it does not fit, since the form shows it; then its files, from the last. */
    String written() {
        var json = new JsonObject();
        json.addProperty("c", address.channel());
        json.addProperty("p", place.name());
        add(json, "t", address.thread());
        add(json, "m", message);
        add(json, "e", posted ? null : "1");
        add(json, "r", ref);
        add(json, "l", line);
        token(json);
        quoted(json);
        if (json.toString().length() > LIMIT) {
            json.remove("qx");
        }
        while (json.has("qf") && json.toString().length() > LIMIT) {
            without(json, json.getAsJsonArray("qf"));
        }
        return json.toString();
    }

    private static void without(JsonObject json, JsonArray files) {
        if (files.isEmpty()) {
            json.remove("qf");
        } else {
            files.remove(files.size() - 1);
        }
    }

    /** Whether a form can carry it: a line may be too long for that. */
    boolean portable() {
        return written().length() <= LIMIT;
    }

    private static void add(JsonObject json, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.addProperty(name, value);
        }
    }

    private void token(JsonObject json) {
        var token = address.token();
        if (token != null) {
            json.addProperty("u", token.value());
            json.addProperty("x", token.expires().getEpochSecond());
        }
    }

    private void quoted(JsonObject json) {
        if (quoted != null) {
            json.addProperty("qm", quoted.messageId());
            add(json, "qt", quoted.address().thread());
            add(json, "qa", quoted.author().account());
            add(json, "qn", quoted.author().displayName());
            add(json, "qx", quoted.text());
            files(json, quoted.attachments());
        }
    }

    private static void files(JsonObject json, List<Attachment> files) {
        if (!files.isEmpty()) {
            var array = new JsonArray();
            files.forEach(file -> array.add(file(file)));
            json.add("qf", array);
        }
    }

    private static JsonObject file(Attachment file) {
        var json = new JsonObject();
        add(json, "n", file.name());
        add(json, "m", file.mediaType());
        add(json, "s", String.valueOf(file.size()));
        add(json, "u", file.url());
        add(json, "r", file.ref());
        return json;
    }

    /** @throws Malformed when it is none of ours */
    static Errand read(String metadata, Workspace workspace) {
        var json = StrictJson.object(metadata);
        var channel = workspace.at(Raw.id(json, "c"));
        var thread = Raw.text(json, "t");
        var address = answered(json, channel.inThread(thread.isEmpty() ? null : thread));
        return new Errand(
                address,
                place(Raw.text(json, "p")),
                Raw.text(json, "m"),
                Raw.text(json, "e").isEmpty(),
                Raw.text(json, "r"),
                Raw.text(json, "l"),
                quote(json, channel));
    }

    private static ChatAddress answered(JsonObject json, ChatAddress address) {
        var url = Raw.text(json, "u");
        if (url.isEmpty()) {
            return address;
        }
        var token = new ReplyToken(url, Raw.instant(Raw.text(json, "x")));
        return new ChatAddress(
                address.platform(), address.workspace(), address.channel(), address.thread(), null, token);
    }

    private static Place place(String name) {
        try {
            return Place.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("no place");
        }
    }

    private static @Nullable Quoted quote(JsonObject json, ChatAddress channel) {
        var message = Raw.text(json, "qm");
        if (message.isEmpty()) {
            return null;
        }
        var thread = Raw.text(json, "qt");
        return new Quoted(
                channel.inThread(thread.isEmpty() ? null : thread),
                message,
                new Author(Raw.text(json, "qa"), Raw.text(json, "qn")),
                Raw.text(json, "qx"),
                Raw.objects(json, "qf").stream().map(Errand::file).toList());
    }

    private static Attachment file(JsonObject json) {
        var ref = Raw.text(json, "r");
        return new Attachment(
                Raw.text(json, "n"),
                Raw.text(json, "m"),
                Raw.number(json, "s"),
                Raw.text(json, "u"),
                ref.isEmpty() ? null : ref);
    }

    /** The same until then; a permission to answer does not outlive its half hour. */
    Errand at(Instant now) {
        var token = address.token();
        var over = token != null && !now.isBefore(token.expires());
        return over ? new Errand(address.withoutToken(), place, message, posted, ref, line, quoted) : this;
    }
}
