package dev.frontdesk.intents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text names: patterns that take linear time, and dictionaries. Where two finds overlap, the one that
 * begins first stands, and of two that begin together the longer. Immutable.
 */
public final class Entities {
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.of(
                    "ticket",
                    "(?i)\\bT-([0-9]{1,9})\\b|#([0-9]{1,9})\\b|\\bticket\\s+(?:no\\.?\\s*|number\\s+|nr\\.?\\s*)?#?([0-9]{1,9})\\b",
                    "T-"),
            Pattern.of("error-code", "(?i)\\b(0x[0-9a-f]{3,16})\\b", ""),
            Pattern.of(
                    "error-code",
                    "(?i)\\b(?:error|fehler|errno|http|stop|event\\s+id)(?:\\s+(?:code|status|number|no\\.?))?[:\\s]+#?([0-9]{2,6}|[a-z]{1,6}[-_]?[0-9]{2,8})\\b",
                    ""),
            Pattern.of("error-code", "\\b([A-Z]{2,}(?:_[A-Z0-9]+)+)\\b", ""),
            Pattern.of("asset", "\\b((?:LT|PC|NB|WS|PRN|MON|PH|SRV|AST|LAP|DT)-?[0-9]{3,8})\\b", ""),
            Pattern.of(
                    "asset",
                    "(?i)\\b(?:asset|inventory|serial)(?:\\s+(?:tag|number|no\\.?))?[:\\s]+#?([a-z]{0,4}-?[0-9][a-z0-9-]{2,15})\\b",
                    ""));

    private static final Dictionary APPLICATIONS = Dictionary.ofResource("applications.txt", "application");

    private final Map<String, String> persons;

    private Entities(Map<String, String> persons) {
        this.persons = persons;
    }

    /** Without persons other than those named by an at sign. */
    public static Entities standard() {
        return new Entities(Map.of());
    }

    /** @param nameToId what people are called, to whatever the caller knows them by; case does not matter */
    public static Entities withPersons(Map<String, String> nameToId) {
        return new Entities(Dictionary.lowerCase(nameToId));
    }

    /**
     * In the order of the text. Only the first 8,000 characters are searched.
     *
     * @param today what "tomorrow" counts from; without it only dates that name a year or a day of the calendar are found
     */
    public List<Entity> find(String text, @Nullable LocalDate today) {
        Spoken spoken = Spoken.of(text);
        List<Entity> all = new ArrayList<>();
        for (Pattern pattern : PATTERNS) {
            pattern.find(spoken, all);
        }
        Locations.find(spoken, all);
        Dates.find(spoken, today, all);
        APPLICATIONS.find(spoken, all);
        Persons.find(spoken, persons, all);
        return withoutOverlaps(all);
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
