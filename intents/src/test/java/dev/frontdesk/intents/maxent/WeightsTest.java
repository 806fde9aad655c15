package dev.frontdesk.intents.maxent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed model beside OpenNLP's own, on the model this module ships. */
class WeightsTest {
    private static final Weights WEIGHTS = HelpDeskModel.load().weights();
    private static final Vocabulary VOCABULARY = WEIGHTS.vocabulary();

    private static QNModel openNlp() {
        Context[] contexts = new Context[VOCABULARY.size()];
        String[] names = new String[VOCABULARY.size()];
        for (int id = 0; id < contexts.length; id++) {
            int feature = id;
            names[id] = VOCABULARY.name(id);
            contexts[id] = new Context(
                    IntStream.range(0, WEIGHTS.count(id))
                            .map(at -> WEIGHTS.outcome(feature, at))
                            .toArray(),
                    IntStream.range(0, WEIGHTS.count(id))
                            .mapToDouble(at -> Float.float16ToFloat(WEIGHTS.half(feature, at)))
                            .toArray());
        }
        return new QNModel(contexts, names, WEIGHTS.labels().toArray(String[]::new));
    }

    @Test
    void says_what_opennlps_model_of_the_same_weights_says() {
        QNModel openNlp = openNlp();
        for (String text : List.of("my vpn keeps dropping", "Druckerpapier?", "what is for lunch, and toner")) {
            SparseVector vector = VOCABULARY.vector(Tokens.of(text));
            String[] names =
                    Arrays.stream(vector.ids()).mapToObj(VOCABULARY::name).toArray(String[]::new);
            double[] theirs = openNlp.eval(names, vector.values());
            double[] ours = WEIGHTS.probabilities(vector);
            for (int label = 0; label < ours.length; label++) {
                assertThat(ours[label]).isEqualTo(theirs[openNlp.getIndex(WEIGHTS.getOutcome(label))], within(1e-9));
            }
            assertThat(WEIGHTS.eval(names, vector.values())).isEqualTo(ours);
            assertThat(WEIGHTS.getBestOutcome(ours)).isEqualTo(openNlp.getBestOutcome(theirs));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vpn",
                "My VPN, my VPN! it's down",
                "laptop notebook docking station 😀 ﷺ",
                "^ $ = =vpn a\u0301"
            })
    void finds_the_features_it_was_trained_on(String text) {
        List<String> tokens = Tokens.of(text);
        Features features = Features.of(tokens);
        TreeSet<Integer> named = new TreeSet<>(List.of(VOCABULARY.id(Features.CONSTANT)));
        Stream.of(features.words(), features.bigrams(), features.grams(), features.concepts())
                .flatMap(List::stream)
                .map(VOCABULARY::id)
                .filter(id -> id >= 0)
                .forEach(named::add);
        assertThat(VOCABULARY.vector(tokens).ids())
                .containsExactly(named.stream().mapToInt(Integer::intValue).toArray());
    }
}
