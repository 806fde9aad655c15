package dev.frontdesk.intents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.frontdesk.intents.maxent.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Phrases without fault, of made-up words; then each fault planted once. */
class ReviewTest {
    private static final ReviewSettings SETTINGS = new ReviewSettings("none", 0.7, 20, 20, true);
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final SplittableRandom random = new SplittableRandom(7);

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    /** A phrase that says one of the label's four words often enough to be told by it, whatever its length. */
    private String phrase(String label, int number) {
        int words = number % 5 == 0 ? 2 : number % 5 == 1 ? 16 : 7;
        List<String> phrase = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            phrase.add(i % 2 == 1 ? label + "aeio".charAt(number % 4) : word());
        }
        return String.join(" ", phrase);
    }

    private List<Example> faultless(String label, int count) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            examples.add(new Example(phrase(label, i), label));
        }
        return examples;
    }

    private List<Example> faultless() {
        return Stream.of("apple", "pear", "plum", "none")
                .flatMap(label -> faultless(label, 40).stream())
                .toList();
    }

    private static List<Example> with(List<Example> examples, Example... planted) {
        return Stream.concat(examples.stream(), Stream.of(planted)).toList();
    }

    private static Review quick(List<Example> examples) {
        return Review.of(examples, SETTINGS.withoutFolds());
    }

    @Test
    void finds_nothing_where_there_is_nothing() {
        Review review = Review.of(faultless(), SETTINGS);
        assertThat(review.phrases()).isEqualTo(160);
        assertThat(review.contradictions()).isEmpty();
        assertThat(review.duplicates()).isEmpty();
        assertThat(review.misread()).isEmpty();
        assertThat(review.hardPairs()).isEmpty();
        assertThat(review.thin()).isEmpty();
        assertThat(review.variety())
                .hasSize(4)
                .noneMatch(v -> v.oneWord() || v.oneVoice() || v.fewShort() || v.fewLong());
        assertThat(review.next()).isEmpty();
    }

    @Test
    void finds_the_same_under_two_labels() {
        Review review = quick(with(
                faultless(),
                new Example("The moonbeam, in ROOM 204!", "pear"),
                new Example("the moonbeam in room 7", "apple")));
        assertThat(review.contradictions())
                .containsExactly(
                        new SimilarPair("apple", "the moonbeam in room 7", "pear", "The moonbeam, in ROOM 204!", 1));
        assertThat(review.duplicates()).isEmpty();
    }

    @Test
    void finds_a_long_text_under_two_labels_when_a_letter_differs() {
        String text = "yesterday the gardener found seventeen butterflies beneath our wooden bridge near home";
        Review review =
                quick(with(faultless(), new Example(text, "pear"), new Example(text.replace("home", "hom"), "apple")));
        assertThat(review.contradictions()).hasSize(1);
        assertThat(review.duplicates()).isEmpty();
    }

    @Test
    void finds_near_duplicates_within_a_label_and_across() {
        Review review = quick(with(
                faultless(),
                new Example("the moonbeam is crooked", "pear"),
                new Example("this moonbeam is crooked", "pear"),
                new Example("harvest your butterflies slowly", "apple"),
                new Example("harvest our butterflies slowly", "plum")));
        assertThat(review.contradictions()).isEmpty();
        assertThat(review.duplicates())
                .extracting(SimilarPair::text, SimilarPair::otherText)
                .containsExactlyInAnyOrder(
                        tuple("the moonbeam is crooked", "this moonbeam is crooked"),
                        tuple("harvest your butterflies slowly", "harvest our butterflies slowly"));
        assertThat(review.duplicates()).extracting(SimilarPair::across).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void measures_similarity_by_runs_of_three_letters() {
        // " ab", "abc", "bcd", "cd " and " ab", "abc", "bce", "ce ": two of six.
        List<Phrase> phrases = List.of(Phrase.of(new Example("abcd", "a")), Phrase.of(new Example("abce", "a")));
        assertThat(SimilarPairs.of(phrases, 0.3).getFirst().similarity()).isEqualTo(2 / 6.0, within(1e-12));
        assertThat(SimilarPairs.of(phrases, 0.34)).isEmpty();
    }

    /** What is never compared must not have been similar. */
    @Test
    void misses_no_pair() {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String text = word() + " " + word();
            phrases.add(Phrase.of(new Example(text, "a")));
            phrases.add(Phrase.of(new Example(text.substring(0, 5 + random.nextInt(text.length() - 5)), "b")));
        }
        for (double least : new double[] {0.3, 0.5, 0.7, 0.9, 1}) {
            long all = 0;
            for (int i = 0; i < phrases.size(); i++) {
                for (int j = 0; j < i; j++) {
                    all += SimilarPairs.of(List.of(phrases.get(i), phrases.get(j)), least)
                            .size();
                }
            }
            assertThat(SimilarPairs.of(phrases, least)).as("%s", least).hasSize((int) all);
        }
    }

    @Test
    void keeps_numbers_and_signs_apart_that_are_all_there_is() {
        assertThat(quick(with(
                                faultless(),
                                new Example("12345", "none"),
                                new Example("678", "none"),
                                new Example("???", "none"),
                                new Example("👋", "apple")))
                        .duplicates())
                .isEmpty();
    }

    @Test
    void finds_what_the_folds_get_wrong_and_pairs_that_are_hard_to_tell_apart() {
        List<Example> planted = new ArrayList<>(faultless());
        for (int i = 0; i < 4; i++) {
            planted.add(i * 40 / 4, new Example(phrase("pear", 10 + i), "apple"));
        }
        Review review = Review.of(planted, SETTINGS);
        assertThat(review.misread()).hasSize(4).allSatisfy(m -> {
            assertThat(m.label()).isEqualTo("apple");
            assertThat(m.takenFor()).isEqualTo("pear");
            assertThat(m.p()).isGreaterThan(m.own());
        });
        assertThat(review.hardPairs()).hasSize(1);
        HardPair pair = review.hardPairs().getFirst();
        assertThat(List.of(pair.label(), pair.other(), pair.there(), pair.back()))
                .isEqualTo(List.of("apple", "pear", 4, 0));
        assertThat(pair.margin())
                .isEqualTo(
                        review.misread().stream()
                                .mapToDouble(Misread::margin)
                                .average()
                                .orElseThrow(),
                        within(1e-12));
        assertThat(review.next())
                .containsExactly(new Suggestion("apple", 4, List.of("4 misread, most confused with pear (4)")));
    }

    @Test
    void finds_thin_labels() {
        List<Example> planted = Stream.concat(faultless().stream(), faultless("cherry", 15).stream())
                .toList();
        Review review = quick(planted);
        assertThat(review.thin()).containsExactly(new Thin("cherry", 15, 20));
        assertThat(review.next()).containsExactly(new Suggestion("cherry", 5, List.of("5 phrases to have 20")));
        assertThat(Review.of(faultless(), new ReviewSettings("none", 0.7, 20, 41, false))
                        .thin())
                .containsExactly(new Thin("none", 40, 41));
    }

    @Test
    void finds_labels_of_one_word() {
        List<Example> planted = new ArrayList<>(faultless());
        for (int i = 0; i < 40; i++) {
            planted.add(new Example(phrase("cherry", i) + (i % 4 == 0 ? "" : " basket"), "cherry"));
        }
        // 30 of 40 say it; with 20 more that do not, it is half.
        assertThat(quick(planted).next())
                .containsExactly(new Suggestion("cherry", 20, List.of("20 phrases without 'basket'")));
    }

    @Test
    void finds_labels_of_one_voice() {
        List<Example> planted = new ArrayList<>(faultless());
        for (int i = 0; i < 40; i++) {
            planted.add(new Example((i % 5 < 2 ? "my " : "") + phrase("cherry", i), "cherry"));
        }
        // 16 of 40 begin so; with 24 more that do not, it is a quarter.
        assertThat(quick(planted).next())
                .containsExactly(new Suggestion("cherry", 24, List.of("24 phrases not beginning with 'my'")));
    }

    @Test
    void finds_labels_without_short_and_without_long_phrases() {
        List<Example> planted = new ArrayList<>(faultless());
        for (int i = 0; i < 40; i++) {
            planted.add(new Example(phrase("cherry", 5 * i + 2), "cherry"));
        }
        // 8 % of 40 are 3.2.
        assertThat(quick(planted).next())
                .containsExactly(new Suggestion(
                        "cherry", 8, List.of("4 phrases of at most 4 words", "4 phrases of at least 15 words")));
    }
}
