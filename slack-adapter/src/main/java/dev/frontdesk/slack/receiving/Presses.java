package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Place;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.InstantSource;
import java.util.Map;

/** Pressed buttons and picked menu entries, on messages and in App Home. */
final class Presses {

    private static final String CHOICE = "choice-";
    private static final String MENU = "menu-";

    private final Forms forms;
    private final Dialogs dialogs;
    private final Spots spots;
    private final Messages messages;
    private final Workspace workspace;
    private final Keys keys;
    private final Intake intake;
    private final InstantSource clock;

    Presses(
            Forms forms,
            Dialogs dialogs,
            Spots spots,
            Messages messages,
            Workspace workspace,
            Intake intake,
            InstantSource clock) {
        this.forms = forms;
        this.dialogs = dialogs;
        this.spots = spots;
        this.messages = messages;
        this.workspace = workspace;
        keys = new Keys(workspace);
        this.intake = intake;
        this.clock = clock;
    }

    /** Whether any of it is a choice of ours: links are buttons too, and need no answer. */
    static boolean known(JsonObject payload) {
        return Raw.objects(payload, "actions").stream()
                .anyMatch(action -> !ref(action).isEmpty());
    }

    void pressed(JsonObject payload) {
        var actions = Raw.objects(payload, "actions");
        for (int i = 0; i < actions.size(); i++) {
            var ref = ref(actions.get(i));
            if (!ref.isEmpty()) {
                press(payload, ref, i);
            }
        }
    }

    private static String ref(JsonObject action) {
        var id = Raw.text(action, "action_id");
        if (id.startsWith(CHOICE)) {
            return Raw.text(action, "value");
        }
        return id.startsWith(MENU) ? Raw.text(Raw.object(action, "selected_option"), "value") : "";
    }

    private void press(JsonObject payload, String ref, int index) {
        var user = Raw.id(Raw.object(payload, "user"), "id");
        var trigger = Raw.id(payload, "trigger_id");
        var by = messages.author(user);
        var errand = errand(payload, ref, user);
        var received = clock.instant();
        var form = forms.opened(errand.opening(), Workspace.PLATFORM, by);
        if (form.isEmpty()) {
            intake.accept(Deeds.of(errand, keys.press(trigger, index), by, Map.of(), clock.instant()));
        } else if (!dialogs.open(trigger, form.get(), errand, received)) {
            throw new Dialogs.NotOpened();
        }
    }

    private Errand errand(JsonObject payload, String ref, String user) {
        var container = Raw.object(payload, "container");
        if (Raw.text(container, "type").equals("view") || Raw.has(payload, "view")) {
            return new Errand(spots.direct(user), Place.DIRECT, "", false, ref, "", null);
        }
        var channel = channel(payload, container);
        var stamp = stamp(payload, container);
        var whispered = Raw.flag(container, "is_ephemeral");
        var place = whispered ? spots.place(channel, user) : posted(channel, user);
        var thread = thread(payload, container);
        if (thread.isEmpty() && place != Place.DIRECT && !whispered) {
            thread = stamp;
        }
        var url = Raw.text(payload, "response_url");
        var address = spots.at(channel, thread.isEmpty() ? null : Raw.checked(thread, "thread_ts"), url);
        return new Errand(address, place, stamp, !whispered, ref, "", null);
    }

    /** The bot posts in no two people's conversation, so that this is its own. */
    private Place posted(String channel, String user) {
        if (channel.startsWith("D")) {
            workspace.met(user, channel);
        }
        return messages.place(channel);
    }

    private static String channel(JsonObject payload, JsonObject container) {
        var channel = Raw.idOf(payload, "channel");
        return Raw.checked(channel.isEmpty() ? Raw.text(container, "channel_id") : channel, "channel");
    }

    private static String stamp(JsonObject payload, JsonObject container) {
        var stamp = Raw.text(container, "message_ts");
        return Raw.checked(stamp.isEmpty() ? Raw.text(Raw.object(payload, "message"), "ts") : stamp, "message_ts");
    }

    private static String thread(JsonObject payload, JsonObject container) {
        var thread = Raw.text(container, "thread_ts");
        return thread.isEmpty() ? Raw.text(Raw.object(payload, "message"), "thread_ts") : thread;
    }
}
