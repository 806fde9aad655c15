package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Hands events, commands and interactions to the app, by socket or to its address, and again when they are not acked. */
final class Deliveries implements AutoCloseable {

    static final String EVENTS = "events_api";
    static final String INTERACTIVE = "interactive";
    static final String COMMANDS = "slash_commands";

    private static final List<Duration> WAITS = List.of(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(300));
    private static final String TOKEN = "verification-token";

    private final Workspace workspace;
    private final Transport socket;
    private final double retryScale;
    private final Map<String, HttpTransport> addresses = new ConcurrentHashMap<>();
    private final Queue<Delivery> all = new ConcurrentLinkedQueue<>();
    private volatile int times = 1;
    private volatile boolean silent;
    private volatile boolean closed;

    Deliveries(Workspace workspace, Transport socket, double retryScale) {
        this.workspace = workspace;
        this.socket = socket;
        this.retryScale = retryScale;
    }

    /** From now on things of this type go to an address; to the sockets again if it is null. */
    void address(String type, HttpTransport address) {
        var before = address == null ? addresses.remove(type) : addresses.put(type, address);
        if (before != null) {
            before.close();
        }
    }

    void everyEventTimes(int n) {
        times = n;
    }

    /** While silent, nothing is delivered: what happens meanwhile the app can only learn by reading. */
    void silent(boolean on) {
        silent = on;
    }

    List<Delivery> all() {
        return List.copyOf(all);
    }

    Delivery event(JsonObject event, boolean shared) {
        return event(event, shared, workspace.stamps.id("Ev"));
    }

    Delivery event(JsonObject event, boolean shared, String eventId) {
        return raw(Json.object(
                "token",
                TOKEN,
                "team_id",
                Workspace.TEAM,
                "context_team_id",
                Workspace.TEAM,
                "context_enterprise_id",
                JsonNull.INSTANCE,
                "api_app_id",
                Workspace.APP,
                "event",
                event,
                "type",
                "event_callback",
                "event_id",
                eventId,
                "event_time",
                workspace.stamps.seconds(),
                "authorizations",
                authorizations(),
                "is_ext_shared_channel",
                shared,
                "event_context",
                "4-" + eventId));
    }

    private static JsonArray authorizations() {
        return Json.array(Json.object(
                "enterprise_id", JsonNull.INSTANCE,
                "team_id", Workspace.TEAM,
                "user_id", Workspace.BOT,
                "is_bot", true,
                "is_enterprise_install", false));
    }

    /** Delivers a whole payload of the Events API as it is, as many times at once as every event is. */
    Delivery raw(JsonObject payload) {
        var delivery = new Delivery(EVENTS, payload);
        if (silent || closed) {
            delivery.settle(null);
            return delivery;
        }
        all.add(delivery);
        var copies = IntStream.range(0, times)
                .mapToObj(n -> attempt(delivery, n, n == 0 ? "" : "timeout"))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(copies).whenComplete((done, failure) -> delivery.settle(failure));
        return delivery;
    }

    /** Delivers once, as Slack does with commands and interactions; {@code then} is done before it counts as settled. */
    Delivery once(String type, JsonObject payload, Consumer<Delivery> then) {
        var delivery = new Delivery(type, Json.put(payload, "token", TOKEN));
        all.add(delivery);
        one(delivery, 0, "")
                .thenRun(() -> then.accept(delivery))
                .whenComplete((done, failure) -> delivery.settle(failure));
        return delivery;
    }

    private CompletableFuture<Void> attempt(Delivery delivery, int number, String reason) {
        return one(delivery, number, reason).thenCompose(outcome -> again(delivery, number, outcome));
    }

    private CompletableFuture<Void> again(Delivery delivery, int number, Transport.Outcome outcome) {
        if (outcome.acked() || outcome.last() || number >= WAITS.size() || closed) {
            return CompletableFuture.completedFuture(null);
        }
        var wait = (long) (WAITS.get(number).toMillis() * retryScale);
        var later = CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> outcome.failure(), later)
                .thenCompose(reason -> attempt(delivery, number + 1, reason));
    }

    private CompletableFuture<Transport.Outcome> one(Delivery delivery, int number, String reason) {
        var at = Instant.now();
        var began = System.nanoTime();
        return via(delivery.type())
                .send(delivery.type(), delivery.payload(), number, reason)
                .thenApply(outcome -> {
                    var took = Duration.ofNanos(System.nanoTime() - began);
                    delivery.record(attempt(number, reason, at, took, outcome));
                    return outcome;
                });
    }

    private static Delivery.Attempt attempt(
            int number, String reason, Instant at, Duration took, Transport.Outcome outcome) {
        return new Delivery.Attempt(
                number,
                outcome.via(),
                reason,
                at,
                took,
                outcome.acked(),
                outcome.status(),
                outcome.body(),
                outcome.failure());
    }

    private Transport via(String type) {
        var address = addresses.get(type);
        return address == null ? socket : address;
    }

    @Override
    public void close() {
        closed = true;
        addresses.values().forEach(HttpTransport::close);
    }
}
