package dev.frontdesk.ticket;

import dev.frontdesk.intents.Entity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known about a request at a glance: values by the type of entity they were read as, in the order they are shown. */
final class Facts {

    private static final List<String> TYPES = List.of(
            "device",
            "application",
            "location",
            "host",
            "ip",
            "asset",
            "error-code",
            "phone",
            "date",
            "reach",
            "urgency");
    private static final Set<String> LASTING =
            Set.of("device", "application", "location", "host", "ip", "asset", "phone");
    private static final int MOST_OF_A_KIND = 3;
    private static final Map<String, String> REACH =
            Map.of("one", "one person", "several", "several people", "many", "many people");
    private static final Map<String, String> URGENCY = Map.of(
            "blocked", "cannot work", "deadline", "somebody is waiting", "high", "said to be urgent", "low", "no rush");

    private Facts() {}

    static Map<String, String> of(List<Entity> entities) {
        var facts = new LinkedHashMap<String, String>();
        for (var type : TYPES) {
            var values = entities.stream()
                    .filter(e -> e.type().equals(type) && !isLength(e))
                    .map(Entity::value)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!values.isEmpty()) {
                facts.put(type, values.stream().limit(MOST_OF_A_KIND).collect(Collectors.joining(", ")));
            }
        }
        return facts;
    }

    /** "for three days" says no day. */
    static boolean isLength(Entity entity) {
        return entity.type().equals("date") && entity.value().startsWith("P");
    }

    /** As "printer · floor 3 · error 0x80070005 · several people"; empty when nothing is known. */
    static String line(Map<String, String> facts) {
        return TYPES.stream()
                .filter(facts::containsKey)
                .map(type -> words(type, String.valueOf(facts.get(type))))
                .collect(Collectors.joining(" · "));
    }

    private static String words(String type, String value) {
        return switch (type) {
            case "device", "application", "location" ->
                value.indexOf(' ') < 0 ? value.replace('-', ' ') : spaced(value);
            case "error-code" -> "error " + value.replace("0X", "0x");
            case "phone" -> "call " + value.replace("ext-", "extension ");
            case "date" -> time(value);
            case "reach" -> REACH.getOrDefault(value, value);
            case "urgency" -> URGENCY.getOrDefault(value.toLowerCase(Locale.ROOT), value);
            default -> value;
        };
    }

    private static String spaced(String value) {
        return value.indexOf(',') < 0 ? value : value.replace('-', ' ');
    }

    /** 2026-03-05T12:00+01:00/2026-03-05T18:00+01:00 as 2026-03-05 12:00 to 18:00. */
    private static String time(String value) {
        return List.of(value.split(",")).stream()
                .map(String::strip)
                .map(Facts::moments)
                .collect(Collectors.joining(", "));
    }

    private static String moments(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return moment(value);
        }
        var from = moment(value.substring(0, slash));
        var to = moment(value.substring(slash + 1));
        var sameDay = from.length() == 16 && to.length() == 16 && from.regionMatches(0, to, 0, 10);
        return from + " to " + (sameDay ? to.substring(11) : to);
    }

    private static String moment(String value) {
        return value.length() > 16 && value.charAt(10) == 'T'
                ? value.substring(0, 10) + ' ' + value.substring(11, 16)
                : value;
    }

    /** What holds for a later request about the same thing. */
    static Map<String, String> lasting(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(f -> LASTING.contains(f.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Set<String> types(List<Entity> entities) {
        return entities.stream().filter(e -> !isLength(e)).map(Entity::type).collect(Collectors.toSet());
    }
}
