package dev.frontdesk.intents.maxent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well gate and thresholds do on rows they were not drawn from: drawn from one half, tried on the other, both ways. */
final class Trial {
    private int examples;
    private int right;
    private int inScope;
    private int rightInScope;
    private int amongThree;
    private int clear;
    private int rejected;
    private int rejectedRightly;

    private Trial() {}

    static Origin.@Nullable Figures of(List<Unseen> all, int labels, Aim aim) {
        List<Unseen> rows = all.stream().filter(Unseen::usable).toList();
        if (rows.size() < MaxentTraining.FEW) {
            return null;
        }
        Trial trial = new Trial();
        for (int held = 0; held < 2; held++) {
            Calibration drawn = Calibration.of(half(rows, 1 - held), labels, aim);
            List<Unseen> tried = half(rows, held);
            if (drawn.gate() != null) {
                tried = Calibration.gated(tried, drawn.gate());
            }
            for (Unseen row : tried) {
                trial.count(row, row.candidates(drawn.thresholds()));
            }
        }
        return trial.figures();
    }

    private static List<Unseen> half(List<Unseen> rows, int which) {
        List<Unseen> half = new ArrayList<>(rows.size() / 2 + 1);
        for (int i = which; i < rows.size(); i += 2) {
            half.add(rows.get(i));
        }
        return half;
    }

    private void count(Unseen row, int candidates) {
        boolean unknown = candidates == 0;
        examples++;
        rejected += unknown ? 1 : 0;
        if (row.outOfScope()) {
            right += unknown ? 1 : 0;
            rejectedRightly += unknown ? 1 : 0;
            return;
        }
        inScope++;
        boolean hit = !unknown && row.bestIsRight();
        right += hit ? 1 : 0;
        rightInScope += hit ? 1 : 0;
        amongThree += row.amongThree() ? 1 : 0;
        clear += candidates == 1 ? 1 : 0;
    }

    private Origin.Figures figures() {
        return new Origin.Figures(
                examples,
                share(right, examples),
                share(rightInScope, inScope),
                share(amongThree, inScope),
                share(rejectedRightly, examples - inScope),
                share(rejectedRightly, rejected),
                share(clear, inScope));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
