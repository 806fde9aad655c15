package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the app called. */
final class Calls {

    private final Queue<Call> all = new ConcurrentLinkedQueue<>();

    void add(String method, Args args, int status, JsonObject answer) {
        all.add(new Call(method, args.body(), Instant.now(), status, answer));
    }

    List<Call> all() {
        return List.copyOf(all);
    }

    List<Call> of(String method) {
        return all.stream().filter(c -> c.method().equals(method)).toList();
    }

    void clear() {
        all.clear();
    }
}
