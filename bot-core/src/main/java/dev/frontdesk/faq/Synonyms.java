package dev.frontdesk.faq;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * The words of one meaning, {@code synonyms.txt}: each member of a group becomes the group's first, in articles and in
 * questions alike, so that how often a word occurs is counted once for all of them.
 */
final class Synonyms {

    private static final String FILE = "synonyms.txt";

    private final Function<String, List<String>> terms;
    private final SynonymMap.Builder map = new SynonymMap.Builder(true);
    private final Map<List<String>, String> seen = new HashMap<>();

    private Synonyms(Function<String, List<String>> terms) {
        this.terms = terms;
    }

    /** @param terms splits a member as the text will be that is looked at */
    static SynonymMap read(Function<String, List<String>> terms) {
        try (InputStream file = Objects.requireNonNull(Synonyms.class.getResourceAsStream(FILE))) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), FILE, terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ArticleFileException if a word stands in two groups, or alone */
    static SynonymMap parse(String source, String file, Function<String, List<String>> terms) {
        Synonyms synonyms = new Synonyms(terms);
        int line = 0;
        for (String text : source.split("\\R", -1)) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                synonyms.add(text, file, line);
            }
        }
        return synonyms.build();
    }

    private void add(String group, String file, int line) {
        List<String> members = List.of(group.split(",", -1));
        if (members.size() < 2) {
            throw new ArticleFileException(file, line, "a group has two members or more, with commas between.");
        }
        String meaning = String.join("_", terms.apply(members.getFirst()));
        for (String member : members) {
            List<String> words = terms.apply(member);
            String other = words.isEmpty() ? "" : seen.putIfAbsent(words, meaning);
            if (other != null && !other.equals(meaning)) {
                throw new ArticleFileException(
                        file,
                        line,
                        other.isEmpty()
                                ? "a member is empty."
                                : "\"" + member.strip() + "\" is in the group of \"" + other + "\" already.");
            }
            if (other == null) {
                map.add(joined(words), new CharsRef(meaning), false);
            }
        }
    }

    private static CharsRef joined(List<String> words) {
        return SynonymMap.Builder.join(words.toArray(String[]::new), new CharsRefBuilder());
    }

    private SynonymMap build() {
        try {
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
