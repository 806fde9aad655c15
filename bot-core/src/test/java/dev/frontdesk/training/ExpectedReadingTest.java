package dev.frontdesk.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.Expectation;
import dev.frontdesk.conversation.Scene;
import dev.frontdesk.intents.Prior;
import dev.frontdesk.people.Directory;
import dev.frontdesk.testing.Desk;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What surrounds a message, with a model for which a flurbler may be anything. */
class ExpectedReadingTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void what_was_talked_about_stands_first() {
        desk.part(CurrentClassifier.class).use(SmallModel.classifier(), 7);
        desk.plays("""
                ana: the flurbler squeaks
                bot: Which of these is it about? [VPN] [E-mail or calendar] [Phone or voicemail] [Something else]
                ana: [Phone or voicemail]
                bot: Shall I open a ticket for this (Phone or voicemail)? … [Open a ticket] [Not now]
                ana: [Not now]
                bot: All right. Nothing was opened.
                ... 10 minutes pass
                """);
        // Time lets the desk look which model is in use.
        desk.part(CurrentClassifier.class).use(SmallModel.classifier(), 7);
        desk.plays("""
                ana: the flurbler squeaks
                bot: Which of these is it about? [Phone or voicemail] [VPN] …
                """);
    }

    @Test
    void a_running_outage_is_expected_and_forgotten_when_it_is_over() {
        desk.plays("""
                ana: the whole third floor has no network
                bot: Several people cannot work, so I would page someone now. Shall I? [Page someone] [Open a ticket]
                ana: [Open a ticket]
                bot: T-1 is open. …
                triage: T-1 · …
                ... 1 minute passes
                """);
        assertThat(outage().logOdds()).containsOnlyKeys("report-outage", "ask-status");
        desk.part(MongoTemplate.class).getCollection("tickets").deleteMany(new Document());
        desk.plays("... 1 minute passes");
        assertThat(outage().logOdds()).isEmpty();
    }

    private Prior outage() {
        var who = desk.part(Directory.class).of("web", "ana", "Ana");
        var scene = new Scene(
                who,
                ChatAddress.of("web", "", "help"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-04T12:00:00Z"));
        return desk.parts(Expectation.class).stream()
                .map(e -> e.expected(scene))
                .reduce(Prior.NONE, Prior::and);
    }
}
