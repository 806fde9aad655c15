package dev.frontdesk.intents;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How well a classifier reads messages whose meaning is known, in counts. Of several candidates the first is what was said.
 *
 * @param right of all; a rejected message is right when it is out of scope
 * @param insideRight of those in scope
 * @param amongThree in scope, with the right one among the top three, whatever was decided
 * @param rejected said to be nothing for the help desk; {@code rejectedRightly} were
 * @param missed labels none of whose messages was read right
 */
public record Quality(
        int examples,
        int right,
        int inside,
        int insideRight,
        int amongThree,
        int rejected,
        int rejectedRightly,
        Set<String> missed) {

    private static final String NONE = "-";

    static Quality of(IntentClassifier classifier, List<Labelled> examples) {
        int right = 0;
        int inside = 0;
        int insideRight = 0;
        int amongThree = 0;
        int rejected = 0;
        int rejectedRightly = 0;
        Set<String> missed = new TreeSet<>();
        examples.forEach(e -> missed.add(e.label()));
        for (Labelled example : examples) {
            Reading reading = classifier.read(example.text());
            String said = said(reading);
            boolean in = !example.label().equals(Shipped.OUT_OF_SCOPE);
            boolean hit = said.equals(example.label());
            if (hit) {
                missed.remove(example.label());
            }
            right += hit ? 1 : 0;
            inside += in ? 1 : 0;
            insideRight += in && hit ? 1 : 0;
            amongThree += in && amongThree(reading, example.label()) ? 1 : 0;
            rejected += said.equals(Shipped.OUT_OF_SCOPE) ? 1 : 0;
            rejectedRightly += !in && hit ? 1 : 0;
        }
        return new Quality(examples.size(), right, inside, insideRight, amongThree, rejected, rejectedRightly, missed);
    }

    private static String said(Reading reading) {
        return switch (reading.understanding()) {
            case Understanding.Clear clear -> clear.intent().name();
            case Understanding.Ambiguous ambiguous ->
                ambiguous.intents().getFirst().name();
            case Understanding.Several several ->
                reading.top().getFirst().intent().name();
            case Understanding.Unknown unknown -> Shipped.OUT_OF_SCOPE;
        };
    }

    private static boolean amongThree(Reading reading, String label) {
        return reading.top().stream().limit(3).anyMatch(s -> s.intent().name().equals(label));
    }

    public double accuracy() {
        return share(right, examples);
    }

    public double insideAccuracy() {
        return share(insideRight, inside);
    }

    public double topThree() {
        return share(amongThree, inside);
    }

    public double outRecall() {
        return share(rejectedRightly, examples - inside);
    }

    public double outPrecision() {
        return share(rejectedRightly, rejected);
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** One line that {@link #read} takes back. */
    String written() {
        String counts = "%d %d %d %d %d %d %d"
                .formatted(examples, right, inside, insideRight, amongThree, rejected, rejectedRightly);
        return counts + ' ' + (missed.isEmpty() ? NONE : String.join(",", missed));
    }

    static Quality read(String line) {
        String[] cells = line.split(" ", 8);
        int[] n = Stream.of(cells).limit(7).mapToInt(Integer::parseInt).toArray();
        Set<String> missed = cells[7].equals(NONE) ? Set.of() : new TreeSet<>(List.of(cells[7].split(",")));
        return new Quality(n[0], n[1], n[2], n[3], n[4], n[5], n[6], missed);
    }
}
