package dev.frontdesk.intents.maxent;

import dev.frontdesk.intents.wording.Wording.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Weighs what the parts of a text say against what it says as a whole. */
final class Together {
    /** From here on a sentence says what it is about without the others. */
    private static final double SURE = 0.6;

    private static final double SURELY_IN_SCOPE = 0.8;

    /** Where parts disagree, each has to be surer. */
    private static final double VERY_SURE = 0.75;

    /** Half a sentence is easily misread. */
    private static final double VERY_SURE_OF_CLAUSE = 0.85;

    private static final int MOST_REQUESTS = 3;

    private final Judgement whole;
    private final Map<String, Double> bySentence = new LinkedHashMap<>();
    private final Map<String, Judgement> judgements = new LinkedHashMap<>();
    private final List<Fragment> requests = new ArrayList<>();

    private Together(Judgement whole) {
        this.whole = whole;
    }

    static Judgement of(Judgement whole, List<Part> parts, Function<String, Judgement> judge) {
        Together together = new Together(whole);
        for (Part part : parts) {
            if (together.isWorthReading(part)) {
                together.add(part, judge.apply(part.text()));
            }
        }
        return together.judgement();
    }

    /** A half of a sentence is only worth reading where the whole leaves room for a second subject. */
    private boolean isWorthReading(Part part) {
        return !part.tells() && (part.sentence() || whole.top().getFirst().p() < VERY_SURE_OF_CLAUSE);
    }

    private void add(Part part, Judgement judgement) {
        LabelScore best = judgement.top().getFirst();
        if (!judgement.clear() || judgement.confidence() < SURELY_IN_SCOPE || best.p() < SURE) {
            return;
        }
        if (part.sentence()) {
            bySentence.merge(best.label(), best.p(), Math::max);
            judgements.putIfAbsent(best.label(), judgement);
        }
        boolean further = requests.isEmpty() || part.adds();
        boolean fits = part.sentence() || (best.p() >= VERY_SURE_OF_CLAUSE && amongThree(best.label()));
        if (best.p() >= VERY_SURE && further && fits && !requested(best.label()) && requests.size() < MOST_REQUESTS) {
            requests.add(new Fragment(best.label(), part.text()));
        }
    }

    private boolean requested(String label) {
        return requests.stream().anyMatch(request -> request.label().equals(label));
    }

    private boolean amongThree(String label) {
        return whole.top().stream().limit(3).anyMatch(score -> score.label().equals(label));
    }

    private Judgement judgement() {
        if (requests.size() > 1) {
            return new Judgement(requests.size(), whole.confidence(), requestsFirst(), List.copyOf(requests));
        }
        if (bySentence.size() == 1 && !whole.clear()) {
            return judgements.values().iterator().next();
        }
        return whole;
    }

    /** What is requested stands first, with the probability it has in the whole, the more probable before the less. */
    private List<LabelScore> requestsFirst() {
        List<LabelScore> top = new ArrayList<>();
        whole.top().stream().filter(score -> requested(score.label())).forEach(top::add);
        requests.stream()
                .map(Fragment::label)
                .filter(request -> top.stream().noneMatch(score -> score.label().equals(request)))
                .forEach(request -> top.add(new LabelScore(request, 0)));
        whole.top().stream().filter(score -> !requested(score.label())).forEach(top::add);
        return List.copyOf(top.subList(0, Math.min(whole.top().size(), top.size())));
    }
}
