package dev.frontdesk.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Who plays. Requesters file tickets and techs work them, many at a time. A talker asks in plain words and is in one talk at a time: while
 * the bot's question to them is open, whatever they write next belongs to that talk, and is answered in its thread.
 */
final class Cast {

    static final List<String> REQUESTERS = List.of("ana", "paula", "ada", "nora");
    static final List<String> TECHS = List.of("dave", "erin");

    private final List<String> talkers =
            IntStream.rangeClosed(1, 80).mapToObj(i -> "p" + i).toList();
    private final Queue<String> free = new ConcurrentLinkedQueue<>(talkers);

    /** Writes the file for {@code FRONTDESK_PEOPLE}. */
    Path write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("people:"));
        REQUESTERS.forEach(id -> lines.add(person(id, "employee")));
        TECHS.forEach(id -> lines.add(person(id, "tech")));
        talkers.forEach(id -> lines.add(person(id, "employee")));
        lines.add("on-call: [dave, erin]");
        lines.add("lead: dave");
        return Files.write(file, lines);
    }

    /** Somebody who is in no talk; they are to be given back. */
    Optional<String> talker() {
        return Optional.ofNullable(free.poll());
    }

    void giveBack(String talker) {
        free.add(talker);
    }

    private static String person(String id, String role) {
        return "  - {id: %s, name: %s, roles: [%s]}"
                .formatted(id, id.substring(0, 1).toUpperCase() + id.substring(1), role);
    }
}
