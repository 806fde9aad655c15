package dev.frontdesk.ticket;

import com.google.re2j.Pattern;
import dev.frontdesk.conversation.Priority;
import dev.frontdesk.intents.Entity;
import java.util.List;
import java.util.Set;

/**
 * Priority from what people say happened: reach × urgency. "Urgent" and "asap" count for nothing, because everybody would say
 * them.
 */
final class PlainPriority {

    private static final Set<String> DANGEROUS = Set.of("report-malware", "report-lost-device");
    private static final Set<String> WIDE = Set.of("report-outage");
    private static final Set<String> SECURITY = Set.of("report-phishing", "report-security");

    /** "The third floor has no network": what it names is a place, and only the sentence says that it is about all who are there. */
    private static final Pattern ALL_THERE =
            Pattern.compile("(?i)\\bthe ([\\p{L}\\d]+ )?(floor|office|department|team) (is|are|has|have)\\b");

    private PlainPriority() {}

    static Priority of(String text, String intent, List<Entity> entities) {
        var many = says(entities, "reach", "several", "many")
                || ALL_THERE.matcher(text).find();
        if (DANGEROUS.contains(intent) || (WIDE.contains(intent) && many)) {
            return Priority.URGENT;
        }
        var wide = many || WIDE.contains(intent);
        var stuck = says(entities, "urgency", "blocked", "deadline");
        if (wide && stuck) {
            return Priority.URGENT;
        }
        if (wide || stuck || SECURITY.contains(intent)) {
            return Priority.HIGH;
        }
        return says(entities, "urgency", "low") ? Priority.LOW : Priority.NORMAL;
    }

    private static boolean says(List<Entity> entities, String type, String... values) {
        return entities.stream()
                .anyMatch(e -> e.type().equals(type) && List.of(values).contains(e.value()));
    }
}
