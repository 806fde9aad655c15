package dev.frontdesk.conversation;

import dev.frontdesk.intents.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads for one turn: each text once, however many ask, and remembers what was read last. For one thread. */
public final class TextReader implements Function<String, Reading> {

    private final Function<String, Reading> classifier;
    private final Map<String, Reading> known = new HashMap<>();
    private @Nullable Reading last;

    TextReader(Function<String, Reading> classifier) {
        this.classifier = classifier;
    }

    @Override
    public Reading apply(String text) {
        var reading = known.computeIfAbsent(text, classifier);
        last = reading;
        return reading;
    }

    /** The same, for looking something up in it: does not count as what was read last. */
    Reading peek(String text) {
        return known.computeIfAbsent(text, classifier);
    }

    /** What was asked for last; empty when nobody wanted to know. */
    Optional<Reading> last() {
        return Optional.ofNullable(last);
    }
}
