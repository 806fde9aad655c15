package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Timeout(20)
class WebStreamTest extends Browser {

    @Autowired
    private Streams streams;

    /** An open stream, read line by line in the background. */
    private final class Open implements AutoCloseable {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final CountDownLatch finished = new CountDownLatch(1);
        private final Stream<String> body;

        Open(String as, String... headers) throws Exception {
            var request =
                    HttpRequest.newBuilder(at("/api/chat/stream?as=" + as)).header("Accept", "text/event-stream");
            if (headers.length > 0) {
                request.headers(headers);
            }
            var response = CLIENT.send(request.build(), BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            body = response.body();
            Thread.ofVirtual().start(() -> {
                body.forEach(lines::add);
                finished.countDown();
            });
        }

        /** The data of the next event, whose name and id are checked. */
        JsonNode next() throws Exception {
            String id = null;
            String event = null;
            while (true) {
                var line = lines.poll(5, TimeUnit.SECONDS);
                assertThat(line).as("a line within 5 s").isNotNull();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    var data = JSON.readTree(line.substring(5));
                    assertThat(event).isEqualTo("message");
                    assertThat(data.get("id").stringValue()).isEqualTo(id);
                    return data;
                }
            }
        }

        String nextText() throws Exception {
            return next().get("text").stringValue();
        }

        @Override
        public void close() {
            body.close();
        }
    }

    @Test
    void tells_what_is_said_and_edited() throws Exception {
        say("ana", "help", "before").is(202);
        try (var stream = new Open("ana")) {
            var id = say("ben", "help", "hello").is(202).id();
            var told = stream.next();
            assertThat(told.get("id").stringValue()).isEqualTo(id);
            assertThat(told.get("channel").stringValue()).isEqualTo("help");
            assertThat(told.get("author").stringValue()).isEqualTo("ben");
            var offer = bot(channel("dm:ana"), "s1", offer("Shall I?", "Yes"));
            assertThat(stream.next().get("choices").get(0).get("label").stringValue())
                    .isEqualTo("Yes");
            platform.update(channel("dm:ana"), offer, Reply.text("Done."), new EffectId("s2"));
            var edited = stream.next();
            assertThat(edited.get("id").stringValue()).isEqualTo(offer);
            assertThat(edited.get("text").stringValue()).isEqualTo("Done.");
            assertThat(edited.has("edited")).isTrue();
        }
    }

    @Test
    void tells_nobody_what_is_not_for_them() throws Exception {
        try (var stream = new Open("ana")) {
            bot(channel("triage"), "s3", Reply.text("card"));
            bot(channel("dm:ben"), "s4", Reply.text("to ben"));
            bot(channel("help").onlyFor("ben"), "s5", Reply.text("aside"));
            say("ben", "help", "/desk status T-1").is(202);
            say("ben", "help", "for all").is(202);
            assertThat(stream.nextText()).isEqualTo("for all");
        }
    }

    @Test
    void goes_on_behind_the_last_message() throws Exception {
        var last = say("ana", "help", "one", "last-1").is(202).id();
        say("ana", "help", "two").is(202);
        bot(channel("dm:ana"), "s6", Reply.text("three"));
        try (var stream = new Open("ana", "Last-Event-ID", last)) {
            assertThat(stream.nextText()).isEqualTo("two");
            assertThat(stream.nextText()).isEqualTo("three");
            say("ana", "help", "four").is(202);
            assertThat(stream.nextText()).isEqualTo("four");
        }
    }

    @Test
    void keeps_the_order_under_load() throws Exception {
        try (var stream = new Open("ana")) {
            for (var i = 0; i < 50; i++) {
                bot(channel("help"), "load-" + i, Reply.text("text " + i));
            }
            for (var i = 0; i < 50; i++) {
                assertThat(stream.nextText()).isEqualTo("text " + i);
            }
        }
    }

    @Test
    void tells_what_another_instance_stored() throws Exception {
        try (var stream = new Open("ana")) {
            var late = MessageOrder.numberAt(Instant.now().toEpochMilli()) + 1;
            say("ana", "help", "ours").is(202);
            assertThat(stream.nextText()).isEqualTo("ours");
            mongo.insert(
                    WebMessage.posted("other", late, "help", null, null, Reply.text("theirs"), Instant.now(), "other"));
            assertThat(stream.nextText()).isEqualTo("theirs");
        }
    }

    @Test
    void ends_before_the_server_stops() throws Exception {
        try (var stream = new Open("ana")) {
            streams.stop();
            assertThat(stream.finished.await(5, TimeUnit.SECONDS)).isTrue();
            get("/api/chat/stream?as=ana").is(503);
        } finally {
            streams.start();
        }
    }
}
