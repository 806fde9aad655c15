package dev.frontdesk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chat API as a script uses it. */
final class Chat {

    /** Escapes what is not ASCII, so that half characters reach the server as they are. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static final String HELP = "help";
    static final String TRIAGE = "triage";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(25);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    Chat(int port) {
        this.port = port;
    }

    /** A line of a channel as somebody sees it. */
    record Line(String id, String author, String thread, String text, List<String> labels, JsonNode json) {

        static Line of(JsonNode json) {
            var thread = json.get("thread");
            return new Line(
                    json.get("id").asString(),
                    json.get("author").asString(),
                    thread == null || thread.isNull() ? null : thread.asString(),
                    json.get("text").asString(),
                    StreamSupport.stream(json.get("choices").spliterator(), false)
                            .map(choice -> choice.get("label").asString())
                            .toList(),
                    json);
        }

        boolean byBot() {
            return author.equals("bot");
        }

        boolean says(String part) {
            return text.contains(part);
        }

        boolean below(String root) {
            return root.equals(thread);
        }
    }

    int port() {
        return port;
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpClient http() {
        return http;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Posts a body as it is; headers are names and values in turn. */
    Answer post(String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(at(path)).timeout(PATIENCE).POST(body);
        return send(
                (headers.length == 0 ? request.header("Content-Type", "application/json") : request.headers(headers))
                        .build());
    }

    Answer post(String path, String body) {
        return post(path, BodyPublishers.ofString(body));
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(at(path)).timeout(PATIENCE).GET().build());
    }

    Answer message(String as, String channel, String thread, String text, String id) {
        return post("/api/chat/messages", body("as", as, "channel", channel, "thread", thread, "text", text, "id", id));
    }

    /** Says it and returns the line's id. */
    String say(String as, String channel, String text) {
        return message(as, channel, null, text, null).id();
    }

    String sayBelow(String as, String channel, String thread, String text) {
        return message(as, channel, thread, text, null).id();
    }

    Answer press(String as, String message, String choice, String id) {
        return post("/api/chat/choices", body("as", as, "message", message, "choice", choice, "id", id));
    }

    /** Presses a button that asks for a text. */
    Answer submit(String as, String message, String choice, String text) {
        var body = new LinkedHashMap<String, Object>(Map.of("as", as, "message", message, "choice", choice));
        body.put("fields", Map.of("text", text));
        return post("/api/chat/choices", JSON.writeValueAsString(body));
    }

    List<Line> lines(String as, String channel, String after) {
        var query = "?as=" + encoded(as) + "&channel=" + encoded(channel);
        var list = get("/api/chat/messages" + query + (after == null ? "" : "&after=" + encoded(after)))
                .is(200)
                .json();
        return StreamSupport.stream(list.spliterator(), false).map(Line::of).toList();
    }

    List<Line> lines(String as, String channel) {
        return lines(as, channel, null);
    }

    List<Line> answers(String as, String channel, String root) {
        return lines(as, channel).stream()
                .filter(line -> line.byBot() && line.below(root))
                .toList();
    }

    /** The first line that fits, there already or to come soon. */
    Line await(String as, String channel, String what, Predicate<Line> fits) {
        return await(
                () -> lines(as, channel).stream().filter(fits).findFirst().orElse(null),
                () -> "no " + what + " for " + as + " in " + channel + ", only:\n" + tail(lines(as, channel)));
    }

    /** What the bot answers to a line in its thread. */
    Line answer(String as, String channel, String said) {
        return answer(as, channel, said, "");
    }

    Line answer(String as, String channel, String said, String part) {
        return await(
                as,
                channel,
                "answer with \"" + part + "\" below " + said,
                line -> line.byBot() && line.below(said) && line.says(part));
    }

    /** What the bot posts in a channel that says so. */
    Line posted(String as, String channel, String... parts) {
        return await(
                as,
                channel,
                "post with " + List.of(parts),
                line -> line.byBot() && List.of(parts).stream().allMatch(line::says));
    }

    /** The card of a ticket as techs see it. */
    Line card(String number) {
        return await("dave", TRIAGE, "card of " + number, line -> line.byBot() && line.text.startsWith(number + " · "));
    }

    Answer ticketAnswer(String as, String number) {
        return get("/api/tickets/" + encoded(number) + "?as=" + encoded(as));
    }

    JsonNode ticket(String as, String number) {
        return ticketAnswer(as, number).is(200).json();
    }

    /** The texts (or "") of the entries of one type in a ticket's timeline. */
    List<String> entries(String as, String number, String type) {
        return StreamSupport.stream(ticket(as, number).get("timeline").spliterator(), false)
                .filter(entry -> entry.get("type").asString().equals(type))
                .map(entry -> entry.path("text").asString(""))
                .toList();
    }

    static void until(String what, Supplier<Boolean> condition) {
        untilWithin(PATIENCE, what, condition);
    }

    static void untilWithin(Duration limit, String what, Supplier<Boolean> condition) {
        await(limit, () -> condition.get() ? Boolean.TRUE : null, () -> "not within " + limit + ": " + what);
    }

    static <T> T await(Supplier<T> wanted, Supplier<String> otherwise) {
        return await(PATIENCE, wanted, otherwise);
    }

    private static <T> T await(Duration limit, Supplier<T> wanted, Supplier<String> otherwise) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var found = wanted.get();
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** A JSON object; what is null is left out. */
    static String body(String... namesAndValues) {
        var body = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return JSON.writeValueAsString(body);
    }

    private static String tail(List<Line> lines) {
        return String.join(
                "\n",
                lines.subList(Math.max(0, lines.size() - 25), lines.size()).stream()
                        .map(line -> line.id + " < " + line.thread + " " + line.author + ": "
                                + line.text.substring(0, Math.min(200, line.text.length())) + " " + line.labels)
                        .toList());
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
