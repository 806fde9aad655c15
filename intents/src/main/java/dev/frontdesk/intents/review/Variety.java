package dev.frontdesk.intents.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How differently the phrases of one label are put.
 *
 * @param word the content word that most of them share, and how large their share is
 * @param shortShare the share of at most four words
 * @param longShare the share of at least fifteen words
 * @param start the first word that most of them share, and how large their share is
 */
public record Variety(
        String label,
        int phrases,
        String word,
        double wordShare,
        double shortShare,
        double longShare,
        String start,
        double startShare) {
    static final int SHORT = 4;
    static final int LONG = 15;
    static final double MOST_OF_ONE_WORD = 0.5;
    static final double LEAST_SHORT = 0.08;
    static final double LEAST_LONG = 0.08;
    static final double MOST_OF_ONE_START = 0.25;

    /** Words that say nothing of what a phrase is about. */
    private static final Set<String> PLAIN = Set.of(
            ("a an the this that these those it its i im ive id ill me my mine we us our you your he she his her they them"
                            + " their is am are was were be been being do does did dont doesnt didnt has have had havent can cant"
                            + " could couldnt will wont would should shall may might must to of in on at by for from with without"
                            + " into onto about after before when while since until and or but so if then than as not no nor yes"
                            + " what whats which who whos whose where why how hows there here just only still again already also"
                            + " too very please pls plz hi hey hello thanks thank any some all every each one two up out off over"
                            + " get gets got need needs want wants let lets like s t m re ve d ll 0 now today anyone someone"
                            + " somebody anybody something anything nothing")
                    .split(" "));

    static Variety of(String label, List<Phrase> phrases) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> starts = new HashMap<>();
        for (Phrase phrase : phrases) {
            phrase.words().stream()
                    .distinct()
                    .filter(word -> !PLAIN.contains(word))
                    .forEach(word -> words.merge(word, 1, Integer::sum));
            starts.merge(phrase.words().getFirst(), 1, Integer::sum);
        }
        String word = mostFrequent(words);
        String start = mostFrequent(starts);
        return new Variety(
                label,
                phrases.size(),
                word,
                (double) words.getOrDefault(word, 0) / phrases.size(),
                share(phrases, p -> p.words().size() <= SHORT),
                share(phrases, p -> p.words().size() >= LONG),
                start,
                (double) starts.getOrDefault(start, 0) / phrases.size());
    }

    private static String mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static double share(List<Phrase> phrases, Predicate<Phrase> test) {
        return (double) phrases.stream().filter(test).count() / phrases.size();
    }

    public boolean oneWord() {
        return wordShare > MOST_OF_ONE_WORD;
    }

    public boolean fewShort() {
        return shortShare < LEAST_SHORT;
    }

    public boolean fewLong() {
        return longShare < LEAST_LONG;
    }

    public boolean oneVoice() {
        return startShare > MOST_OF_ONE_START;
    }
}
