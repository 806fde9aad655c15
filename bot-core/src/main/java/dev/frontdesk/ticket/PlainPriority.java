package dev.frontdesk.ticket;

import com.google.re2j.Pattern;
import dev.frontdesk.conversation.Priority;
import java.util.Set;

/**
 * Priority from what people say happened: impact × urgency in plain words. "Urgent" and "asap" count for nothing, because everybody
 * would say them.
 */
final class PlainPriority {

    private static final Set<String> DANGEROUS = Set.of("report-malware", "report-lost-device");
    private static final Set<String> WIDE = Set.of("report-outage");
    private static final Set<String> SECURITY = Set.of("report-phishing", "report-security");

    private static final Pattern MANY =
            Pattern.compile("(?i)\\b(everybody|everyone|nobody|no one|all of us|several of us|none of us"
                    + "|(whole|entire) ([\\p{L}\\d]+ )?(floor|office|department|team|building|school|site|ward|corridor|company|firm)"
                    + "|the ([\\p{L}\\d]+ )?(floor|office|department|team) (is|are|has|have))\\b");
    private static final Pattern STUCK = Pattern.compile(
            "(?i)\\b((can'?t|cannot|can not|unable to) (work|do anything|see (my )?patients|teach|invoice)|stuck|dead in the water"
                    + "|(client|court|board|meeting|hearing|deadline) (in|at|is|starts)|in the middle of a)\\b");
    private static final Pattern CAN_WAIT = Pattern.compile(
            "(?i)\\b(no rush|no hurry|not urgent|can wait|whenever|when you (have|get|find) (a |some )?(time|moment|minute|chance)"
                    + "|at some point|some ?time|nice to have|low priority)\\b");

    private PlainPriority() {}

    static Priority of(String text, String intent) {
        if (DANGEROUS.contains(intent)
                || (WIDE.contains(intent) && MANY.matcher(text).find())) {
            return Priority.URGENT;
        }
        var many = WIDE.contains(intent) || MANY.matcher(text).find();
        var stuck = STUCK.matcher(text).find();
        if (many && stuck) {
            return Priority.URGENT;
        }
        if (many || stuck || SECURITY.contains(intent)) {
            return Priority.HIGH;
        }
        return CAN_WAIT.matcher(text).find() ? Priority.LOW : Priority.NORMAL;
    }
}
