package dev.frontdesk.conversation;

import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Completes words and whole {@code /desk} lines. A completion that fails is no reason to fail a keystroke: then there is none. */
@Component
class Completions implements Suggestions {

    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);

    private static final int LONGEST = 100;

    private final Map<Of, Completion> byKind = new EnumMap<>(Of.class);
    private final Commands commands;
    private final Directory directory;

    Completions(List<Completion> completions, Commands commands, Directory directory) {
        this.commands = commands;
        this.directory = directory;
        completions.forEach(c -> {
            if (byKind.put(c.of(), c) != null) {
                throw new IllegalStateException("two complete a " + c.of());
            }
        });
    }

    @Override
    public List<Suggestion> complete(Of what, String half, String platform, String account, int limit) {
        return quietly(limit, () -> of(what, half, directory.of(platform, account, ""), limit));
    }

    @Override
    public List<Suggestion> completeLine(String line, String platform, String account, int limit) {
        return quietly(limit, () -> line(line, directory.of(platform, account, ""), limit));
    }

    private static List<Suggestion> quietly(int limit, Supplier<List<Suggestion>> work) {
        try {
            return limit < 1 ? List.of() : work.get();
        } catch (RuntimeException e) {
            LOG.warn("nothing could be suggested", e);
            return List.of();
        }
    }

    private List<Suggestion> of(Of what, String half, Person person, int limit) {
        var completion = byKind.get(what);
        return completion == null || half.length() > LONGEST ? List.of() : completion.complete(half, person, limit);
    }

    private List<Suggestion> line(String line, Person person, int limit) {
        var words = new ArrayList<>(Arrays.asList(line.stripLeading().split("\\s+", -1)));
        var half = words.removeLast();
        if (words.isEmpty()) {
            return of(Of.COMMAND, half, person, limit);
        }
        return commands.find(words.getFirst(), person)
                .map(c -> behind(c, words.subList(1, words.size()), half, person, limit))
                .orElse(List.of());
    }

    private List<Suggestion> behind(Command command, List<String> words, String half, Person person, int limit) {
        var kinds = new ArrayList<List<Suggestion>>();
        var next = command.next(words);
        kinds.add(next.words().stream()
                .filter(w -> w.startsWith(half.toLowerCase(Locale.ROOT)))
                .map(w -> new Suggestion(w, w))
                .toList());
        if (next.kind() != null) {
            kinds.add(of(next.kind(), half, person, limit));
        }
        NextArguments.of(command, words, half, directory)
                .forEach(k -> kinds.add(of(Of.valueOf(k.name()), half, person, limit)));
        kinds.removeIf(List::isEmpty);
        return shared(kinds, limit);
    }

    /** Where several kinds may stand, each shows its best before any shows more. */
    private static List<Suggestion> shared(List<List<Suggestion>> kinds, int limit) {
        int share = Math.max(1, limit / Math.max(1, kinds.size()));
        var best = kinds.stream().flatMap(k -> k.stream().limit(share));
        var more = kinds.stream().flatMap(k -> k.stream().skip(share));
        return Stream.concat(best, more).limit(limit).toList();
    }
}
