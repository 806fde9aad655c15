package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Trail;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.Trail.State;
import dev.frontdesk.chat.Trail.Step;
import dev.frontdesk.chat.Trails;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import dev.frontdesk.testing.FakePlatform.Post;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

class TrailsTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void an_answer_shows_how_it_was_understood_and_what_was_said() {
        desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
        var trail = newest();
        assertThat(trail.progress()).isEqualTo(Progress.DONE);
        assertThat(trail.acceptedAt()).isEqualTo(desk.clock().instant());
        assertThat(trail.handler()).isEqualTo("AnswerHandler");
        assertThat(trail.reading().verdict()).isEqualTo("clear");
        assertThat(trail.reading().confidence()).isBetween(0.5, 1.0);
        assertThat(trail.reading().top()).hasSize(3).first().satisfies(best -> {
            assertThat(best.intent()).isEqualTo("fix-vpn");
            assertThat(best.probability()).isBetween(0.5, 1.0);
        });
        assertThat(trail.effects()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo("post");
            assertThat(step.state()).isEqualTo(State.SENT);
            assertThat(step.to().channel()).isEqualTo("help");
            assertThat(step.decidedAt()).isEqualTo(desk.clock().instant());
            assertThat(step.subject()).isNull();
            assertThat(step.problem()).isNull();
            assertThat(trails().causeOf(step.effect())).contains(trail.cause());
        });
    }

    @Test
    void what_a_text_names_is_kept_but_neither_the_text_nor_a_secret() {
        desk.plays("""
                ana: my vpn keeps disconnecting as in T-77, my password is Sommer2024!
                bot to ana: I removed a password from your message before anything was stored. …
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
        assertThat(newest().reading().entities()).contains(new Trail.Found("ticket", "T-77"));
        assertThat(newest().toString()).doesNotContain("Sommer2024", "keeps");
        assertThat(stored("inbox").toString()).doesNotContain("Sommer2024", "keeps");
        assertThat(stored("outbox").toString()).doesNotContain("Sommer2024", "keeps");
    }

    @Test
    void what_was_not_clear_was_decided_by_comprehension() {
        desk.plays("""
                ana: blorp the fnord
                bot: I am not sure I understood that. … [Get a person]
                """);
        assertThat(newest().handler()).isEqualTo("Comprehension");
        assertThat(newest().reading().verdict()).isEqualTo("unknown");
        assertThat(newest().reading().top()).hasSize(3);
    }

    @Test
    void a_ticket_shows_its_card_and_its_page() {
        desk.plays("""
                ana: /desk page the server room is under water
                bot to ana: T-1 is open and Dave has been paged.
                triage: T-1 · … · Ana: the server room is under water [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the server room is under water (Ana)
                """);
        var ticket = desk.part(Tickets.class).opened(newest().cause()).orElseThrow();
        assertThat(ticket.number()).isEqualTo("T-1");
        assertThat(newest().handler()).isEqualTo("/desk page");
        assertThat(newest().effects())
                .extracting(Step::kind, s -> s.to().channel())
                .containsExactly(tuple("post", "help"), tuple("post", "triage"), tuple("page", "dm:dave"));
        assertThat(newest().effects().get(1).subject()).isEqualTo("ticket:" + ticket.id() + ":card");
        assertThat(newest().effects().get(2).subject()).startsWith("callout:");
    }

    @Test
    void an_answered_question_was_decided_by_who_asked_and_edits_its_buttons_away() {
        desk.plays("""
                ana: the whole third floor has no network
                bot: Several people cannot work, so I would page someone now. Shall I? [Page someone] [Open a ticket]
                ana: [Open a ticket]
                bot: T-1 is open. …
                triage: T-1 · urgent · Ana: the whole third floor has no network [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
        var asked = effectOf("Several people cannot work");
        assertThat(newest().handler()).isEqualTo("UrgentHandler");
        assertThat(newest().reading()).isNull();
        assertThat(newest().effects()).extracting(Step::kind).containsExactly("post", "post", "update");
        assertThat(trails().causeOf(asked)).get().isNotEqualTo(newest().cause());
    }

    @Test
    void a_command_asks_for_no_reading_and_edits_the_card() {
        desk.plays("""
                ana: /desk ask the printer in room 204 eats paper
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: the printer in room 204 eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk claim T-1
                bot to dave: T-1 is yours: Ana wrote "the printer in room 204 eats paper"
                bot to ana: Dave is looking at T-1 now.
                """);
        assertThat(newest().handler()).isEqualTo("/desk claim");
        assertThat(newest().reading()).isNull();
        assertThat(newest().effects()).extracting(Step::kind).containsExactly("post", "post", "update");
        assertThat(newest().effects().getLast().subject()).matches("ticket:.*:edit");
    }

    @Test
    void a_reply_shows_its_receipt_below_the_card_and_a_note_shows_nothing() {
        desk.plays("""
                ana: /desk ask my screen stays black
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: my screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk reply T-1 is it plugged in?
                below T-1: Dave → Ana: is it plugged in?
                bot to ana: Dave: is it plugged in?
                below T-1: ✓ Sent to Ana.
                """);
        var card = effectOf("T-1 · normal").value();
        var receipt = newest().effects().stream()
                .filter(s -> s.effect().equals(effectOf("✓")))
                .findFirst()
                .orElseThrow();
        assertThat(receipt.to()).isEqualTo(FakePlatform.channel("triage").inThread(card));
        desk.plays("""
                dave in thread: she is new here
                """);
        assertThat(newest().handler()).isEqualTo("TicketThreadRoute");
        assertThat(newest().reading()).isNull();
        assertThat(newest().effects()).isEmpty();
    }

    @Test
    void a_timer_has_a_trail_of_what_it_did() {
        desk.plays("""
                ana: /desk page the server room is under water
                bot to ana: T-1 is open and Dave has been paged.
                triage: T-1 · … · Ana: the server room is under water [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the server room is under water (Ana)
                ... 5 minutes pass
                page to erin: T-1 nobody answered in 5 minutes: the server room is under water (Ana)
                """);
        var timer = trails().causeOf(effectOf("T-1 nobody answered")).orElseThrow();
        assertThat(timer).startsWith("timer:");
        assertThat(trail(timer).progress()).isEqualTo(Progress.DONE);
        assertThat(trail(timer).acceptedAt()).isEqualTo(desk.clock().instant());
        assertThat(trail(timer).effects())
                .singleElement()
                .satisfies(s -> assertThat(s.kind()).isEqualTo("page"));
    }

    @Test
    void silence_is_a_cause_as_well() {
        desk.plays("""
                ana: the whole third floor has no network
                bot: Several people cannot work, so I would page someone now. Shall I? [Page someone] [Open a ticket]
                ... 61 seconds pass
                bot: T-1 is open and Dave has been paged.
                triage: T-1 · urgent · Ana: the whole third floor has no network [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                page to dave: T-1 the whole third floor has no network (Ana)
                """);
        var timer = trails().causeOf(effectOf("T-1 is open and")).orElseThrow();
        assertThat(timer).startsWith("timer:");
        assertThat(trail(timer).effects()).extracting(Step::kind).containsExactly("post", "post", "page", "update");
    }

    @Test
    void a_parked_message_shows_the_excuse_and_that_a_tech_was_told() {
        desk.expectsErrors();
        var broken = new Document("_id", "web::help:ana").append("place", "nowhere");
        mongo().getCollection("conversations").insertOne(broken);
        desk.plays("""
                ana: hello
                """);
        assertThat(newest().progress()).isEqualTo(Progress.WAITING);
        assertThat(newest().handler()).isNull();
        desk.plays("""
                ... 5 minutes pass
                bot: Sorry, I could not work on this message. …
                triage: A message could not be worked on. Its author was told.
                """);
        assertThat(newest().progress()).isEqualTo(Progress.PARKED);
        assertThat(newest().effects()).extracting(s -> s.to().channel()).containsExactly("help", "triage");
    }

    @Test
    void what_could_not_be_said_says_why_and_what_is_tried_again_waits() {
        desk.platform()
                .willFail(List.of(
                        Optional.of(DeliveryFailed.retry("busy", java.time.Duration.ofMinutes(1))),
                        Optional.of(DeliveryFailed.permanent("the channel is gone"))));
        desk.plays("""
                ana: /desk ask my screen stays black
                """);
        assertThat(newest().effects())
                .extracting(Step::state, Step::problem)
                .containsExactly(tuple(State.WAITING, null), tuple(State.PARKED, "the channel is gone"));
    }

    @Test
    void whoever_finds_a_message_done_does_not_forget_why() {
        desk.plays("""
                ana: hello
                bot: Hello Ana. What can I do for you?
                """);
        var done = newest();
        var row = new InboxRow(done.cause(), null, List.of(), 2, null, done.acceptedAt(), null, null);
        desk.part(MongoInbox.class).done(row, Reason.FORGOTTEN);
        assertThat(newest()).isEqualTo(done);
        assertThat(done.handler()).isEqualTo("SmalltalkHandler");
    }

    @Test
    void no_trail_shows_a_platforms_token() {
        var token = new ChatAddress.ReplyToken("xyzzy", desk.clock().instant());
        var here = new ChatAddress(FakePlatform.NAME, "", "help", null, null, token);
        var ana = new Author("ana", "ana");
        desk.part(Inbox.class)
                .accept(IncomingMessage.text(
                        "web:t-1",
                        here,
                        Place.HELP,
                        "t-1",
                        ana,
                        "hello",
                        desk.clock().instant()));
        assertThat(trail("web:t-1").effects())
                .singleElement()
                .satisfies(s -> assertThat(s.to().token()).isNull());
        assertThat(stored("outbox").toString()).doesNotContain("xyzzy");
    }

    @Test
    void progress_of_many_leaves_out_what_is_not_known() {
        desk.plays("""
                ana: hello
                bot: Hello Ana. What can I do for you?
                """);
        var key = newest().cause();
        assertThat(trails().progress(List.of(key, "web:nobody")))
                .containsOnlyKeys(key)
                .containsValue(Progress.DONE);
        assertThat(trails().progress(List.of())).isEmpty();
        assertThat(trails().of("web:nobody")).isEmpty();
        assertThat(trails().causeOf(new EffectId("nobody"))).isEmpty();
    }

    @Test
    void what_was_stored_before_trails_were_kept_is_read_and_sent() {
        var at = desk.clock().instant();
        mongo().getCollection("inbox").insertOne(new Document("_id", "web:old").append("at", at));
        mongo().getCollection("outbox")
                .insertOne(new Document("_id", "sent").append("at", at).append("remote", "17"));
        var to = new Document("platform", "web").append("workspace", "").append("channel", "help");
        var reply = new Document("text", "late").append("facts", List.of()).append("choices", List.of());
        var effect = new Document("_id", "waits")
                .append("kind", "POST")
                .append("to", to)
                .append("reply", reply)
                .append("at", at)
                .append("slot", 0);
        mongo().getCollection("outbox")
                .insertOne(new Document("_id", "waits")
                        .append("effect", effect)
                        .append("lane", "web::help")
                        .append("due", at)
                        .append("attempts", 1)
                        .append("firstTried", at)
                        .append("at", at));
        assertThat(trail("web:old")).isEqualTo(new Trail("web:old", Progress.DONE, at, null, null, List.of()));
        assertThat(trails().causeOf(new EffectId("sent"))).isEmpty();
        desk.plays("""
                ... 1 second passes
                bot: late
                """);
        assertThat(trails().causeOf(new EffectId("waits"))).isEmpty();
    }

    private Trails trails() {
        return desk.part(Trails.class);
    }

    private MongoTemplate mongo() {
        return desk.part(MongoTemplate.class);
    }

    private Trail trail(String cause) {
        return trails().of(cause).orElseThrow();
    }

    /** The trail of the message that was accepted last. */
    private Trail newest() {
        var last = stored("inbox").getLast();
        return trail(last.getString("_id"));
    }

    private List<Document> stored(String collection) {
        return mongo().getCollection(collection)
                .find()
                .sort(new Document("at", 1))
                .into(new java.util.ArrayList<>());
    }

    private EffectId effectOf(String beginning) {
        return desk.platform().posts().stream()
                .filter(p -> p.reply().text().startsWith(beginning))
                .map(Post::id)
                .map(EffectId::new)
                .findFirst()
                .orElseThrow();
    }
}
