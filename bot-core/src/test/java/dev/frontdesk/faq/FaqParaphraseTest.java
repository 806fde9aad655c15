package dev.frontdesk.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentClassifier;
import dev.frontdesk.intents.Understanding.Ambiguous;
import dev.frontdesk.intents.Understanding.Clear;
import dev.frontdesk.intents.Understanding.Several;
import dev.frontdesk.intents.Understanding.Unknown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Questions by somebody who had not seen the articles' phrases; docs/faq-search.md has the figures. The floors are a little
 * below what was measured on the test half, which was not looked at for writing phrases or choosing weights.
 */
class FaqParaphraseTest {

    private static final ArticleSearch SEARCH = new ArticleSearch();
    private static final IntentClassifier CLASSIFIER = IntentClassifier.helpDesk();

    private static Map<String, String> intents;

    @BeforeAll
    static void load() {
        List<Article> articles = BundledArticles.read();
        SEARCH.load(articles);
        intents = articles.stream().collect(Collectors.toMap(Article::id, Article::intent));
    }

    @Test
    void finds_the_article_with_the_intent_the_classifier_reads() throws IOException {
        Recall recall = recall("test", FaqParaphraseTest::understood);
        assertThat(recall.first()).isGreaterThan(0.84);
        assertThat(recall.amongThree()).isGreaterThan(0.94);
    }

    @Test
    void finds_it_with_the_right_intent() throws IOException {
        Recall recall = recall("test", asked -> List.of(Objects.requireNonNull(intents.get(asked.article()))));
        assertThat(recall.first()).isGreaterThan(0.88);
        assertThat(recall.amongThree()).isGreaterThan(0.95);
    }

    @Test
    void finds_it_by_its_words_alone() throws IOException {
        Recall recall = recall("test", asked -> List.of());
        assertThat(recall.first()).isGreaterThan(0.77);
        assertThat(recall.amongThree()).isGreaterThan(0.88);
    }

    @Test
    void says_which_fits_only_where_it_is_likely() throws IOException {
        Answers answers = answers("test");
        assertThat(answers.given()).isGreaterThan(0.65);
        assertThat(answers.right()).isGreaterThan(0.9);
        assertThat(answers.falsely()).isLessThan(0.4);
    }

    private static Recall recall(String half, Function<Asked, List<String>> understanding) throws IOException {
        List<Asked> questions =
                read(half).stream().filter(asked -> !asked.isForNoArticle()).toList();
        double first = 0;
        double three = 0;
        for (Asked asked : questions) {
            List<String> best = SEARCH.best(asked.text(), understanding.apply(asked), 3).stream()
                    .map(found -> found.article().id())
                    .toList();
            first += best.indexOf(asked.article()) == 0 ? 1 : 0;
            three += best.contains(asked.article()) ? 1 : 0;
        }
        return new Recall(first / questions.size(), three / questions.size());
    }

    private static Answers answers(String half) throws IOException {
        double asked = 0;
        double given = 0;
        double right = 0;
        double nothingFits = 0;
        double falsely = 0;
        for (Asked question : read(half)) {
            String found = SEARCH.find(question.text(), understood(question))
                    .map(f -> f.article().id())
                    .orElse(Asked.NONE);
            boolean answered = !found.equals(Asked.NONE);
            if (question.isForNoArticle()) {
                nothingFits++;
                falsely += answered ? 1 : 0;
            } else {
                asked++;
                given += answered ? 1 : 0;
                right += found.equals(question.article()) ? 1 : 0;
            }
        }
        return new Answers(given / asked, right / given, falsely / nothingFits);
    }

    private static List<String> understood(Asked asked) {
        return switch (CLASSIFIER.read(asked.text()).understanding()) {
            case Clear clear -> List.of(clear.intent().name());
            case Ambiguous ambiguous ->
                ambiguous.intents().stream().map(Intent::name).toList();
            case Several several ->
                several.wishes().stream().map(w -> w.intent().name()).toList();
            case Unknown unknown -> List.of();
        };
    }

    private static List<Asked> read(String half) throws IOException {
        try (var file = Objects.requireNonNull(
                FaqParaphraseTest.class.getResourceAsStream("/faq/paraphrases-" + half + ".tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(line -> new Asked(line[0], line[1]))
                    .toList();
        }
    }

    private record Asked(String text, String article) {

        static final String NONE = "none";

        boolean isForNoArticle() {
            return article.equals(NONE);
        }
    }

    /** Shares of the questions. */
    private record Recall(double first, double amongThree) {}

    /** @param right of those given; @param falsely of those that no article fits */
    private record Answers(double given, double right, double falsely) {}
}
