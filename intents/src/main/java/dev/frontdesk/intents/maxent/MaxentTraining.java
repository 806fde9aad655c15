package dev.frontdesk.intents.maxent;

import dev.frontdesk.intents.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Examples to weights. */
final class MaxentTraining {
    /** Below this many examples counts of texts say nothing: binary values and OpenNLP's own costs do better. */
    static final int FEW = 100;

    /** Above this many, a pair or an n-gram met once is noise that only takes time. */
    private static final int MANY = 5_000;

    /** How far the examples outweigh the wish for small weights: flat between 30 and 200. */
    private static final double C = 50;

    /** How close to the optimum: what only draws lines need not be exact, and takes half the time. */
    enum Care {
        FULL(1e-3),
        ROUGH(5e-3);

        private final double goodEnough;

        Care(double goodEnough) {
            this.goodEnough = goodEnough;
        }
    }

    private MaxentTraining() {}

    static Weights of(List<Example> examples, List<String> labels, String outOfScopeLabel, Care care) {
        boolean few = examples.size() < FEW;
        List<List<String>> tokens = examples.parallelStream()
                .map(e -> Tokens.of(Wording.of(e.text()).whole()))
                .toList();
        List<Features> features = tokens.parallelStream().map(Features::of).toList();
        boolean[] inScope = new boolean[examples.size()];
        for (int i = 0; i < inScope.length; i++) {
            inScope[i] = !examples.get(i).label().equals(outOfScopeLabel);
        }
        Vocabulary vocabulary = Vocabulary.of(features, inScope, few, examples.size() > MANY ? 2 : 1);
        List<SparseVector> rows =
                tokens.parallelStream().map(vocabulary::vector).toList();
        int[] rowLabels =
                examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray();
        // OpenNLP refuses a single label.
        float[] dense = few && labels.size() > 1
                ? small(rows, rowLabels, vocabulary, labels)
                : large(rows, rowLabels, vocabulary, labels, care);
        return Weights.pruned(vocabulary, labels, dense);
    }

    private static float[] large(
            List<SparseVector> rows, int[] rowLabels, Vocabulary vocabulary, List<String> labels, Care care) {
        if ((long) vocabulary.size() * labels.size() > Integer.MAX_VALUE - 8) {
            throw new DataException("Too many labels (" + labels.size() + ") for so much text.");
        }
        return Lbfgs.minimise(new SoftmaxLoss(rows, rowLabels, labels.size(), vocabulary.size(), C), care.goodEnough);
    }

    private static float[] small(List<SparseVector> rows, int[] rowLabels, Vocabulary vocabulary, List<String> labels) {
        List<Event> events = IntStream.range(0, rows.size())
                .mapToObj(i -> new Event(labels.get(rowLabels[i]), names(rows.get(i), vocabulary)))
                .toList();
        return dense(train(events), vocabulary, labels);
    }

    private static String[] names(SparseVector row, Vocabulary vocabulary) {
        return IntStream.of(row.ids()).mapToObj(vocabulary::name).toArray(String[]::new);
    }

    private static MaxentModel train(List<Event> events) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        try {
            return TrainerFactory.getEventTrainer(parameters, new java.util.HashMap<>())
                    .train(ObjectStreamUtils.createObjectStream(events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] dense(MaxentModel model, Vocabulary vocabulary, List<String> labels) {
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts =
                (Map<String, Context>) ((opennlp.tools.ml.model.AbstractModel) model).getDataStructures()[1];
        float[] dense = new float[vocabulary.size() * labels.size()];
        for (int id = 0; id < vocabulary.size(); id++) {
            Context context = contexts.get(vocabulary.name(id));
            for (int i = 0; context != null && i < context.getOutcomes().length; i++) {
                int label = labels.indexOf(model.getOutcome(context.getOutcomes()[i]));
                dense[id * labels.size() + label] = (float) context.getParameters()[i];
            }
        }
        return dense;
    }
}
