package dev.frontdesk.training;

import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.intents.Reading;
import dev.frontdesk.intents.Scored;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was read, in words. */
@Component
class Readings {

    private static final int TOP = 3;

    private final IntentNames names;

    Readings(IntentNames names) {
        this.names = names;
    }

    String words(Reading reading) {
        var verdict = reading.understanding().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        var top = reading.top().stream().limit(TOP).map(this::guess).collect(Collectors.joining(", "));
        return verdict + (top.isEmpty() ? "" : ": " + top);
    }

    String words(Doubt.Seen seen) {
        var top = seen.top().stream()
                .map(g -> names.title(g.intent()) + ' ' + percent(g.p()))
                .collect(Collectors.joining(", "));
        return seen.verdict() + (top.isEmpty() ? "" : ": " + top);
    }

    private String guess(Scored scored) {
        return names.title(scored.intent().name()) + ' ' + percent(scored.p());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
