package dev.frontdesk.faq;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The stored articles.
 *
 * <pre>
 * { "_id": "forgotten-password", "schema": 1,
 *   "title": "I forgot my password", "intent": "reset-password",
 *   "askedAs": ["forgot my pasword what now"],
 *   "answer": "You can set a new one yourself.", "steps": ["Open the sign-in page."],
 *   "seedHash": "9f86d0…",           absent once edited
 *   "approvedBy": "dave" }           only of those that a tech saved in chat
 * </pre>
 */
@Component
public class Articles {

    private final MongoTemplate mongo;

    Articles(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Article> find(String id) {
        return Optional.ofNullable(mongo.findById(id, StoredArticle.class)).map(StoredArticle::article);
    }

    /** In the order of their ids. */
    public List<Article> all() {
        return stored().stream().map(StoredArticle::article).toList();
    }

    /** Stores what somebody wrote; no later start overwrites it. The search learns of it by {@link ArticleSearch#load}. */
    public void save(Article article) {
        mongo.save(StoredArticle.edited(article));
    }

    /** Stores what a tech has approved by saving it. */
    void save(Article article, String tech) {
        mongo.save(StoredArticle.approved(article, tech));
    }

    /** How many there are, as far as the database knows without looking. */
    long count() {
        return mongo.estimatedCount(StoredArticle.class);
    }

    List<StoredArticle> stored() {
        return mongo.find(new Query().with(Sort.by("_id")), StoredArticle.class);
    }

    /** False if there is one with this id already, perhaps since another instance started too. */
    boolean insert(StoredArticle article) {
        try {
            mongo.insert(article);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Replaces a seeded article unless it was edited or replaced meanwhile. */
    boolean replaceSeed(StoredArticle article, String earlierHash) {
        Query unchanged = query(where("_id").is(article.id()).and("seedHash").is(earlierHash));
        return mongo.replace(unchanged, article).getModifiedCount() > 0;
    }
}
