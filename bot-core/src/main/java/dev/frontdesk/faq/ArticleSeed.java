package dev.frontdesk.faq;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * At the start, brings the bundled articles into the database and all stored ones into the search. What somebody edited
 * stays; an unchanged database is only read. Two instances may start at once.
 */
@Component
class ArticleSeed implements SmartInitializingSingleton {

    private final Articles articles;
    private final ArticleSearch search;

    ArticleSeed(Articles articles, ArticleSearch search) {
        this.articles = articles;
        this.search = search;
    }

    @Override
    public void afterSingletonsInstantiated() {
        seed(BundledArticles.read());
        search.load(articles.all());
    }

    /** Returns how many articles were written. */
    int seed(Collection<Article> bundled) {
        Map<String, StoredArticle> stored =
                articles.stored().stream().collect(Collectors.toMap(StoredArticle::id, Function.identity()));
        return (int) bundled.stream()
                .filter(article -> seed(article, stored.get(article.id())))
                .count();
    }

    private boolean seed(Article article, @Nullable StoredArticle before) {
        StoredArticle seed = StoredArticle.seed(article);
        if (before == null) {
            return articles.insert(seed);
        }
        String earlier = before.seedHash();
        return earlier != null
                && !earlier.equals(seed.seedHash())
                && before.isAsSeeded()
                && articles.replaceSeed(seed, earlier);
    }
}
