package dev.frontdesk.intents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets a prior decide between intents that the words fit nearly as well. */
final class NearTie {
    /** An intent this much less probable than the best is no near tie: no prior lifts it. */
    private static final double NEAR = 0.4;

    /** With the prior the best has to be so many times as probable as the next to stand alone. */
    private static final double ALONE = 2.5;

    /** Candidates, best first, and the five most probable in their new order. */
    record Settled(List<Intent> candidates, List<Scored> top) {}

    private NearTie() {}

    /** @param candidates how many of the top come into question: two or three */
    static Settled of(List<Scored> top, int candidates, Prior prior) {
        List<Scored> near = new ArrayList<>();
        List<Scored> others = new ArrayList<>();
        for (int i = 0; i < top.size(); i++) {
            boolean tied =
                    i < candidates && top.get(i).p() >= NEAR * top.getFirst().p();
            (tied ? near : others).add(top.get(i));
        }
        near.sort(Comparator.comparingDouble((Scored scored) -> weighed(scored, prior))
                .reversed());
        List<Scored> ordered = new ArrayList<>(near);
        ordered.addAll(others);
        List<Intent> all =
                ordered.stream().limit(candidates).map(Scored::intent).toList();
        return new Settled(alone(ordered, candidates, prior) ? all.subList(0, 1) : all, ordered);
    }

    private static boolean alone(List<Scored> ordered, int candidates, Prior prior) {
        Scored best = ordered.getFirst();
        return prior.factor(best.intent()) > 1
                && ordered.subList(1, candidates).stream()
                        .allMatch(other -> weighed(best, prior) >= ALONE * weighed(other, prior));
    }

    private static double weighed(Scored scored, Prior prior) {
        return scored.p() * prior.factor(scored.intent());
    }
}
