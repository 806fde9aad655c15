package dev.frontdesk.faq;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.frontdesk.embedded.EmbeddedMongo;
import dev.frontdesk.testing.TestDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class FaqArticleSeedTest {

    private static final Article WIFI =
            new Article("wifi", "Wifi", "fix-wifi", List.of("no wifi"), "Turn it on.", List.of("Look."));
    private static final Article VPN = new Article("vpn", "VPN", "fix-vpn", List.of("no vpn"), "Try again.", List.of());

    private static final String URI = TestDatabase.onNamedServer("articles")
            .orElseGet(() -> EmbeddedMongo.inMemory().uri() + "articles");

    private MongoClient client;
    private MongoTemplate mongo;
    private Articles articles;
    private ArticleSeed seed;

    @BeforeEach
    void start() {
        client = MongoClients.create(URI);
        mongo = new MongoTemplate(client, new ConnectionString(URI).getDatabase());
        mongo.getDb().drop();
        articles = new Articles(mongo);
        seed = new ArticleSeed(articles, new ArticleSearch());
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void a_second_start_writes_nothing() {
        assertThat(seed.seed(List.of(WIFI, VPN))).isEqualTo(2);
        assertThat(seed.seed(List.of(WIFI, VPN))).isZero();
        assertThat(articles.all()).containsExactly(VPN, WIFI);
        assertThat(articles.find("wifi")).contains(WIFI);
    }

    @Test
    void an_untouched_article_follows_the_bundle() {
        seed.seed(List.of(WIFI));
        assertThat(seed.seed(List.of(with("Turn it off and on.")))).isEqualTo(1);
        assertThat(articles.all()).containsExactly(with("Turn it off and on."));
    }

    @Test
    void an_edited_article_survives() {
        seed.seed(List.of(WIFI));
        articles.save(with("Ours is called Attic."));
        assertThat(seed.seed(List.of(with("Turn it off and on.")))).isZero();
        assertThat(articles.all()).containsExactly(with("Ours is called Attic."));
    }

    @Test
    void an_article_edited_with_a_database_tool_survives() {
        seed.seed(List.of(WIFI));
        mongo.getCollection("articles")
                .updateOne(
                        new Document("_id", "wifi"),
                        new Document("$set", new Document("answer", "Ours is called Attic.")));
        assertThat(seed.seed(List.of(with("Turn it off and on.")))).isZero();
        assertThat(articles.find("wifi")).contains(with("Ours is called Attic."));
    }

    @Test
    void an_article_edited_while_seeding_survives() {
        seed.seed(List.of(WIFI));
        articles.save(with("Ours is called Attic."));
        assertThat(articles.replaceSeed(StoredArticle.seed(VPN), StoredArticle.hash(WIFI)))
                .isFalse();
        assertThat(articles.insert(StoredArticle.seed(WIFI))).isFalse();
    }

    @Test
    void stores_what_the_comment_shows() {
        seed.seed(List.of(WIFI));
        Document stored = mongo.getCollection("articles").find().first();
        assertThat(stored)
                .containsEntry("_id", "wifi")
                .containsEntry("schema", 1)
                .containsEntry("intent", "fix-wifi")
                .containsEntry("askedAs", List.of("no wifi"))
                .containsEntry("steps", List.of("Look."))
                .containsEntry("seedHash", StoredArticle.hash(WIFI));
    }

    private static Article with(String answer) {
        return new Article(WIFI.id(), WIFI.title(), WIFI.intent(), WIFI.askedAs(), answer, WIFI.steps());
    }
}
