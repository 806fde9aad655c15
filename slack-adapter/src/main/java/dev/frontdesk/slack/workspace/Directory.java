package dev.frontdesk.slack.workspace;

import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Profile.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people met so far, in memory: at most 50,000, then whoever was not asked for the longest is forgotten. Knows nobody after a
 * restart. Of several people with one handle a member goes before a guest, then the smaller id; the others are named by their ids.
 */
final class Directory {

    static final int MOST = 50_000;
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final InstantSource clock;
    private final int most;
    private final Map<String, Person> people = new LinkedHashMap<>(256, 0.75f, true);
    private final Map<String, String> handles = new HashMap<>();
    private final Map<String, String> emails = new HashMap<>();

    Directory(InstantSource clock) {
        this(clock, MOST);
    }

    Directory(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    private record Person(Face face, String handle, Instant asOf) {

        Profile profile() {
            return new Profile(
                    face.id(),
                    face.name(),
                    handle,
                    face.email(),
                    face.zone(),
                    face.locale(),
                    face.guest() ? Standing.GUEST : Standing.MEMBER);
        }
    }

    synchronized void put(Face face) {
        remove(face.id());
        var person = new Person(face, handle(face), clock.instant());
        people.put(face.id(), person);
        if (face.reachable()) {
            handles.put(lower(person.handle()), face.id());
            if (face.email() != null && !face.email().isBlank()) {
                emails.put(lower(face.email()), face.id());
            }
        }
        if (people.size() > most) {
            remove(people.keySet().iterator().next());
        }
    }

    private String handle(Face face) {
        var wanted = face.handle();
        if (!face.reachable() || wanted.isEmpty() || looksLikeAnId(wanted)) {
            return face.id();
        }
        var other = Optional.ofNullable(handles.get(lower(wanted))).map(people::get);
        if (other.isEmpty()) {
            return wanted;
        }
        if (before(other.get().face(), face)) {
            return face.id();
        }
        giveUp(other.get());
        return wanted;
    }

    /** Hands the handle over. */
    private void giveUp(Person other) {
        people.put(other.face().id(), new Person(other.face(), other.face().id(), other.asOf()));
        handles.put(lower(other.face().id()), other.face().id());
    }

    private static boolean before(Face one, Face other) {
        return one.guest() == other.guest() ? one.id().compareTo(other.id()) < 0 : other.guest();
    }

    private void remove(String user) {
        var gone = people.remove(user);
        if (gone != null) {
            handles.remove(lower(gone.handle()), user);
            if (gone.face().email() != null) {
                emails.remove(lower(gone.face().email()), user);
            }
        }
    }

    synchronized Optional<Profile> find(String user) {
        return Optional.ofNullable(people.get(user)).map(Person::profile);
    }

    /** Whether that is known to be a program, or somebody who is gone. */
    synchronized boolean nobody(String user) {
        var person = people.get(user);
        return person != null && !person.face().reachable();
    }

    /** Whether that is a person of this firm who is still there, and no guest. */
    synchronized boolean member(String user) {
        var person = people.get(user);
        return person != null && person.face().reachable() && !person.face().guest();
    }

    /** Whether somebody is known whom nobody has looked up for a day. */
    synchronized boolean stale(String user) {
        var person = people.get(user);
        return person != null && person.asOf().plus(GOOD_FOR).isBefore(clock.instant());
    }

    /** By id, handle or e-mail address, in whatever capitals; an id goes first, so that nobody can take it for a name. */
    synchronized Optional<String> account(String name) {
        var bare = name.strip();
        var wanted = bare.startsWith("@") ? bare.substring(1) : bare;
        var id = wanted.toUpperCase(Locale.ROOT);
        if (people.containsKey(id)) {
            return Optional.of(id);
        }
        var handle = handles.get(lower(wanted));
        return Optional.ofNullable(handle != null ? handle : emails.get(lower(wanted)));
    }

    synchronized int size() {
        return people.size();
    }

    private static boolean looksLikeAnId(String handle) {
        return handle.length() >= 9
                && "UW".indexOf(handle.charAt(0)) >= 0
                && handle.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
