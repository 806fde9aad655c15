package dev.frontdesk.intents.evaluation;

/** The figures that get an interval, by their names in {@link Evaluation}. */
enum MainFigure {
    ACCURACY("accuracy"),
    IN_SCOPE_ACCURACY("inScopeAccuracy"),
    TOP_THREE_ACCURACY("topThreeAccuracy"),
    OUT_OF_SCOPE_RECALL("outOfScopeRecall"),
    OUT_OF_SCOPE_PRECISION("outOfScopePrecision"),
    MACRO_F1("macroF1"),
    AUROC("auroc");

    private final String key;

    MainFigure(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
