package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /desk} and what stands behind it. Slack gives a command once only, so whatever happens, the person hears of it. */
final class SlashCommands {

    static final String NOT_NOW = "I could not take that just now. Please try again in a minute.";
    static final String NO_FORM = "I could not open the form in time. Please try again.";

    private static final Logger LOG = LoggerFactory.getLogger(SlashCommands.class);

    private final Forms forms;
    private final Dialogs dialogs;
    private final Spots spots;
    private final Messages messages;
    private final PlainText plain;
    private final Keys keys;
    private final Intake intake;
    private final InstantSource clock;

    SlashCommands(
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
        plain = new PlainText(workspace);
        keys = new Keys(workspace);
        this.intake = intake;
        this.clock = clock;
    }

    /** @return what the person is told at once, empty for nothing */
    String given(JsonObject command) {
        var user = Raw.id(command, "user_id");
        var channel = Raw.id(command, "channel_id");
        var trigger = Raw.id(command, "trigger_id");
        var errand = Errand.command(
                spots.at(channel, null, Raw.text(command, "response_url")),
                spots.place(channel, user),
                plain.of(Raw.text(command, "text")).strip(),
                null);
        try {
            return taken(errand, user, trigger);
        } catch (Inbox.NotStored e) {
            LOG.warn("The command {} was not stored", keys.command(trigger));
            return NOT_NOW;
        } catch (RuntimeException e) {
            LOG.error("The command {} was not taken", keys.command(trigger), e);
            return NOT_NOW;
        }
    }

    private String taken(Errand errand, String user, String trigger) {
        var by = messages.author(user);
        var received = clock.instant();
        var form = forms.opened(errand.opening(), Workspace.PLATFORM, by);
        if (form.isPresent() && errand.portable()) {
            return dialogs.open(trigger, form.get(), errand, received) ? "" : NO_FORM;
        }
        intake.accept(Deeds.of(errand, keys.command(trigger), by, Map.of(), clock.instant()));
        return "";
    }
}
