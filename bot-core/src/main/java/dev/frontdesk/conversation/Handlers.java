package dev.frontdesk.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who answers which intent, and who asked which question. */
@Component
class Handlers {

    private final Map<String, IntentHandler> byIntent = new HashMap<>();
    private final Map<String, Asker> askers = new HashMap<>();
    private final DefaultHandler fallback;

    Handlers(List<IntentHandler> handlers, List<Asker> askers, DefaultHandler fallback) {
        this.fallback = fallback;
        handlers.forEach(this::register);
        askers.forEach(a -> this.askers.put(a.askerName(), a));
    }

    private void register(IntentHandler handler) {
        for (var intent : handler.intents()) {
            var other = byIntent.put(intent, handler);
            if (other != null) {
                throw new IllegalStateException("intent \"" + intent + "\" has two handlers: " + other.askerName()
                        + " and " + handler.askerName());
            }
        }
    }

    Outcome handle(Turn turn, String intent) {
        var handler = byIntent.get(intent);
        return handler == null ? fallback.handle(turn) : handler.handle(turn);
    }

    Outcome file(Turn turn) {
        return fallback.file(turn);
    }

    Optional<Outcome> savedAnswer(Turn turn) {
        return fallback.savedAnswer(turn);
    }

    Outcome handOver(Turn turn) {
        return fallback.handOver(turn);
    }

    /** Who asked; empty when a release has done away with it. */
    Optional<Asker> asker(String name) {
        return Optional.ofNullable(askers.get(name));
    }

    String fallbackName() {
        return fallback.askerName();
    }

    String askerOf(String intent) {
        var handler = byIntent.get(intent);
        return handler == null ? fallback.askerName() : handler.askerName();
    }
}
