package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.WorkLog;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

class WorkListenerTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void work_begins_before_anything_is_said_and_ends_after() {
        var news = new ArrayList<String>();
        desk.part(WorkLog.class).onNews(news::add);
        desk.platform().onPost(p -> news.add("post"));
        desk.plays("""
                ana: hello
                bot: Hello Ana. What can I do for you?
                """);
        assertThat(news).containsExactly("began", "post", "DONE");
    }

    @Test
    void a_message_that_fails_waits_five_times_and_is_parked() {
        desk.expectsErrors();
        var news = new ArrayList<String>();
        desk.part(WorkLog.class).onNews(news::add);
        breakConversation();
        desk.plays("""
                ana: hello
                ... 5 minutes pass
                bot: Sorry, I could not work on this message. A person has been told; the reference is …
                triage: A message could not be worked on. Its author was told.
                """);
        assertThat(news)
                .containsExactly(
                        "began", "WAITING", "began", "WAITING", "began", "WAITING", "began", "WAITING", "began",
                        "WAITING", "began", "PARKED");
    }

    @Test
    void a_listener_that_fails_disturbs_nobody() {
        desk.part(WorkLog.class).onNews(n -> {
            throw new IllegalStateException("on purpose");
        });
        desk.plays("""
                ana: hello
                bot: Hello Ana. What can I do for you?
                """);
    }

    /** What ana says in the help channel cannot be worked on. */
    private void breakConversation() {
        var broken = new Document("_id", "web::help:ana").append("place", "nowhere");
        desk.part(MongoTemplate.class).getCollection("conversations").insertOne(broken);
    }
}
