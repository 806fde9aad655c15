package dev.frontdesk.testing.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP side: the Web API, response urls, uploads and files. */
final class WebServer implements AutoCloseable {

    static {
        // Without it every answer waits 40 ms for an acknowledgement by the other side.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    WebServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            server.setExecutor(threads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    WebServer begin(ApiDoor api, ResponseUrls urls, FileMethods files, String botToken) {
        server.createContext("/api/", api);
        server.createContext("/response/", e -> Wire.send(e, response(e, urls)));
        server.createContext("/upload/", e -> Wire.send(e, upload(e, files)));
        server.createContext("/files-pri/", e -> download(e, files, botToken));
        server.start();
        return this;
    }

    private static Answer response(HttpExchange exchange, ResponseUrls urls) throws IOException {
        var raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var args = Args.of("json", raw, null);
        if (args.has("payload")) {
            args = new Args(args.object("payload", "invalid_payload"));
        }
        return urls.use(last(exchange), args.body());
    }

    private static Answer upload(HttpExchange exchange, FileMethods files) throws IOException {
        return files.upload(last(exchange), exchange.getRequestBody().readAllBytes());
    }

    /** Who has no token gets Slack's page to log in, with status 200. */
    private static void download(HttpExchange exchange, FileMethods files, String botToken) throws IOException {
        var content = files.content(exchange.getRequestURI().getPath());
        var allowed = ("Bearer " + botToken).equals(exchange.getRequestHeaders().getFirst("authorization"));
        if (content == null) {
            Wire.send(exchange, Answer.refused(404, "file_not_found"));
        } else if (!allowed) {
            Wire.send(exchange, Answer.plain("<html>Sign in</html>"));
        } else {
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        }
    }

    private static String last(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
