package dev.frontdesk.intents.maxent;

import java.util.ArrayList;
import java.util.List;

/** Everything the weights say of one text, before anything is decided. */
@SuppressWarnings("ArrayRecordComponent") // lives for one call
record Guess(List<String> tokens, SparseVector vector, double[] probabilities, int outOfScope) {
    private static final int TOP = 5;
    private static final double TINY = 1e-12;

    /** The most probable in-scope labels, best first; the earlier label wins a tie. */
    int[] top() {
        List<Integer> best = new ArrayList<>(TOP + 1);
        for (int label = 0; label < probabilities.length; label++) {
            if (label == outOfScope) {
                continue;
            }
            int at = best.size();
            while (at > 0 && probabilities[label] > probabilities[best.get(at - 1)]) {
                at--;
            }
            if (at < TOP) {
                best.add(at, label);
            }
            if (best.size() > TOP) {
                best.removeLast();
            }
        }
        return best.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean recognisesNothing() {
        return vector.ids().length <= 1;
    }

    /** The nine scores the gate looks at. */
    double[] gateScores(Vocabulary vocabulary) {
        int[] top = top();
        double best = probabilities[top[0]];
        double second = top.length > 1 ? probabilities[top[1]] : 0;
        double logBest = StrictMath.log(best + TINY);
        double logOut = outOfScope < 0 ? StrictMath.log(TINY) : StrictMath.log(probabilities[outOfScope] + TINY);
        return new double[] {
            best,
            best - second,
            logBest,
            entropy(),
            logOut - logBest,
            logOut,
            vocabulary.unknownWords(tokens),
            vocabulary.unseenPairs(tokens),
            StrictMath.log(1.0 + tokens.size())
        };
    }

    private double entropy() {
        double entropy = 0;
        for (double p : probabilities) {
            entropy -= p * StrictMath.log(p + TINY);
        }
        return entropy;
    }
}
