package dev.frontdesk.intents;

import dev.frontdesk.intents.Rule.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rules that win over the model. Of several that match, the one with more words, then with more whole words, then the newest. A tree of
 * words: the time grows with the text and not with the number of rules. Immutable.
 */
public final class Rules {
    public static final Rules NONE = of(List.of());

    private final Node anywhere = new Node();
    private final Node whole = new Node();

    private Rules(List<Rule> rules) {
        for (int age = 0; age < rules.size(); age++) {
            Rule rule = rules.get(age);
            Node node = rule.whole() ? whole : anywhere;
            for (Part part : rule.parts()) {
                node = node.grow(part);
            }
            node.end = new Found(rule, age);
        }
    }

    /** @param rules oldest first */
    public static Rules of(List<Rule> rules) {
        return new Rules(rules);
    }

    /** What the rules say this text is about, out of scope included; empty when none of them matches. */
    public Optional<Intent> match(String text) {
        return find(text).map(rule -> new Intent(rule.label()));
    }

    /** The rule that decides. */
    public Optional<Rule> find(String text) {
        List<String> words = PlainWords.of(text);
        Found best = walk(whole, words, 0, true);
        for (int start = 0; start < words.size(); start++) {
            best = better(best, walk(anywhere, words, start, false));
        }
        return Optional.ofNullable(best).map(Found::rule);
    }

    private static @Nullable Found walk(Node root, List<String> words, int start, boolean toTheEnd) {
        Found best = null;
        List<Node> alive = List.of(root);
        for (int at = start; at < words.size() && !alive.isEmpty(); at++) {
            List<Node> next = new ArrayList<>();
            for (Node node : alive) {
                node.follow(words.get(at), next);
            }
            for (Node node : next) {
                best = !toTheEnd || at == words.size() - 1 ? better(best, node.end) : best;
            }
            alive = next;
        }
        return best;
    }

    private static @Nullable Found better(@Nullable Found a, @Nullable Found b) {
        return a == null || (b != null && b.beats(a)) ? b : a;
    }

    private record Found(Rule rule, int words, long wholeWords, int age) {
        Found(Rule rule, int age) {
            this(
                    rule,
                    rule.parts().size(),
                    rule.parts().stream().filter(p -> !p.beginning()).count(),
                    age);
        }

        boolean beats(Found other) {
            if (words != other.words) {
                return words > other.words;
            }
            return wholeWords != other.wholeWords ? wholeWords > other.wholeWords : age > other.age;
        }
    }

    private static final class Node {
        private final Map<String, Node> words = new HashMap<>();
        private final Map<String, Node> beginnings = new HashMap<>();
        private final TreeSet<Integer> lengths = new TreeSet<>();
        private @Nullable Found end;

        Node grow(Part part) {
            if (!part.beginning()) {
                return words.computeIfAbsent(part.letters(), w -> new Node());
            }
            lengths.add(part.letters().length());
            return beginnings.computeIfAbsent(part.letters(), w -> new Node());
        }

        void follow(String word, List<Node> into) {
            add(words.get(word), into);
            for (int length : lengths) {
                if (length > word.length()) {
                    return;
                }
                add(beginnings.get(word.substring(0, length)), into);
            }
        }

        private static void add(@Nullable Node node, List<Node> into) {
            if (node != null) {
                into.add(node);
            }
        }
    }
}
