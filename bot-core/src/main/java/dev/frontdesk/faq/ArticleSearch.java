package dev.frontdesk.faq;

import dev.frontdesk.faq.ArticleIndex.Fit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the article that answers a question, or none rather than a wrong one. Safe for use by many threads. How well it does
 * is in docs/faq-search.md; a test holds it.
 */
@Component
public class ArticleSearch {

    /** A wrong article costs a press on "Did not help", none costs a question: about the same, so the likelier of the two. */
    private static final double LIKELY = 0.5;

    /** What nobody understood is more often nothing for a help desk than the questions the confidence was fitted on. */
    private static final double CERTAIN = 0.75;

    /** What being understood so makes of an article's score: words that fit another intent's article far better still win. */
    private static final double UNDERSTOOD = 1.6;

    private static final double PERHAPS_UNDERSTOOD = 1.45;

    private volatile ArticleIndex index = new ArticleIndex(List.of());

    /** Replaces all articles searched so far. */
    public void load(Collection<Article> articles) {
        index = new ArticleIndex(articles);
    }

    /**
     * The article for a question.
     *
     * @param intents what the question was understood as, best first; empty if it was not understood
     */
    public Optional<Found> find(String text, List<String> intents) {
        double enough = intents.isEmpty() ? CERTAIN : LIKELY;
        return best(text, intents, 1).stream()
                .filter(found -> found.confidence() >= enough)
                .findFirst();
    }

    /** The articles that fit best, however badly; best first, at most so many. */
    public List<Found> best(String text, List<String> intents, int most) {
        ArticleIndex searched = index;
        List<Found> best = new ArrayList<>();
        Article expected = searched.wordForWord(text);
        if (expected != null && (intents.isEmpty() || intents.contains(expected.intent()))) {
            best.add(new Found(expected, 1));
        }
        List<Fit> ranked = searched.search(text).stream()
                .map(fit -> fit.times(factor(fit.article(), intents)))
                .sorted(Comparator.comparingDouble(Fit::score).reversed())
                .toList();
        for (int i = 0; i < ranked.size() && best.size() < most; i++) {
            Article article = ranked.get(i).article();
            if (best.isEmpty() || !article.equals(best.getFirst().article())) {
                best.add(new Found(article, confidence(searched, ranked, i, intents)));
            }
        }
        return best.stream().limit(most).toList();
    }

    private static double confidence(ArticleIndex searched, List<Fit> ranked, int at, List<String> intents) {
        Fit fit = ranked.get(at);
        double other = ranked.size() > 1 ? ranked.get(at == 0 ? 1 : 0).score() : 0;
        double lead = (fit.score() - other) / fit.score();
        double words = fit.score() / factor(fit.article(), intents);
        return Confidence.of(agreement(searched, fit.article(), intents), words, lead, fit.asked());
    }

    private static double factor(Article article, List<String> intents) {
        return switch (intents.indexOf(article.intent())) {
            case -1 -> 1;
            case 0 -> UNDERSTOOD;
            default -> PERHAPS_UNDERSTOOD;
        };
    }

    private static Confidence.Intent agreement(ArticleIndex searched, Article article, List<String> intents) {
        if (intents.isEmpty()) {
            return Confidence.Intent.UNKNOWN;
        }
        if (!intents.contains(article.intent())) {
            return Confidence.Intent.DIFFERS;
        }
        return searched.count(article.intent()) == 1 ? Confidence.Intent.SETTLES : Confidence.Intent.AGREES;
    }
}
