package dev.frontdesk.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.testing.Desk;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

class SavedAnswerTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @AfterEach
    void forget() {
        desk.part(MongoTemplate.class).remove(query(where("approvedBy").exists(true)), StoredArticle.class);
        desk.part(ArticleNews.class).load();
    }

    @Test
    void what_a_tech_saves_answers_the_next_who_asks() {
        desk.plays("""
                dave in lunch: the gym door opens with your badge and the code of the month
                dave picks answer on dave's message: {question=How do I get into the zorbing cellar?; answer=Ask Nora for the key.}
                bot to dave: Saved. Whoever asks "How do I get into the zorbing cellar?" reads your answer from now on.
                ana: how do I get into the zorbing cellar
                bot: Ask Nora for the key. [Helped] [Did not help] [Get a person]
                ana: /desk answer anything? yes
                bot to ana: I know no command "answer". …
                dave: /desk answer only a statement
                bot to dave: I need both, the question and the answer. …
                """);
        var saved =
                desk.part(MongoTemplate.class).findOne(query(where("approvedBy").is("dave")), StoredArticle.class);
        assertThat(saved).isNotNull();
        assertThat(saved.askedAs()).containsExactly("How do I get into the zorbing cellar?");
    }

    @Test
    void what_another_instance_saved_is_found_within_a_minute() {
        var elsewhere = new Article(
                "saved-x",
                "Where is the zorbing cellar?",
                "",
                java.util.List.of("Where is the zorbing cellar?"),
                "Below.",
                java.util.List.of());
        desk.part(Articles.class).save(elsewhere, "erin");
        assertThat(desk.part(ArticleSearch.class).find("where is the zorbing cellar", java.util.List.of()))
                .isEmpty();
        desk.clock().pass(Duration.ofMinutes(1));
        desk.part(ArticleNews.class).look();
        assertThat(desk.part(ArticleSearch.class).find("where is the zorbing cellar", java.util.List.of()))
                .isPresent();
    }
}
