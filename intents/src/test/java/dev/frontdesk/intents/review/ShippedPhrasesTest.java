package dev.frontdesk.intents.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.intents.evaluation.ExampleFiles;
import dev.frontdesk.intents.maxent.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The phrases this module ships. Whoever breaks this finds more by the command {@code review}, see docs/intents.md. */
class ShippedPhrasesTest {
    private static final List<Example> PHRASES = ExampleFiles.read(Path.of("src", "main", "resources", "intents"));
    private static final Review REVIEW =
            Review.of(PHRASES, ReviewSettings.standard("out-of-scope").withoutFolds());

    @Test
    void do_not_contradict_each_other() {
        assertThat(REVIEW.contradictions()).isEmpty();
    }

    @Test
    void are_enough_of_each_intent_and_out_of_scope() {
        assertThat(REVIEW.thin()).isEmpty();
    }

    /** Backwards they are as many again, with runs of letters as frequent as in a language. */
    @Test
    @Timeout(30)
    void could_be_twice_as_many() {
        List<Phrase> twice = PHRASES.stream()
                .flatMap(e -> Stream.of(
                        e, new Example(new StringBuilder(e.text()).reverse().toString(), e.label())))
                .map(Phrase::of)
                .toList();
        assertThat(SimilarPairs.of(twice, ReviewSettings.SIMILARITY))
                .hasSizeGreaterThanOrEqualTo(2 * REVIEW.duplicates().size());
    }
}
