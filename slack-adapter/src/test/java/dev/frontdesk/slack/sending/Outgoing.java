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

    final FakeClock clock;
    final FakeWorkspace workspace = new FakeWorkspace();
    final Pause pause = new Pause();
    final SlackPlatform platform;

    Outgoing(String apiUrl, Duration patience) {
        this(apiUrl, patience, new FakeClock());
    }

    Outgoing(String apiUrl, Duration patience, FakeClock clock) {
        this.clock = clock;
        var config = Connection.config(settings(apiUrl));
        var http = Connection.http(config).newBuilder().callTimeout(patience).build();
        var methods = Connection.slack(config, http).methods("xoxb-frontdesk");
        var calls = new SlackCalls(methods, new Gates(clock), pause);
        var link = new Link(calls, http, config, clock);
        var pacer = new Pacer(clock, clock::pass);
        platform =
                new SlackPlatform(SlackPlatform.Parts.of(link, workspace, text -> text.replace("&amp;", "&"), pacer));
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
