package dev.frontdesk.slack.receiving;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;

/** What is counted about what comes from Slack: {@code frontdesk.slack.ack} and {@code frontdesk.slack.received}. */
final class Figures {

    /** Slack has more kinds than we name, and whoever signs could invent others. */
    private static final Set<String> KINDS = Set.of(
            "command",
            "event_callback",
            "block_actions",
            "block_suggestion",
            "view_submission",
            "view_closed",
            "shortcut",
            "message_action",
            "url_verification",
            "app_rate_limited");

    private final MeterRegistry meters;
    private final Timer ack;

    Figures(MeterRegistry meters) {
        this.meters = meters;
        ack = Timer.builder("frontdesk.slack.ack")
                .description("From when something of Slack's was read until it could be acknowledged")
                .publishPercentileHistogram()
                .register(meters);
    }

    Timer.Sample begin() {
        return Timer.start(meters);
    }

    void end(Timer.Sample timing) {
        timing.stop(ack);
    }

    void received(String kind, int status) {
        meters.counter(
                        "frontdesk.slack.received",
                        "kind",
                        KINDS.contains(kind) ? kind : "other",
                        "status",
                        String.valueOf(status))
                .increment();
    }
}
