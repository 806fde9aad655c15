package dev.frontdesk.intents;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text names, in time linear to it: by form and by dictionary. Where two finds overlap, the one that begins first
 * stands, and of two that begin together the longer. Immutable.
 */
public final class Entities {
    private static final Dictionary APPLICATIONS = Dictionary.ofResource("applications.txt", "application");
    private static final Dictionary DEVICES = Dictionary.ofResource("devices.txt", "device");
    private static final Entities STANDARD =
            new Entities(Persons.of(Map.of()), APPLICATIONS, Dictionary.of("location", Map.of()));

    private final Persons persons;
    private final Dictionary applications;
    private final Dictionary sites;

    private Entities(Persons persons, Dictionary applications, Dictionary sites) {
        this.persons = persons;
        this.applications = applications;
        this.sites = sites;
    }

    /** Without persons other than those named by an at sign, and without sites of the desk's own. */
    public static Entities standard() {
        return STANDARD;
    }

    /** @param nameToId what people are called, to whatever the caller knows them by; case does not matter */
    public Entities withPersons(Map<String, String> nameToId) {
        return new Entities(Persons.of(nameToId), applications, sites);
    }

    /** @param nameToId more applications: names of up to three words, to ids as in applications.txt; case does not matter */
    public Entities withApplications(Map<String, String> nameToId) {
        return new Entities(persons, applications.with(nameToId), sites);
    }

    /** @param nameToValue places of the desk's own, such as "Hamburg" to "site-hamburg"; case does not matter */
    public Entities withSites(Map<String, String> nameToValue) {
        return new Entities(persons, applications, sites.with(nameToValue));
    }

    /**
     * In the order of the text. Only the first 8,000 characters are searched.
     *
     * @param now what "tomorrow" and "at 3pm" count from, in the writer's zone; without it only dates that name their year,
     *     and lengths such as "for three days", are found
     */
    public List<Entity> find(String text, @Nullable ZonedDateTime now) {
        Spoken spoken = Spoken.of(text);
        if (spoken.words().isEmpty()) {
            return List.of();
        }
        List<Entity> all = new ArrayList<>();
        TicketNumbers.find(spoken, all);
        Codes.find(spoken, all);
        Assets.find(spoken, all);
        Addresses.find(spoken, all);
        Hosts.find(spoken, all);
        Locations.find(spoken, sites, all);
        Dates.find(spoken, now, all);
        Phones.find(spoken, all);
        applications.find(spoken, all);
        DEVICES.find(spoken, all);
        persons.find(spoken, all);
        Impact.find(spoken, all);
        return all.size() < 2 ? List.copyOf(all) : withoutOverlaps(all);
    }

    private static List<Entity> withoutOverlaps(List<Entity> all) {
        all.sort(Comparator.comparingInt(Entity::start)
                .thenComparing(Comparator.comparingInt(Entity::end).reversed()));
        List<Entity> kept = new ArrayList<>(all.size());
        int end = 0;
        for (Entity entity : all) {
            if (entity.start() >= end) {
                kept.add(entity);
                end = entity.end();
            }
        }
        return List.copyOf(kept);
    }
}
