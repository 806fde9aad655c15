package dev.frontdesk.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An export of #help with many messages, two replies below each first one. Old enough for nothing in it to be worked on again. */
final class LongTalk {

    static final int MESSAGES = 20_000;

    private static final int THREAD = 3;
    private static final Duration OLD = Duration.ofDays(20);
    private static final Duration APART = Duration.ofSeconds(30);
    private static final List<String> ASKERS = List.of("ana", "paula", "ada");

    private LongTalk() {}

    static Path file(Path file) throws IOException {
        var end = Instant.now().minus(OLD);
        var documents =
                IntStream.range(0, MESSAGES).mapToObj(i -> document(i, end.minus(APART.multipliedBy(MESSAGES - i))));
        return Files.write(
                file, (Iterable<String>) Stream.concat(Stream.of("{\"frontdesk-export\": 1}"), documents)::iterator);
    }

    /** The first messages of all threads, the oldest first: what the channel itself shows. */
    static List<String> roots() {
        return IntStream.range(0, MESSAGES)
                .filter(i -> i % THREAD == 0)
                .mapToObj(LongTalk::id)
                .toList();
    }

    private static String id(int i) {
        return "old-" + i;
    }

    private static String document(int i, Instant at) {
        var first = i % THREAD == 0;
        return """
                {"collection": "web_messages", "document": {"_id": "%s", "seq": {"$numberLong": "%d"}, "changed": {"$numberLong": "%2$d"}, \
                "channel": "help", %s"author": "%s", "human": %b, "text": "%s", "facts": [], "choices": [], "retired": [], \
                "at": {"$date": "%s"}, "client": "%1$s"}}""".formatted(
                        id(i),
                        at.toEpochMilli() * 1000,
                        first ? "" : "\"thread\": \"" + id(i - i % THREAD) + "\", ",
                        first ? ASKERS.get(i / THREAD % ASKERS.size()) : "bot",
                        first,
                        first ? "Message " + i + ": the printer eats paper again" : "Have you tried to close the tray?",
                        at);
    }
}
