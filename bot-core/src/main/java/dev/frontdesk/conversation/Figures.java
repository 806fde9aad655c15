package dev.frontdesk.conversation;

import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.intents.Understanding;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What is counted about messages: {@code frontdesk.messages}, {@code frontdesk.decisions}, {@code frontdesk.handler}. */
@Component
class Figures {

    private final MeterRegistry meters;

    Figures(MeterRegistry meters) {
        this.meters = meters;
    }

    void understood(Understanding understanding) {
        var how = understanding.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("frontdesk.decisions", "understanding", how).increment();
    }

    Decision timed(Kind kind, Supplier<Decision> work) {
        meters.counter("frontdesk.messages", "kind", kind.name().toLowerCase(Locale.ROOT))
                .increment();
        var timer = Timer.start(meters);
        var decision = work.get();
        var outcome = decision.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        timer.stop(meters.timer("frontdesk.handler", "outcome", outcome));
        return decision;
    }
}
