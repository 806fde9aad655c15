package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;

/** For each feature the labels it speaks for or against, and how strongly; OpenNLP does the sums. */
final class Weights {
    /** Weaker ones change no decision and are nine tenths of the file. */
    private static final float WEAKEST = 0.02f;

    private final Vocabulary vocabulary;
    private final List<String> labels;
    private final int[][] outcomes;
    private final short[][] halves;
    private final QNModel model;
    private final int[] outcomeOfLabel;

    /** Outcomes and values of each feature, in the vocabulary's order; values as 16-bit floats. */
    Weights(Vocabulary vocabulary, List<String> labels, int[][] outcomes, short[][] halves) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.outcomes = outcomes;
        this.halves = halves;
        this.model = model();
        this.outcomeOfLabel = labels.stream().mapToInt(model::getIndex).toArray();
    }

    /** From all weights, feature-major, keeping only those that matter, at the precision they are stored with. */
    static Weights pruned(Vocabulary vocabulary, List<String> labels, float[] dense) {
        int[][] outcomes = new int[vocabulary.size()][];
        short[][] halves = new short[vocabulary.size()][];
        int[] kept = new int[labels.size()];
        for (int id = 0; id < vocabulary.size(); id++) {
            int count = 0;
            for (int label = 0; label < labels.size(); label++) {
                if (Math.abs(dense[id * labels.size() + label]) >= WEAKEST) {
                    kept[count++] = label;
                }
            }
            outcomes[id] = Arrays.copyOf(kept, count);
            halves[id] = new short[count];
            for (int i = 0; i < count; i++) {
                halves[id][i] = Float.floatToFloat16(dense[id * labels.size() + kept[i]]);
            }
        }
        return new Weights(vocabulary, labels, outcomes, halves);
    }

    private QNModel model() {
        Context[] contexts = new Context[outcomes.length];
        String[] names = new String[outcomes.length];
        for (int id = 0; id < outcomes.length; id++) {
            names[id] = vocabulary.name(id);
            contexts[id] = new Context(outcomes[id], doubles(halves[id]));
        }
        return new QNModel(contexts, names, labels.toArray(String[]::new));
    }

    private static double[] doubles(short[] halves) {
        double[] doubles = new double[halves.length];
        for (int i = 0; i < halves.length; i++) {
            doubles[i] = Float.float16ToFloat(halves[i]);
        }
        return doubles;
    }

    /** The probability of each label, in the labels' order. */
    double[] probabilities(SparseVector vector) {
        String[] names = new String[vector.ids().length];
        for (int i = 0; i < names.length; i++) {
            names[i] = vocabulary.name(vector.ids()[i]);
        }
        double[] byOutcome = model.eval(names, vector.values());
        double[] probabilities = new double[labels.size()];
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] = byOutcome[outcomeOfLabel[label]];
        }
        return probabilities;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<String> labels() {
        return labels;
    }

    int[] outcomes(int id) {
        return outcomes[id];
    }

    short[] halves(int id) {
        return halves[id];
    }
}
