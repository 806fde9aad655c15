package dev.frontdesk.intents.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Two labels that are taken for each other.
 *
 * @param there how many phrases of {@code label} were taken for {@code other}
 * @param back how many the other way round
 * @param margin by how much, on average, the wrong one was more probable
 */
public record HardPair(String label, String other, int there, int back, double margin) {
    /** Fewer are accidents. */
    private static final int LEAST = 3;

    public int count() {
        return there + back;
    }

    /** The most often confused first. */
    static List<HardPair> of(List<Misread> misread) {
        TreeMap<String, List<Misread>> byPair = new TreeMap<>();
        for (Misread m : misread) {
            String pair = m.label().compareTo(m.takenFor()) < 0
                    ? m.label() + '\t' + m.takenFor()
                    : m.takenFor() + '\t' + m.label();
            byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(m);
        }
        return byPair.entrySet().stream()
                .filter(pair -> pair.getValue().size() >= LEAST)
                .map(pair -> of(pair.getKey().substring(0, pair.getKey().indexOf('\t')), pair.getValue()))
                .sorted(Comparator.comparingInt(HardPair::count).reversed())
                .toList();
    }

    private static HardPair of(String label, List<Misread> both) {
        int there = (int) both.stream().filter(m -> m.label().equals(label)).count();
        Misread one = both.getFirst();
        return new HardPair(
                label,
                one.label().equals(label) ? one.takenFor() : one.label(),
                there,
                both.size() - there,
                both.stream().mapToDouble(Misread::margin).average().orElse(0));
    }
}
