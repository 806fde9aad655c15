package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Trail.Progress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@Timeout(30)
class WebPageStreamTest extends PageTest {

    @Autowired
    private Working working;

    record Event(String name, String id, String data) {}

    /** An open stream, read in the background. */
    private final class Open implements AutoCloseable {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final Stream<String> body;

        Open(String as, String channel, long since, String... headers) throws Exception {
            var request =
                    HttpRequest.newBuilder(at("/chat/stream?as=" + as + "&channel=" + channel + "&since=" + since));
            if (headers.length > 0) {
                request.headers(headers);
            }
            var response = CLIENT.send(request.build(), BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            body = response.body();
            Thread.ofVirtual().start(() -> body.forEach(lines::add));
        }

        Event next() throws Exception {
            var name = "";
            var id = "";
            var data = new StringBuilder();
            while (true) {
                var line = lines.poll(5, TimeUnit.SECONDS);
                assertThat(line).as("a line within 5 s").isNotNull();
                if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5)).append('\n');
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Event(name, id, data.toString());
                }
            }
        }

        /** The first event with this in it; none of them tells what was said. */
        String until(String part) throws Exception {
            var data = next().data();
            assertThat(data).doesNotContain("secret", "one", "reply");
            return data.contains(part) ? data : until(part);
        }

        @Override
        public void close() {
            body.close();
        }
    }

    private long now() {
        return messages.order().visible() + MessageOrder.numberAt(3_000);
    }

    @Test
    void brings_a_line_to_its_place() throws Exception {
        try (var stream = new Open("ana", "help", now())) {
            say("ben", "help", "The <VPN> drops", "m1").is(202);
            var said = stream.next();
            assertThat(said.name()).isEqualTo("line");
            assertThat(said.data()).contains("id=\"m-m1\"", "data-into=\"log\"", "The &lt;VPN&gt; drops", "Ben");
            bot(channel("help").inThread("m1"), "r1", offer("Try a cable.", "Helped"));
            var replied = stream.next();
            assertThat(replied.data())
                    .contains("id=\"m-r1\"", "data-into=\"replies-m1\"", "Helped")
                    .contains("id=\"s-m1\"", "1 reply", "Frontdesk");
            platform.update(channel("help"), "r1", Reply.text("Thanks."), new EffectId("r2"));
            assertThat(stream.next().data())
                    .contains("id=\"m-r1\"", "Thanks.", "edited")
                    .doesNotContain("Helped");
        }
    }

    @Test
    void counts_what_is_said_elsewhere() throws Exception {
        say("ben", "help", "mine", "m1").is(202);
        post("/api/chat/messages", json("as", "dave", "channel", "help", "text", "look", "thread", "m1"))
                .is(202);
        say("ben", "help", "not mine", "m2").is(202);
        try (var stream = new Open("dave", "triage", now())) {
            bot(channel("dm:ana"), "not-for-dave", Reply.text("secret"));
            say("ben", "help", "one", "m3").is(202);
            // What was said right before it began may be counted first.
            assertThat(stream.until("data-unread=\"3\"")).contains("id=\"u-help\"");
            bot(channel("help").inThread("m1"), "r1", Reply.text("reply"));
            stream.until("data-into=\"threads\"");
            bot(channel("help").inThread("m2"), "r2", Reply.text("reply"));
            bot(channel("dm:dave"), "page", Reply.text("T-1 is urgent"));
            assertThat(stream.next().data())
                    .contains("id=\"u-dm\"", "data-unread=\"1\"")
                    .doesNotContain("threads");
        }
    }

    @Test
    void goes_on_where_it_broke() throws Exception {
        say("ben", "help", "one", "m1").is(202);
        say("ben", "help", "two", "m2").is(202);
        var first = messages.find("m1").orElseThrow().seq() + MessageOrder.numberAt(3_000);
        try (var stream = new Open("ana", "help", 0, "Last-Event-ID", String.valueOf(first))) {
            var next = stream.next();
            assertThat(next.data()).contains("two").doesNotContain("one");
            assertThat(next.id())
                    .isEqualTo(String.valueOf(messages.find("m2").orElseThrow().changed()));
        }
    }

    @Test
    void begins_anew_after_a_long_absence() throws Exception {
        for (var n = 0; n < 501; n++) {
            bot(channel("help"), "many-" + n, Reply.text("line " + n));
        }
        try (var stream = new Open("ana", "help", 0)) {
            assertThat(stream.next().name()).isEqualTo("anew");
            say("ben", "help", "now", "m1").is(202);
            assertThat(stream.next().data()).contains("now");
        }
    }

    private static IncomingMessage typed(String author, String channel, Place place, String id, String audience) {
        return IncomingMessage.text(
                "web:" + id,
                channel(channel).onlyFor(audience),
                place,
                id,
                new Author(author, author),
                "text",
                Instant.EPOCH);
    }

    @Test
    void shows_that_the_desk_is_at_work() throws Exception {
        try (var ana = new Open("ana", "help", now());
                var ben = new Open("ben", "help", now())) {
            working.began(typed("ana", "dm:ana", Place.DIRECT, "m0", null));
            working.began(typed("ana", "help", Place.HELP, "m1", "ana"));
            working.ended(typed("ana", "help", Place.HELP, "m1", "ana"), Progress.DONE);
            working.began(typed("ben", "help", Place.HELP, "m2", null));
            var began = JSON.readTree(ana.next().data());
            assertThat(began.get("thread").stringValue()).isEqualTo("m1");
            assertThat(began.get("progress").stringValue()).isEqualTo("working");
            var ended = ana.next();
            assertThat(ended.name()).isEqualTo("work");
            assertThat(JSON.readTree(ended.data()).get("progress").stringValue())
                    .isEqualTo("done");
            assertThat(JSON.readTree(ben.next().data()).get("line").stringValue())
                    .isEqualTo("m2");
        }
        try (var dave = new Open("ana", "dm:ana", now())) {
            working.began(typed("ana", "dm:ana", Place.DIRECT, "m3", null));
            assertThat(JSON.readTree(dave.next().data()).get("thread").stringValue())
                    .isEmpty();
        }
    }
}
