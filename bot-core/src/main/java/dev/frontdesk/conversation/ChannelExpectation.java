package dev.frontdesk.conversation;

import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.intents.IntentDescription;
import dev.frontdesk.intents.Prior;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A channel named {@code vpn-help} or {@code printers} expects what it is named for. */
@Component
class ChannelExpectation implements Expectation {

    private static final double NAMED = 0.7;
    private static final int SHORTEST_WORD = 3;

    /** Words of intents and of channels that say nothing of the subject. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            "help", "fix", "request", "report", "ask", "update", "desk", "bot", "status", "general", "support", "the");

    private final Map<String, TreeSet<String>> intentsByWord = new HashMap<>();
    private final Map<String, Prior> byChannel = new ConcurrentHashMap<>();

    ChannelExpectation(IntentCatalog catalog) {
        catalog.all().forEach(this::remember);
    }

    private void remember(IntentDescription description) {
        for (var word : words(description.intent().name())) {
            intentsByWord
                    .computeIfAbsent(word, w -> new TreeSet<>())
                    .add(description.intent().name());
        }
    }

    @Override
    public Prior expected(Scene scene) {
        return byChannel.computeIfAbsent(scene.here().channel(), this::named);
    }

    private Prior named(String channel) {
        Map<String, Double> odds = new HashMap<>();
        for (var word : words(channel)) {
            intentsByWord.getOrDefault(word, new TreeSet<>()).forEach(intent -> odds.put(intent, NAMED));
        }
        return odds.isEmpty() ? Prior.NONE : new Prior(odds);
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .map(word -> word.length() > SHORTEST_WORD && word.endsWith("s")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .filter(word -> word.length() >= SHORTEST_WORD && !SAYS_NOTHING.contains(word))
                .toList();
    }
}
