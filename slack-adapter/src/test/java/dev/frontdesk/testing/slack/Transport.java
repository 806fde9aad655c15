package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;

/** A way to the app. */
interface Transport {

    /**
     * @param failure why it is not acked, in Slack's words for a retry; empty if it is
     * @param last whether it must not be tried again
     */
    record Outcome(String via, int status, String body, String failure, boolean last) {

        boolean acked() {
            return failure.isEmpty();
        }
    }

    /** Hands the payload over now, and completes when it is acked or Slack's patience is over. Never fails. */
    CompletableFuture<Outcome> send(String type, JsonObject payload, int attempt, String reason);
}
