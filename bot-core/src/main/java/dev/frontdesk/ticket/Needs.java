package dev.frontdesk.ticket;

import dev.frontdesk.conversation.Priority;
import dev.frontdesk.intents.Entity;
import dev.frontdesk.intents.IntentDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a ticket of a kind should name and does not, and how that is asked for: once, below the ticket that is open already, so
 * that silence loses nothing.
 */
final class Needs {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("application", "Which program is it?");
        QUESTIONS.put("device", "Which device is it about?");
        QUESTIONS.put("location", "Where is it? A floor or a room helps whoever comes.");
        QUESTIONS.put("date", "For which day is it?");
        QUESTIONS.put("phone", "Under which number can we call you?");
    }

    /** Words for any program. Whoever uses none of them has named one, known here or not. */
    private static final Set<String> ANY_PROGRAM = Set.of(
            "program", "programs", "software", "app", "apps", "application", "applications", "tool", "something");

    /** Answers that say nothing. */
    private static final Set<String> NOTHING = Set.of(
            "ok",
            "okay",
            "yes",
            "no",
            "skip",
            "thanks",
            "thank you",
            "i don't know",
            "don't know",
            "no idea",
            "dunno",
            "sure",
            "never mind",
            "nevermind",
            "?",
            "??",
            "what",
            "hello",
            "hi");

    private static final int LONGEST_ANSWER = 80;

    private Needs() {}

    /** In the order in which it is asked for; {@code named} are the types that are known. */
    static List<String> missing(IntentDescription kind, Priority priority, String text, Set<String> named) {
        if (priority == Priority.URGENT
                || kind.further().containsKey("urgency")
                || kind.queue().equals("security")) {
            return List.of();
        }
        return QUESTIONS.keySet().stream()
                .filter(kind.needs()::contains)
                .filter(type -> !named.contains(type))
                .filter(type -> !type.equals("location") || !named.contains("asset"))
                .filter(type -> !type.equals("application") || anyProgram(text))
                .toList();
    }

    private static boolean anyProgram(String text) {
        var words = text.toLowerCase(Locale.ROOT).split("[^a-z]+");
        return List.of(words).stream().anyMatch(ANY_PROGRAM::contains);
    }

    static String question(List<String> missing) {
        return missing.stream().map(QUESTIONS::get).collect(Collectors.joining(" "));
    }

    /** Whether so few words that they may be nothing but an answer. */
    static boolean brief(String words) {
        return words.length() <= LONGEST_ANSWER && words.indexOf('\n') < 0;
    }

    /** What an answer tells: what it names, else itself where one thing was asked for. */
    static Map<String, String> told(List<String> wanted, String words, List<Entity> entities) {
        var facts = Facts.of(entities);
        var answered = wanted.stream().anyMatch(facts::containsKey);
        var bare = words.strip();
        if (!answered && wanted.size() == 1 && brief(bare) && !NOTHING.contains(plain(bare))) {
            facts.put(wanted.getFirst(), bare);
        }
        return facts;
    }

    private static String plain(String words) {
        int end = words.length();
        while (end > 1 && ".!,".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
