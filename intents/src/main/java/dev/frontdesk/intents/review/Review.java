package dev.frontdesk.intents.review;

import dev.frontdesk.intents.maxent.Example;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands out in phrases.
 *
 * @param phrases how many there are
 * @param contradictions the same, or nearly, under two labels
 * @param duplicates other phrases much alike, within a label and across
 * @param misread what models trained without a phrase took for something else, the surest first; empty without folds
 * @param hardPairs labels taken for each other, the most frequent first; empty without folds
 * @param variety of each label, by name
 * @param next what to write, the most needed first
 */
public record Review(
        int phrases,
        List<SimilarPair> contradictions,
        List<SimilarPair> duplicates,
        List<Misread> misread,
        List<HardPair> hardPairs,
        List<Thin> thin,
        List<Variety> variety,
        List<Suggestion> next) {

    public static Review of(List<Example> examples, ReviewSettings settings) {
        List<Phrase> phrases = examples.stream().map(Phrase::of).toList();
        List<SimilarPair> similar = SimilarPairs.of(phrases, settings.similarity());
        List<Misread> misread = settings.folds() ? Folds.misread(examples, settings.outOfScopeLabel()) : List.of();
        Map<String, List<Phrase>> byLabel =
                phrases.stream().collect(Collectors.groupingBy(Phrase::label, TreeMap::new, Collectors.toList()));
        List<Thin> thin = byLabel.entrySet().stream()
                .map(label -> new Thin(label.getKey(), label.getValue().size(), settings.wanted(label.getKey())))
                .filter(label -> label.phrases() < label.wanted())
                .toList();
        List<Variety> variety = byLabel.entrySet().stream()
                .map(label -> Variety.of(label.getKey(), label.getValue()))
                .toList();
        return new Review(
                phrases.size(),
                similar.stream().filter(SimilarPair::contradicts).toList(),
                similar.stream().filter(pair -> !pair.contradicts()).toList(),
                misread,
                HardPair.of(misread),
                thin,
                variety,
                Suggestions.of(variety, misread, thin, settings.outOfScopeLabel()));
    }
}
