package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The threads below the lines of a channel, and those in which somebody takes part. */
@Component
class Threads {

    /** Counted no further than this. */
    static final int COUNTED = 99;

    private static final int LOOKED_AT = 3_000;
    private static final int RECENT_LINES = 60;
    private static final int LISTED = 6;

    private final WebMessages messages;
    private final ReadMarks marks;
    private final Channels channels;

    Threads(WebMessages messages, ReadMarks marks, Channels channels) {
        this.messages = messages;
        this.marks = marks;
        this.channels = channels;
    }

    /** What is below a line: how much, the last of it, and whether the reader has seen that. */
    record Below(int count, WebMessage last, boolean fresh) {}

    /** Whether lines of this channel have threads; one's own talk with the bot is one long one. */
    static boolean in(String channel) {
        return Channels.place(channel) != dev.frontdesk.chat.Place.DIRECT;
    }

    /** By the id of the line they are below; nothing for a line with an empty thread. */
    Map<String, Below> below(Person reader, String channel, Collection<String> roots) {
        if (roots.isEmpty() || !in(channel)) {
            return Map.of();
        }
        var read = marks.of(reader.id(), roots.stream().map(ReadMarks::thread).toList());
        var below = new HashMap<String, Below>();
        var most = Math.min(LOOKED_AT, roots.size() * (COUNTED + 1));
        for (var line : messages.replies(channel, roots, reader.id(), most)) {
            var seen = line.seq() <= read.getOrDefault(ReadMarks.thread(line.root()), 0L);
            var fresh = !seen && !line.author().equals(reader.id());
            below.merge(
                    line.root(),
                    new Below(1, line, fresh),
                    (newest, older) -> new Below(Math.min(newest.count() + 1, COUNTED), newest.last(), newest.fresh()));
        }
        return below;
    }

    /** What a reader sees of a thread in which somebody just wrote, of its newest lines. */
    static @Nullable Below below(Person reader, List<WebMessage> newest) {
        var seen = newest.stream()
                .filter(line -> line.audience() == null || line.audience().equals(reader.id()))
                .toList();
        return seen.isEmpty()
                ? null
                : new Below(
                        Math.min(seen.size(), COUNTED),
                        seen.getFirst(),
                        !seen.getFirst().author().equals(reader.id()));
    }

    /** The newest lines of a thread, whoever may see them, the newest first. */
    List<WebMessage> newest(String channel, String root) {
        return messages.newest(channel, root, COUNTED + 1);
    }

    Optional<WebMessage> root(WebMessage line) {
        return messages.find(line.root());
    }

    /** A thread in which somebody takes part. */
    record Own(WebMessage root, boolean fresh) {}

    /** The threads somebody wrote in or was spoken to in, the last one first. */
    List<Own> of(Person person) {
        var roots = new LinkedHashSet<String>();
        for (var line : messages.concerning(person.id(), RECENT_LINES)) {
            if (in(line.channel())) {
                roots.add(line.root());
            }
        }
        return roots.stream()
                .flatMap(id -> messages.find(id).stream())
                .filter(root -> channels.shows(root, person))
                .flatMap(root -> own(person, root).stream())
                .limit(LISTED)
                .toList();
    }

    /** A command and its answer are no talk. */
    private Optional<Own> own(Person person, WebMessage root) {
        var below = below(person, root.channel(), List.of(root.id())).get(root.id());
        var count = below == null ? 0 : below.count();
        return root.audience() != null && count < 2
                ? Optional.empty()
                : Optional.of(new Own(root, below != null && below.fresh()));
    }
}
