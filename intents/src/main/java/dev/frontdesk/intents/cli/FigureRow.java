package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.evaluation.Evaluation;
import dev.frontdesk.intents.evaluation.Interval;
import java.util.List;
import java.util.Optional;

/** One figure as people read it. {@code measured}: of how many examples; none, and there is no figure. */
record FigureRow(String name, double value, Optional<Interval> interval, int measured) {

    static List<FigureRow> of(Evaluation e) {
        int clear = (int) Math.round(e.clearShare() * e.inScopeExamples());
        int ambiguous = (int) Math.round(e.ambiguousShare() * e.inScopeExamples());
        return List.of(
                main(e, "accuracy", e.accuracy(), "accuracy"),
                main(e, "in-scope accuracy", e.inScopeAccuracy(), "inScopeAccuracy"),
                main(e, "right among top three", e.topThreeAccuracy(), "topThreeAccuracy"),
                main(e, "out-of-scope recall", e.outOfScopeRecall(), "outOfScopeRecall"),
                main(e, "out-of-scope precision", e.outOfScopePrecision(), "outOfScopePrecision"),
                main(e, "out-of-scope AUROC", e.auroc(), "auroc"),
                main(e, "macro F1", e.macroF1(), "macroF1"),
                plain("clear, of in-scope", e.clearShare(), e.inScopeExamples()),
                plain("right, of clear", e.clearAccuracy(), clear),
                plain("ambiguous, of in-scope", e.ambiguousShare(), e.inScopeExamples()),
                plain("offered, of ambiguous", e.ambiguousAccuracy(), ambiguous),
                plain("ECE of in scope or not", e.scopeCalibrationError(), e.examples()),
                plain("ECE of the best label", e.labelCalibrationError(), clear + ambiguous));
    }

    private static FigureRow main(Evaluation evaluation, String name, double value, String key) {
        Optional<Interval> interval = Optional.ofNullable(evaluation.intervals().get(key));
        return new FigureRow(name, value, interval, interval.isPresent() ? evaluation.examples() : 0);
    }

    private static FigureRow plain(String name, double value, int measured) {
        return new FigureRow(name, value, Optional.empty(), measured);
    }
}
