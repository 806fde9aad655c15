package dev.frontdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An open stream of server-sent events. */
final class Listening implements AutoCloseable {

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Stream<String> body;
    private String event = "";
    private String id = "";

    Listening(Chat chat, String as) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(chat.at("/api/chat/stream?as=" + as))
                .header("Accept", "text/event-stream")
                .build();
        var response = chat.http().send(request, BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        body = response.body();
        Thread.startVirtualThread(() -> body.forEach(this::line));
        assertThat(open.await(10, TimeUnit.SECONDS)).isTrue();
    }

    List<JsonNode> heard() {
        return heard;
    }

    boolean heard(String part) {
        return heard.stream().anyMatch(line -> line.path("text").asString("").contains(part));
    }

    @Override
    public void close() {
        body.close();
    }

    private void line(String line) {
        open.countDown();
        if (line.startsWith("event:")) {
            event = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("data:") && event.equals("message")) {
            var data = Chat.JSON.readTree(line.substring(5));
            if (data.path("id").asString("").equals(id)) {
                heard.add(data);
            }
        }
    }
}
