package dev.frontdesk.slack;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.frontdesk.embedded.EmbeddedMongo;
import dev.frontdesk.slack.api.Gates;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.SlackWorkspace;
import dev.frontdesk.testing.FakeClock;
import dev.frontdesk.testing.slack.SlackServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A Slack with the adapter's own parts before it, and an empty database. */
public final class OnSlack implements AutoCloseable {

    private static final EmbeddedMongo DATABASE = EmbeddedMongo.inMemory();
    private static final MongoClient CLIENT = MongoClients.create(DATABASE.uri());
    private static final AtomicInteger DATABASES = new AtomicInteger();

    public final FakeClock clock = new FakeClock();
    public final SlackServer server = SlackServer.builder().clock(clock).start();
    public final MongoTemplate mongo = new MongoTemplate(CLIENT, "slack" + DATABASES.incrementAndGet());
    public final Pause pause = new Pause();
    public final Slack slack;
    public final SlackCalls calls;
    private SlackWorkspace last;

    public OnSlack() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(server.apiUrl());
        slack = Slack.getInstance(config);
        calls = new SlackCalls(slack.methods(server.botToken()), new Gates(clock), pause);
    }

    public SlackSettings settings(String triage, String... help) {
        return withTokens(server.appToken(), server.signingSecret(), triage, help);
    }

    public SlackSettings withTokens(String appToken, String secret, String triage, String... help) {
        return new SlackSettings(
                server.botToken(),
                appToken,
                secret,
                URI.create(server.apiUrl()),
                List.of(help),
                triage,
                List.of(),
                List.of());
    }

    /** A workspace that was started, whether or not Slack has answered yet. */
    public SlackWorkspace started(SlackSettings settings) {
        return started(settings, clock);
    }

    public SlackWorkspace started(SlackSettings settings, InstantSource time) {
        stop();
        last = new SlackWorkspace(settings, calls, pause, mongo, time);
        last.start();
        return last;
    }

    /** A workspace that has been read. */
    public SlackWorkspace read(SlackSettings settings) {
        var workspace = started(settings);
        await(workspace::ready);
        return workspace;
    }

    public void stop() {
        if (last != null) {
            last.stop();
        }
    }

    public static void await(BooleanSupplier condition) {
        SlackServer.await(Duration.ofSeconds(10), condition);
    }

    @Override
    public void close() {
        stop();
        server.close();
    }
}
