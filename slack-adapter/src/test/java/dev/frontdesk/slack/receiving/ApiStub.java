package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Slack's Web API: writes down what is called, and says what it is told to say. */
public final class ApiStub implements AutoCloseable {

    record Called(String method, Map<String, String> args) {
        JsonObject view() {
            return JsonParser.parseString(args.get("view")).getAsJsonObject();
        }
    }

    final List<Called> calls = new CopyOnWriteArrayList<>();
    volatile String answer = "{\"ok\":true}";
    private final HttpServer server;

    ApiStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    List<Called> of(String method) {
        return calls.stream().filter(c -> c.method().equals(method)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var args = new HashMap<String, String>();
        for (var pair : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            var halves = pair.split("=", 2);
            args.put(halves[0], halves.length == 2 ? URLDecoder.decode(halves[1], StandardCharsets.UTF_8) : "");
        }
        var path = exchange.getRequestURI().getPath();
        calls.add(new Called(path.substring(path.lastIndexOf('/') + 1), args));
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
