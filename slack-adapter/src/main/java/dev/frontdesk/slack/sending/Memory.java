package dev.frontdesk.slack.sending;

import dev.frontdesk.chat.EffectId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What this process remembers of the last few thousand effects. Whatever it has forgotten, Slack is asked for. */
final class Memory {

    private static final int KEPT = 4_000;

    /**
     * @param message the message it has become
     * @param complete nothing of it is missing: no file is still to come
     * @param tried when Slack was last asked to post it
     * @param missed when it was first looked for in vain since then
     */
    record Trace(
            @Nullable String message,
            boolean complete,
            @Nullable Instant tried,
            @Nullable Instant missed) {

        static final Trace NONE = new Trace(null, false, null, null);
    }

    private final Map<String, Trace> traces = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Trace> eldest) {
            return size() > KEPT;
        }
    };

    synchronized Trace of(EffectId effect) {
        return traces.getOrDefault(effect.value(), Trace.NONE);
    }

    /** The message of an effect with nothing left to do. */
    Optional<String> done(EffectId effect) {
        var trace = of(effect);
        return trace.complete() ? Optional.ofNullable(trace.message()) : Optional.empty();
    }

    void tried(EffectId effect, Instant now) {
        change(effect, t -> new Trace(t.message(), t.complete(), now, null));
    }

    void missed(EffectId effect, @Nullable Instant now) {
        change(effect, t -> new Trace(t.message(), t.complete(), t.tried(), now));
    }

    void posted(EffectId effect, String message, boolean complete) {
        change(effect, t -> new Trace(message, complete, t.tried(), null));
    }

    private synchronized void change(EffectId effect, UnaryOperator<Trace> change) {
        traces.put(effect.value(), change.apply(traces.getOrDefault(effect.value(), Trace.NONE)));
    }
}
