package dev.frontdesk.conversation;

import dev.frontdesk.chat.Trail;
import dev.frontdesk.intents.Reading;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a message was answered as it was: what is kept of that in its inbox row, without a word of the message.
 *
 * @param handler what decided; null when the decision was made by a process that died
 * @param reading how the text was understood; null when nobody asked
 */
record Reason(@Nullable String handler, Trail.@Nullable Reading reading) {

    static final Reason FORGOTTEN = new Reason(null, null);

    private static final int TOP = 3;
    private static final int ENTITIES = 20;

    static Reason of(Decision decision, TextReader reader) {
        return new Reason(decision.handler(), reader.last().map(Reason::kept).orElse(null));
    }

    private static Trail.Reading kept(Reading reading) {
        var verdict = reading.understanding().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        var top = reading.top().stream()
                .limit(TOP)
                .map(s -> new Trail.Guess(s.intent().name(), s.p()))
                .toList();
        var entities = reading.entities().stream()
                // A number to call is no more the bot's to keep than the words are.
                .filter(e -> !e.type().equals("phone"))
                .map(e -> new Trail.Found(e.type(), e.value()))
                .distinct()
                .limit(ENTITIES)
                .toList();
        return new Trail.Reading(verdict, reading.confidence(), top, entities);
    }
}
