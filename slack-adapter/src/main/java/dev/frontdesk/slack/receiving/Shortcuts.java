package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Place;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/** Entries of Slack's own menus: each stands for a command, some on a message. */
final class Shortcuts {

    /** By the callback ids of the manifest. */
    static final Map<String, String> GLOBAL = Map.of("ask", "ask");

    static final Map<String, String> ON_MESSAGES =
            Map.of("make-ticket", "ask", "personal", "personal", "save-answer", "answer");

    private final Forms forms;
    private final Dialogs dialogs;
    private final Spots spots;
    private final Messages messages;
    private final Keys keys;
    private final Intake intake;
    private final InstantSource clock;

    Shortcuts(
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
        keys = new Keys(workspace);
        this.intake = intake;
        this.clock = clock;
    }

    void picked(JsonObject payload) {
        var line = Objects.requireNonNull(GLOBAL.get(Raw.text(payload, "callback_id")));
        var user = Raw.id(Raw.object(payload, "user"), "id");
        done(payload, Errand.command(spots.direct(user), Place.DIRECT, line, null), user);
    }

    void pickedOnMessage(JsonObject payload) {
        var line = Objects.requireNonNull(ON_MESSAGES.get(Raw.text(payload, "callback_id")));
        var user = Raw.id(Raw.object(payload, "user"), "id");
        var channel = Raw.id(payload, "channel");
        var quoted = messages.quoted(Raw.object(payload, "message"), channel);
        var here = spots.at(channel, quoted.address().thread(), Raw.text(payload, "response_url"));
        done(payload, Errand.command(here, spots.place(channel, user), line, quoted), user);
    }

    private void done(JsonObject payload, Errand errand, String user) {
        var trigger = Raw.id(payload, "trigger_id");
        var by = messages.author(user);
        var received = clock.instant();
        var form = forms.opened(errand.opening(), Workspace.PLATFORM, by);
        if (form.isEmpty()) {
            intake.accept(Deeds.of(errand, keys.command(trigger), by, Map.of(), clock.instant()));
        } else if (!dialogs.open(trigger, form.get(), errand, received)) {
            throw new Dialogs.NotOpened();
        }
    }
}
