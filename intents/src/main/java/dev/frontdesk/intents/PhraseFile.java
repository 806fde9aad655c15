package dev.frontdesk.intents;

import dev.frontdesk.intents.maxent.DataException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The phrases of one intent, one on a line, below a header:
 *
 * <pre>{@code
 * title: Password forgotten or expired
 * queue: help-desk
 * asks: yes
 *
 * i forgot my password
 * # a comment
 * pw reset pls
 * }</pre>
 *
 * A file whose first line is no title has no header.
 */
public record PhraseFile(Map<String, String> header, List<String> phrases) {
    private static final Set<String> REQUIRED = Set.of("title", "queue", "asks");

    /** What may be needed: the types of entities a person can be asked for. */
    private static final Set<String> NEEDS = Set.of("application", "date", "device", "location", "phone");

    /** A key that is not listed is a slip of the pen, which must not silently do nothing. */
    private static final Set<String> OPTIONAL = Set.of("answers", "needs", "urgency", "security", "small-talk");

    /**
     * @param name how messages call the file
     * @throws DataException naming file and line
     */
    public static PhraseFile of(String name, List<String> lines) {
        Map<String, String> header = new LinkedHashMap<>();
        int at = 0;
        if (!lines.isEmpty() && lines.getFirst().startsWith("title:")) {
            while (at < lines.size() && !lines.get(at).isBlank()) {
                readKey(lines.get(at), name + ":" + (at + 1), header);
                at++;
            }
            checkComplete(header, name);
        }
        return new PhraseFile(header, phrases(lines, at, name));
    }

    private static void readKey(String line, String place, Map<String, String> header) {
        int colon = line.indexOf(": ");
        String key = colon < 0 ? line : line.substring(0, colon);
        if (colon < 0 || line.substring(colon + 1).isBlank()) {
            throw new DataException(place + ": expected \"key: value\" or the blank line that ends the header.");
        }
        if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
            throw new DataException(place + ": the header key \"" + key + "\" is not known.");
        }
        String value = line.substring(colon + 1).strip();
        if (key.equals("asks") && !value.equals("yes") && !value.equals("no")) {
            throw new DataException(place + ": \"asks\" is yes or no.");
        }
        if (key.equals("needs") && !NEEDS.containsAll(needs(value))) {
            throw new DataException(place + ": \"needs\" lists some of "
                    + String.join(", ", NEEDS.stream().sorted().toList()) + ", with commas between.");
        }
        if (header.put(key, value) != null) {
            throw new DataException(place + ": \"" + key + "\" is given twice.");
        }
    }

    /** What a "needs" line lists. */
    static List<String> needs(String value) {
        return Stream.of(value.split(",")).map(String::strip).toList();
    }

    private static void checkComplete(Map<String, String> header, String name) {
        for (String key : REQUIRED.stream().sorted().toList()) {
            if (!header.containsKey(key)) {
                throw new DataException(name + ": the header lacks \"" + key + "\".");
            }
        }
    }

    private static List<String> phrases(List<String> lines, int from, String name) {
        List<String> phrases = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.indexOf('\t') >= 0) {
                throw new DataException(name + ":" + (i + 1) + ": a phrase holds no tab.");
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                phrases.add(line);
            }
        }
        return phrases;
    }
}
