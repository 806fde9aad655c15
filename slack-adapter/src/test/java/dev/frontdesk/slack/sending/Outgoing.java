package dev.frontdesk.slack.sending;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Gates;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.testing.FakeClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The way out to some Slack, in a test's own time: waiting passes it. */
final class Outgoing {

    final FakeClock clock = new FakeClock();
    final FakeWorkspace workspace = new FakeWorkspace();
    final Pause pause = new Pause();
    final Gates gates = new Gates(clock);
    final SlackPlatform platform;

    Outgoing(String apiUrl, Duration patience) {
        this(apiUrl, patience, clock -> new Pacer(clock, clock::pass));
    }

    Outgoing(String apiUrl, Duration patience, java.util.function.Function<FakeClock, Pacer> pacer) {
        var config = Connection.config(settings(apiUrl));
        var http = Connection.http(config).newBuilder().callTimeout(patience).build();
        var slack = Connection.slack(config, http);
        var calls = new SlackCalls(slack.methods("xoxb-frontdesk"), gates, pause);
        var link = new Link(calls, http, config, clock);
        platform = new SlackPlatform(
                SlackPlatform.Parts.of(link, workspace, text -> text.replace("&amp;", "&"), pacer.apply(clock)));
    }

    static SlackSettings settings(String apiUrl) {
        return new SlackSettings(
                "xoxb-frontdesk", "", "", URI.create(apiUrl), List.of(), "triage", List.of(), List.of());
    }

    static ChatAddress channel(String id) {
        return new FakeWorkspace().at(id);
    }

    static EffectId effect(String name) {
        return new EffectId(EffectId.hash(name));
    }

    static DeliveryFailed failure(ThrowingCallable work) {
        return catchThrowableOfType(DeliveryFailed.class, work);
    }

    /** Looks as the courier does: again, when it is told to wait. */
    Optional<Sent> findPatiently(ChatAddress to, EffectId id, Instant firstTried) throws DeliveryFailed {
        for (int i = 0; ; i++) {
            try {
                return platform.find(to, id, firstTried);
            } catch (DeliveryFailed e) {
                if (i == 5 || e.retryAfter().isEmpty()) {
                    throw e;
                }
                clock.pass(e.retryAfter().get());
            }
        }
    }
}
