package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where calls of the Web API come in, and where faults strike them. */
final class ApiDoor implements HttpHandler {

    private static final String BEARER = "Bearer ";

    private final WebApi api;
    private final Faults faults;
    private final Calls calls;

    ApiDoor(WebApi api, Faults faults, Calls calls) {
        this.api = api;
        this.faults = faults;
        this.calls = calls;
    }

    private record Asked(String method, Args args, String token) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var asked = asked(exchange);
        var fault = faults.next(asked.method(), asked.args().text("channel"));
        if (fault == null) {
            answer(exchange, asked, run(asked));
        } else if (fault.after()) {
            strike(exchange, asked, fault, run(asked));
        } else if (fault.kind() == Fault.Kind.DELAY) {
            Wire.pause(fault.pause());
            answer(exchange, asked, run(asked));
        } else {
            strike(exchange, asked, fault, new JsonObject());
        }
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        var raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var type = headers.getFirst("content-type");
        var uri = exchange.getRequestURI();
        var args = Args.of(type == null ? "" : type, raw, uri.getRawQuery());
        var authorization = headers.getFirst("authorization");
        var token = authorization == null || !authorization.startsWith(BEARER)
                ? args.text("token")
                : authorization.substring(BEARER.length());
        return new Asked(uri.getPath().substring("/api/".length()), args, token);
    }

    private JsonObject run(Asked asked) {
        return api.call(asked.method(), asked.args(), asked.token(), faults.revoked());
    }

    private void answer(HttpExchange exchange, Asked asked, JsonObject answer) throws IOException {
        calls.add(asked.method(), asked.args(), 200, answer);
        Wire.send(exchange, scoped(answer));
    }

    private Answer scoped(JsonObject answer) {
        return new Answer(200, Map.of("x-oauth-scopes", api.scopes()), Json.write(answer));
    }

    private void strike(HttpExchange exchange, Asked asked, Fault fault, JsonObject effect) throws IOException {
        calls.add(asked.method(), asked.args(), status(fault), effect);
        switch (fault.kind()) {
            case STATUS -> Wire.send(exchange, Answer.refused(fault.status(), "internal_error"));
            case RATE -> Wire.send(exchange, limited(fault));
            // Closed before anything was sent: the library hangs up.
            case RESET -> exchange.close();
            case ERROR -> Wire.send(exchange, Answer.refused(200, fault.code()));
            case DELAY -> {
                Wire.pause(fault.pause());
                Wire.send(exchange, scoped(effect));
            }
            case DRIBBLE -> Wire.dribble(exchange, scoped(effect), fault.pause());
            case BROKEN -> {
                var whole = Json.write(effect);
                Wire.send(exchange, new Answer(200, Map.of(), whole.substring(0, whole.length() / 2)));
            }
        }
    }

    private static int status(Fault fault) {
        return switch (fault.kind()) {
            case RESET -> 0;
            case STATUS, RATE -> fault.status();
            case ERROR, DELAY, DRIBBLE, BROKEN -> 200;
        };
    }

    private static Answer limited(Fault fault) {
        var seconds = String.valueOf(fault.pause().toSeconds());
        return new Answer(
                429,
                Map.of("retry-after", seconds),
                Answer.refused(429, fault.code()).body());
    }
}
