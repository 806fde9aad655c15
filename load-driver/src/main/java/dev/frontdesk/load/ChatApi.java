package dev.frontdesk.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The chat API as a script uses it. */
final class ChatApi implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String url;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param patience how long a post may take */
    ChatApi(URI url, Duration patience) {
        this.url = url.toString().replaceAll("/$", "");
        this.patience = patience;
    }

    List<Cast.Person> people() {
        try {
            HttpResponse<String> response = http.send(get("/api/chat/people").build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new NotMeasured(url + " answered " + response.statusCode() + " to a look at its people.");
            }
            return JSON.readValue(response.body(), new TypeReference<List<Cast.Person>>() {});
        } catch (JacksonException other) {
            throw new NotMeasured("What listens at " + url + " is no help desk: it has no list of people.");
        } catch (IOException away) {
            throw new NotMeasured("Nothing answers at " + url + ". Is the server running?");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotMeasured("Interrupted.");
        }
    }

    /** Posts a message: null when it was accepted under its id, else the kind of error: a status, or what happened to the connection. */
    @Nullable String post(Ask ask) {
        try {
            HttpResponse<String> response = http.send(request(ask), BodyHandlers.ofString());
            return response.statusCode() == 202 ? otherId(ask, response.body()) : "" + response.statusCode();
        } catch (HttpTimeoutException late) {
            return "timeout";
        } catch (ConnectException refused) {
            return "refused";
        } catch (IOException | JacksonException broken) {
            return "broken";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** A stream of events, from what came after a message, or from now. */
    CompletableFuture<HttpResponse<Stream<String>>> stream(String person, @Nullable String after) {
        HttpRequest.Builder request = get("/api/chat/stream?as=" + URLEncoder.encode(person, StandardCharsets.UTF_8))
                .header("Accept", "text/event-stream");
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofLines());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static @Nullable String otherId(Ask ask, String body) {
        return JSON.readTree(body).path("id").asString("").equals(ask.id()) ? null : "other-id";
    }

    private HttpRequest request(Ask ask) {
        return HttpRequest.newBuilder(URI.create(url + ask.path()))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(ask.body())))
                .build();
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }
}
