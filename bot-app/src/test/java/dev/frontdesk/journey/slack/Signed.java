package dev.frontdesk.journey.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts to the application what Slack would not, signed as Slack signs, or not quite. */
record Signed(URI address, String secret) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @return the status of the answer */
    int post(byte[] body, String type) {
        var stamp = now(0);
        return send(body, type, stamp, signature(stamp, body));
    }

    int post(String body, String type) {
        return post(body.getBytes(StandardCharsets.UTF_8), type);
    }

    /** Without a header where it is null. */
    int send(byte[] body, String type, String stamp, String signature) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("content-type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (stamp != null) {
            request.header("x-slack-request-timestamp", stamp);
        }
        if (signature != null) {
            request.header("x-slack-signature", signature);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String now(long secondsLater) {
        return String.valueOf(Instant.now().getEpochSecond() + secondsLater);
    }

    String signature(String stamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + stamp + ':').getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
