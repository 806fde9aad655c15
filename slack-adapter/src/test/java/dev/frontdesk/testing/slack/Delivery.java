package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something that this Slack hands to the app, and what became of it. Goes on in the background. */
public final class Delivery {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /**
     * One try.
     *
     * @param number 0 for the first, 1 to 3 for the retries
     * @param via socket or http
     * @param reason why it was tried again; empty for the first
     * @param took until it was acked or given up
     * @param status of the HTTP answer; 0 if there was none or by socket
     * @param body of the HTTP answer, or the payload of the ack by socket; empty if there was none
     * @param failure why it is not acked; empty if it is
     */
    public record Attempt(
            int number,
            String via,
            String reason,
            Instant at,
            Duration took,
            boolean acked,
            int status,
            String body,
            String failure) {}

    private final String type;
    private final JsonObject payload;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();

    Delivery(String type, JsonObject payload) {
        this.type = type;
        this.payload = payload;
    }

    /** {@code events_api}, {@code slash_commands} or {@code interactive}. */
    public String type() {
        return type;
    }

    /** What was delivered: the type of the event or of the interaction, or the command. */
    public String name() {
        var event = Json.child(payload, "event");
        return event != null
                ? Json.text(event, "type", "")
                : Json.text(payload, "type", Json.text(payload, "command", ""));
    }

    /** The id of the event; empty for what is no event. */
    public String eventId() {
        return Json.text(payload, "event_id", "");
    }

    public JsonObject payload() {
        return payload;
    }

    /** The event within; empty for what is no event. */
    public JsonObject event() {
        var event = Json.child(payload, "event");
        return event == null ? new JsonObject() : event;
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public boolean acked() {
        return attempts.stream().anyMatch(Attempt::acked);
    }

    /** Whether nothing more will be tried. */
    public boolean settled() {
        return settled.isDone();
    }

    /** Waits until it is acked or given up, and what the answer brings about has happened. */
    public Delivery await() {
        return await(PATIENCE);
    }

    public Delivery await(Duration atMost) {
        try {
            settled.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return this;
        } catch (TimeoutException e) {
            throw new AssertionError(name() + " is still not settled after " + atMost + ": " + attempts, e);
        } catch (ExecutionException e) {
            throw new AssertionError(name() + " went wrong in this Slack", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the app answered with its ack, as text; empty if nothing. */
    public String answer() {
        return attempts.stream()
                .filter(Attempt::acked)
                .map(Attempt::body)
                .findFirst()
                .orElse("");
    }

    /** What the app answered with its ack, as JSON; empty if it was none. */
    public JsonObject answerJson() {
        return Json.parse(answer()) instanceof JsonObject json ? json : new JsonObject();
    }

    /** The sentences by which the app refused a form, by the id of their block; empty if it did not. */
    public Map<String, String> errors() {
        var errors = new HashMap<String, String>();
        var json = Json.child(answerJson(), "errors");
        if (json != null) {
            json.entrySet().forEach(e -> errors.put(e.getKey(), e.getValue().getAsString()));
        }
        return errors;
    }

    void record(Attempt attempt) {
        attempts.add(attempt);
    }

    void settle(Throwable failure) {
        if (failure == null) {
            settled.complete(null);
        } else {
            settled.completeExceptionally(failure);
        }
    }

    @Override
    public String toString() {
        return "Delivery[" + type + ' ' + name() + ' ' + eventId() + ' ' + attempts + ']';
    }
}
