package dev.frontdesk.load;

import dev.frontdesk.storm.ChatApi;
import dev.frontdesk.storm.ChatApi.Message;
import dev.frontdesk.storm.Poll;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Notes when the bot's first answer in each thread arrives, over the streams that browsers use. Close it to end the streams. */
final class AnswerWatch implements AutoCloseable {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Map<String, Long> firstAnswers = new ConcurrentHashMap<>();
    private volatile boolean over;

    AnswerWatch(String url) {
        this.url = url;
    }

    /** Begins to listen as these people. A server may keep the head of its answer back until there is an event: it waits 2 s at most. */
    void listenAs(List<String> people) {
        List<CompletableFuture<Void>> streams = people.stream().map(this::open).toList();
        Poll.until(OPEN_LIMIT, () -> streams.stream().allMatch(CompletableFuture::isDone));
    }

    private CompletableFuture<Void> open(String person) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/chat/stream?as=" + person))
                .header("Accept", "text/event-stream")
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(stream -> Thread.startVirtualThread(() -> read(person, stream)));
    }

    /** When the first answer below the message was seen, null when it was not. */
    Long firstAnswerTo(String message) {
        return firstAnswers.get(message);
    }

    @Override
    public void close() {
        over = true;
        http.shutdownNow();
    }

    private void read(String person, HttpResponse<Stream<String>> stream) {
        if (stream.statusCode() != 200) {
            System.err.println("The stream of " + person + " answered " + stream.statusCode());
        }
        try (Stream<String> lines = stream.body()) {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> note(line.substring(5)));
        } catch (RuntimeException broken) {
            if (!over) {
                System.err.println("The stream of " + person + " broke, its answers count as missing: " + broken);
            }
        }
    }

    private void note(String json) {
        long now = System.nanoTime();
        Message message = ChatApi.JSON.readValue(json, Message.class);
        if (message.byBot() && message.thread() != null) {
            firstAnswers.putIfAbsent(message.thread(), now);
        }
    }
}
