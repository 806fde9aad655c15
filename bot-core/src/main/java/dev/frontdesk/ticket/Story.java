package dev.frontdesk.ticket;

import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Entry.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as one reads it: entries are never changed, so what a message says now is found behind it. Whoever works tickets reads
 * all that was ever said; others what is meant for them now.
 */
final class Story {

    /** What a message can have become, so that its author may still change it. */
    private static final Set<Type> WORDS = Set.of(Type.ADDED, Type.REOPENED, Type.REPLIED, Type.NOTED);

    private static final Set<Type> SECOND_THOUGHTS = Set.of(Type.EDITED, Type.WITHDRAWN);

    /** Notes, and what the techs call it among themselves. */
    private static final Set<Type> AMONG_TECHS = Set.of(Type.NOTED, Type.TITLED);

    private final List<Entry> entries;

    Story(List<Entry> entries) {
        this.entries = entries;
    }

    /** What a message has become, if this person wrote it. */
    Optional<Entry> written(String cause, String by) {
        return entries.stream()
                .filter(e -> e.cause().equals(cause) && e.by().equals(by) && WORDS.contains(e.type()))
                .findFirst();
    }

    /** What a message says now, as far as anything is known to have changed. */
    Optional<String> reworded(String cause) {
        return about(cause, Type.EDITED).reduce((earlier, later) -> later).map(Entry::text);
    }

    boolean withdrawn(String cause) {
        return about(cause, Type.WITHDRAWN).findAny().isPresent();
    }

    /** What a message said that this entry took back; only in the timeline that techs read. */
    Optional<String> said(Entry withdrawal) {
        var cause = withdrawal.detail();
        return cause == null
                ? Optional.empty()
                : reworded(cause)
                        .or(() -> entries.stream()
                                .filter(e -> e.cause().equals(cause))
                                .flatMap(e -> Stream.ofNullable(e.text()))
                                .findFirst());
    }

    private Stream<Entry> about(String cause, Type type) {
        return entries.stream().filter(e -> e.type() == type && cause.equals(e.detail()));
    }

    List<Entry> readBy(Person reader) {
        return reader.worksTickets()
                ? entries
                : entries.stream()
                        .filter(e -> !AMONG_TECHS.contains(e.type()) && !SECOND_THOUGHTS.contains(e.type()))
                        .map(this::asMeant)
                        .toList();
    }

    private Entry asMeant(Entry entry) {
        if (entry.type() == Type.ESCALATED) {
            return with(entry, null);
        }
        if (!WORDS.contains(entry.type())) {
            return entry;
        }
        if (withdrawn(entry.cause())) {
            return new Entry(Type.WITHDRAWN, entry.cause(), entry.by(), entry.at(), null, null);
        }
        return reworded(entry.cause()).map(now -> with(entry, now)).orElse(entry);
    }

    private static Entry with(Entry entry, @Nullable String text) {
        return new Entry(
                entry.type(), entry.cause(), entry.by(), entry.at(), text, entry.detail(), entry.attachments());
    }
}
