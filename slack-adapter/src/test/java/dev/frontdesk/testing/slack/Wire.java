package dev.frontdesk.testing.slack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes answers, well or badly. */
final class Wire {

    private Wire() {}

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = begin(exchange, answer);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A byte at a time, with a pause after each. */
    static void dribble(HttpExchange exchange, Answer answer, Duration pause) throws IOException {
        var bytes = begin(exchange, answer);
        try (var out = exchange.getResponseBody()) {
            for (var b : bytes) {
                out.write(b);
                out.flush();
                pause(pause);
            }
        }
    }

    private static byte[] begin(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("content-type", "application/json; charset=utf-8");
        answer.headers().forEach(headers::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        return bytes;
    }

    static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
