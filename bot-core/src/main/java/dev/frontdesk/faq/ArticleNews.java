package dev.frontdesk.faq;

import dev.frontdesk.outbox.Chore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Articles that another instance has saved reach this one's search within half a minute. */
@Component
class ArticleNews implements Chore {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Articles articles;
    private final ArticleSearch search;
    private final InstantSource clock;
    private volatile Instant next = Instant.EPOCH;
    private volatile long known = -1;

    ArticleNews(Articles articles, ArticleSearch search, InstantSource clock) {
        this.articles = articles;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public void look() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        if (articles.count() != known) {
            load();
        }
    }

    /** At once: for the instance that has saved one. */
    void load() {
        var all = articles.all();
        known = all.size();
        search.load(all);
    }
}
