package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed requests to the app's own address. */
final class HttpTransport implements Transport, AutoCloseable {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI address;
    private final String secret;
    private final Duration patience;
    private final Stamps stamps;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    HttpTransport(URI address, String secret, Duration patience, Stamps stamps) {
        this.address = address;
        this.secret = secret;
        this.patience = patience;
        this.stamps = stamps;
    }

    @Override
    public CompletableFuture<Outcome> send(String type, JsonObject payload, int attempt, String reason) {
        var body = body(type, payload);
        var request = signed(body)
                .header("content-type", type.equals(Deliveries.EVENTS) ? "application/json" : FORM)
                .timeout(patience);
        if (attempt > 0) {
            request.header("x-slack-retry-num", String.valueOf(attempt)).header("x-slack-retry-reason", reason);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .orTimeout(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                .handle(HttpTransport::outcome);
    }

    /** The headers by which the app knows that it is Slack who calls. */
    private HttpRequest.Builder signed(String body) {
        var timestamp = String.valueOf(stamps.seconds());
        return HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("user-agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("x-slack-request-timestamp", timestamp)
                .header("x-slack-signature", "v0=" + hmac("v0:" + timestamp + ':' + body));
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(String type, JsonObject payload) {
        return switch (type) {
            case Deliveries.INTERACTIVE -> "payload=" + encoded(Json.write(payload));
            case Deliveries.COMMANDS ->
                payload.entrySet().stream()
                        .map(e -> e.getKey() + '=' + encoded(e.getValue().getAsString()))
                        .collect(Collectors.joining("&"));
            default -> Json.write(payload);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Outcome outcome(HttpResponse<String> answer, Throwable failure) {
        if (failure != null) {
            return new Outcome("http", 0, "", reason(failure), false);
        }
        var good = answer.statusCode() < 300;
        var last = answer.headers().firstValue("x-slack-no-retry").isPresent();
        return new Outcome("http", answer.statusCode(), answer.body(), good ? "" : "http_error", last);
    }

    private static String reason(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof HttpTimeoutException || cause instanceof java.util.concurrent.TimeoutException
                ? "http_timeout"
                : "connection_failed";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
