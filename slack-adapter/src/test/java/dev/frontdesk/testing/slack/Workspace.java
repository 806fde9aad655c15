package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Who and what there is. One lock guards it all: whoever reads or changes it does so within {@link #locked}. */
final class Workspace {

    static final String TEAM = Person.HOME;
    static final String BOT = "UBOT";
    static final String BOT_ID = "B1";
    static final String APP = "A1";
    static final String NAME = "frontdesk";

    /** A group of people who are mentioned by one handle. */
    record Group(String id, String handle, Set<String> members) {

        JsonObject json(boolean withUsers) {
            return Json.object(
                    "id",
                    id,
                    "team_id",
                    TEAM,
                    "is_usergroup",
                    true,
                    "name",
                    handle,
                    "handle",
                    handle,
                    "description",
                    "",
                    "is_external",
                    false,
                    "date_delete",
                    0,
                    "user_count",
                    members.size(),
                    "users",
                    withUsers ? members : null);
        }
    }

    final Map<String, Person> people = new LinkedHashMap<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, Group> groups = new LinkedHashMap<>();
    final Map<String, JsonObject> files = new LinkedHashMap<>();
    final Stamps stamps;
    private final ReentrantLock lock = new ReentrantLock();

    Workspace(Stamps stamps) {
        this.stamps = stamps;
        add(Person.of(BOT, NAME).asBot());
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void add(Person person) {
        locked(() -> {
            people.put(person.id(), person);
            if (!person.bot()) {
                channels.computeIfAbsent(
                        person.im(), id -> new Channel(id, person.name(), Channel.Kind.IM, List.of(person.id(), BOT)));
            }
            return person;
        });
    }

    Channel add(Channel channel) {
        return locked(() -> {
            channels.put(channel.id, channel);
            return channel;
        });
    }

    /** By id, or by handle with or without an at. */
    Person person(String who) {
        var name = who.startsWith("@") ? who.substring(1) : who;
        return locked(() -> Optional.ofNullable(people.get(name))
                .or(() -> people.values().stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no such person: " + who)));
    }

    /** By id, by name with or without a hash, or a direct conversation with the bot by the person's name after an at. */
    Channel channel(String which) {
        return locked(() -> {
            if (which.startsWith("@")) {
                return channels.get(person(which).im());
            }
            return find(which).orElseThrow(() -> new IllegalArgumentException("no such channel: " + which));
        });
    }

    Optional<Channel> find(String idOrName) {
        var name = idOrName.startsWith("#") ? idOrName.substring(1) : idOrName;
        return Optional.ofNullable(channels.get(name))
                .or(() -> channels.values().stream()
                        .filter(c -> c.kind != Channel.Kind.IM && c.name.equals(name))
                        .findFirst());
    }

    /** Whether people of another workspace are in it. */
    boolean shared(Channel channel) {
        return channel.members.stream().map(people::get).anyMatch(p -> p != null && p.stranger());
    }

    void group(String id, String handle, List<String> members) {
        locked(() -> {
            var ids = members.stream().map(m -> person(m).id()).toList();
            return groups.put(id, new Group(id, handle, new LinkedHashSet<>(ids)));
        });
    }

    /** The message, which must exist. */
    JsonObject message(Channel channel, String ts) {
        var message = channel.message(ts);
        if (message == null) {
            throw new IllegalArgumentException("no message " + ts + " in " + channel.name);
        }
        return message;
    }
}
