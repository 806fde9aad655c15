package dev.frontdesk.storm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chat API as a script uses it. A server that is not there is an {@link IOException}; every status is a value. */
public final class ChatApi {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public ChatApi(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    public List<Person> people() throws IOException {
        return list("/api/chat/people", new TypeReference<List<Person>>() {});
    }

    /** Posts a message; 202 means that it is stored. */
    public Answer say(String as, String channel, String thread, String text, String id) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("as", as, "channel", channel, "text", text, "id", id));
        if (thread != null) {
            body.put("thread", thread);
        }
        return post("/api/chat/messages", body);
    }

    public Answer press(String as, String message, String choice, String id) throws IOException {
        return post("/api/chat/choices", Map.of("as", as, "message", message, "choice", choice, "id", id));
    }

    /** What a person sees in a channel, oldest first; {@code after} null: all of it. */
    public List<Message> messages(String as, String channel, String after) throws IOException {
        String query = "?as=" + encoded(as) + "&channel=" + encoded(channel);
        return list(
                "/api/chat/messages" + query + (after == null ? "" : "&after=" + encoded(after)),
                new TypeReference<List<Message>>() {});
    }

    /** The ticket T-{@code number} as somebody sees it; empty when it is not there for them. */
    public Optional<Ticket> ticket(int number, String as) throws IOException {
        HttpResponse<String> response = get("/api/tickets/T-" + number + "?as=" + encoded(as));
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(ok(response), Ticket.class));
    }

    private <T> T list(String path, TypeReference<T> type) throws IOException {
        return JSON.readValue(ok(get(path)), type);
    }

    private static String ok(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(response.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    private Answer post(String path, Map<String, ?> body) throws IOException {
        HttpResponse<String> response = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
        return Answer.of(response.statusCode(), response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public record Person(String id, String name, List<String> roles) {}

    public record Button(String ref, String label) {}

    /** One line of a channel; {@code thread} is the id of the thread's first message or null. */
    public record Message(String id, String author, String thread, String text, List<Button> choices, String at) {
        public Message {
            choices = choices == null ? List.of() : choices;
        }

        public boolean byBot() {
            return "bot".equals(author);
        }

        public boolean offers(String label) {
            return choices.stream().anyMatch(choice -> choice.label().equals(label));
        }
    }

    public record Entry(String type, String by, String at, String text) {}

    public record Ticket(
            String number, String state, String requester, String assignee, String text, List<Entry> timeline) {}

    /** What a post was answered: {@code id} is there with 202 only. */
    public record Answer(int status, String id, String body) {
        static Answer of(int status, String body) {
            if (status != 202) {
                return new Answer(status, null, body);
            }
            JsonNode id = JSON.readTree(body).path("id");
            return new Answer(status, id.isString() ? id.asString() : null, body);
        }

        public boolean accepted() {
            return status == 202;
        }
    }
}
