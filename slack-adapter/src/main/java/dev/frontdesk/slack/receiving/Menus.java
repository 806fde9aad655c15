package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes what somebody types into a menu. */
final class Menus {

    private static final String SUGGEST = "suggest-";
    private static final int MOST = 25;
    /** Of an option's label, in characters. */
    private static final int LABEL = 75;

    private final Suggestions suggestions;

    Menus(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    static List<String> actions() {
        return Stream.of(Suggestions.Of.values()).map(Menus::action).toList();
    }

    private static String action(Suggestions.Of what) {
        return SUGGEST + what.name().toLowerCase(Locale.ROOT);
    }

    List<Option> options(JsonObject payload) {
        var user = Raw.id(Raw.object(payload, "user"), "id");
        return kind(Raw.text(payload, "action_id")).stream()
                .flatMap(what ->
                        suggestions.complete(what, Raw.text(payload, "value"), Workspace.PLATFORM, user, MOST).stream())
                .filter(s -> s.value().length() <= LABEL)
                .limit(MOST)
                .map(s -> new Option(label(s.label()), s.value()))
                .toList();
    }

    private static Optional<Suggestions.Of> kind(String action) {
        return Stream.of(Suggestions.Of.values())
                .filter(what -> action(what).equals(action))
                .findFirst();
    }

    private static PlainTextObject label(String label) {
        var cut = label.length() <= LABEL
                ? label
                : label.substring(0, Character.isHighSurrogate(label.charAt(LABEL - 2)) ? LABEL - 2 : LABEL - 1) + '…';
        return PlainTextObject.builder().text(cut).build();
    }
}
