package dev.frontdesk.intents.maxent;

import java.util.List;
import opennlp.tools.ml.model.MaxentModel;

/**
 * For each feature the labels it speaks for or against, and how strongly: a maximum entropy model as OpenNLP has it. Packed, since
 * OpenNLP's own keeps each name in a second table and each weight in eight bytes, and looks names up that are known by number here.
 */
final class Weights implements MaxentModel {
    /** Weaker ones change no decision and are nine tenths of the file. */
    private static final float WEAKEST = 0.02f;

    private final Vocabulary vocabulary;
    private final List<String> labels;
    private final int[] starts;
    /** The label in the upper half, the weight as a 16-bit float in the lower: what is added together lies together. */
    private final int[] packed;

    /** Outcomes and values of each feature, in the vocabulary's order; values as 16-bit floats. */
    Weights(Vocabulary vocabulary, List<String> labels, int[][] outcomesById, short[][] halvesById) {
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.starts = new int[vocabulary.size() + 1];
        for (int id = 0; id < vocabulary.size(); id++) {
            starts[id + 1] = starts[id] + outcomesById[id].length;
        }
        this.packed = new int[starts[vocabulary.size()]];
        for (int id = 0; id < vocabulary.size(); id++) {
            for (int i = 0; i < outcomesById[id].length; i++) {
                packed[starts[id] + i] = outcomesById[id][i] << 16 | Short.toUnsignedInt(halvesById[id][i]);
            }
        }
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
            outcomes[id] = java.util.Arrays.copyOf(kept, count);
            halves[id] = new short[count];
            for (int i = 0; i < count; i++) {
                halves[id][i] = Float.floatToFloat16(dense[id * labels.size() + kept[i]]);
            }
        }
        return new Weights(vocabulary, labels, outcomes, halves);
    }

    /** The probability of each label, in the labels' order. */
    double[] probabilities(SparseVector vector) {
        double[] scores = new double[labels.size()];
        for (int i = 0; i < vector.ids().length; i++) {
            add(vector.ids()[i], vector.values()[i], scores);
        }
        return softmax(scores);
    }

    private void add(int id, double value, double[] scores) {
        for (int at = starts[id]; at < starts[id + 1]; at++) {
            int weight = packed[at];
            scores[weight >>> 16] += value * Float.float16ToFloat((short) weight);
        }
    }

    private static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = StrictMath.exp(scores[label] - highest);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
        return scores;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    List<String> labels() {
        return labels;
    }

    int count(int id) {
        return starts[id + 1] - starts[id];
    }

    int outcome(int id, int at) {
        return packed[starts[id] + at] >>> 16;
    }

    short half(int id, int at) {
        return (short) packed[starts[id] + at];
    }

    // --- as OpenNLP sees it: features by name

    @Override
    public double[] eval(String[] context) {
        return eval(context, (float[]) null);
    }

    @Override
    public double[] eval(String[] context, double[] prior) {
        return eval(context);
    }

    @Override
    public double[] eval(String[] context, float @org.jspecify.annotations.Nullable [] values) {
        double[] scores = new double[labels.size()];
        for (int i = 0; i < context.length; i++) {
            int id = vocabulary.id(context[i]);
            if (id >= 0) {
                add(id, values == null ? 1 : values[i], scores);
            }
        }
        return softmax(scores);
    }

    @Override
    public String getBestOutcome(double[] probabilities) {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
        }
        return labels.get(best);
    }

    @Override
    public String getAllOutcomes(double[] probabilities) {
        StringBuilder all = new StringBuilder();
        for (int label = 0; label < labels.size(); label++) {
            all.append(label == 0 ? "" : "  ")
                    .append(labels.get(label))
                    .append('[')
                    .append(String.format(java.util.Locale.ROOT, "%.4f", probabilities[label]))
                    .append(']');
        }
        return all.toString();
    }

    @Override
    public String getOutcome(int label) {
        return labels.get(label);
    }

    @Override
    public int getIndex(String label) {
        return labels.indexOf(label);
    }

    @Override
    public int getNumOutcomes() {
        return labels.size();
    }
}
