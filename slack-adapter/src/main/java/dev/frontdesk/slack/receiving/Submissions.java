package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.slack.api.model.view.ViewState;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.slack.block.Modals;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms that come back filled in. Slack sends one once only, so what is wrong is said in the form, which stays open. */
final class Submissions {

    static final String NOT_SAVED = "That was not saved. Please send it again.";

    private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

    private final Forms forms;
    private final Messages messages;
    private final Workspace workspace;
    private final Keys keys;
    private final Intake intake;
    private final InstantSource clock;

    Submissions(Forms forms, Messages messages, Workspace workspace, Intake intake, InstantSource clock) {
        this.forms = forms;
        this.messages = messages;
        this.workspace = workspace;
        keys = new Keys(workspace);
        this.intake = intake;
        this.clock = clock;
    }

    /** @return field name to what is wrong with it, empty when it was taken */
    Map<String, String> submitted(JsonObject payload, @Nullable ViewState state) {
        var view = Raw.object(payload, "view");
        var by = messages.author(Raw.id(Raw.object(payload, "user"), "id"));
        var errand = Errand.read(Raw.text(view, "private_metadata"), workspace).at(clock.instant());
        var key = keys.form(Raw.id(view, "id"), Raw.id(view, "hash"));
        var names = names(view);
        try {
            return taken(errand, key, by, Modals.values(state), names);
        } catch (Inbox.NotStored e) {
            LOG.warn("The form {} was not stored", key);
            return Map.of(names.getFirst(), NOT_SAVED);
        } catch (RuntimeException e) {
            LOG.error("The form {} was not taken", key, e);
            return Map.of(names.getFirst(), NOT_SAVED);
        }
    }

    private static List<String> names(JsonObject view) {
        var names = Raw.objects(view, "blocks").stream()
                .filter(block -> Raw.text(block, "type").equals("input"))
                .map(block -> Raw.text(block, "block_id"))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            throw new Malformed("no field");
        }
        return names;
    }

    private Map<String, String> taken(
            Errand errand, String key, Author by, Map<String, String> values, List<String> names) {
        var form = forms.opened(errand.opening(), Workspace.PLATFORM, by);
        var fields = asked(form, values, names);
        var wrong = form.map(f -> forms.problems(f, fields)).orElse(Map.of());
        if (wrong.isEmpty()) {
            intake.accept(Deeds.of(errand, key, by, fields, clock.instant()));
        }
        return shown(wrong, names);
    }

    /** Only what the form asks for: no name of a field comes from outside. */
    private static Map<String, String> asked(Optional<Form> form, Map<String, String> values, List<String> names) {
        var known = form.map(f -> f.fields().stream().map(Form.Field::name).toList())
                .orElse(names);
        var fields = new HashMap<>(values);
        fields.keySet().retainAll(known);
        return fields;
    }

    /** Slack takes no complaint about a field that it does not show. */
    private static Map<String, String> shown(Map<String, String> wrong, List<String> names) {
        var shown = new LinkedHashMap<String, String>();
        wrong.forEach((name, problem) -> shown.put(names.contains(name) ? name : names.getFirst(), problem));
        return shown;
    }
}
