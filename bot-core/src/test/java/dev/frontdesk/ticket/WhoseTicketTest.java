package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Home;
import dev.frontdesk.chat.Homes;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.testing.Desk;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What nobody gets at by a detour: a sign, a menu, a form, an edit, the home page. */
class WhoseTicketTest {

    @RegisterExtension
    final Desk desk = new Desk();

    private static final String BUTTONS = " [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]\n";

    private static final String DOORBELL = """
            paula in lunch: when you get a chance, my doorbell at home
            dave picks personal on paula's message
            bot to dave: T-1 keeps this for Paula, …
            triage: T-1 · personal, when we can · Paula: when you get a chance, my doorbell at home [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
            bot to paula: Dave has told us what you asked for, Paula. …
            """;

    private static final String REPLIED = """
            ana: /desk ask my vpn keeps disconnecting
            bot to ana: T-1 is open. …
            triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
            dave in thread: @Frontdesk reply the CFO broke it
            below T-1: Dave → Ana: the CFO broke it
            bot to ana: Dave: the CFO broke it
            below T-1: ✓ Sent to Ana.
            """;

    @Test
    void who_points_at_a_colleagues_message_where_everybody_may_ask_gets_no_right_to_the_ticket() {
        desk.platform().knows("Gus", Standing.MEMBER);
        desk.plays("ana: my doorbell is blorp\n"
                + "bot: I am not sure I understood that. … [Get a person]\n"
                + "gus picks ask on ana's message: Ana is a fool\n"
                + "bot: T-1 is open for you, Ana: Gus asked the help desk with your message. … [Not mine]\n"
                + "triage: T-1 · normal · Ana: my doorbell is blorp" + BUTTONS
                + "gus: /desk status T-1\n"
                + "bot to gus: I know no T-1, or it is not yours to see.\n"
                + "gus: /desk close T-1\n"
                + "bot to gus: I know no T-1, or it is not yours to see.\n"
                + "gus picks ask on ana's message\n"
                + "bot to gus: You already filed this: T-1.\n"
                + "ana: [Not mine]\n"
                + "bot: T-1 is closed: Ana says it is not theirs.\n"
                + "below T-1: Ana says this is not theirs. Gus had asked for it.");
        assertThat(desk.platform().posts())
                .anyMatch(p -> p.reply().facts().stream()
                        .anyMatch(f -> f.name().equals("Asked by") && f.value().equals("Gus")));
    }

    @Test
    void what_was_asked_in_passing_has_no_number_for_its_requester_nor_for_colleagues() {
        desk.plays(DOORBELL + """
                ada picks ask on paula's message
                bot to ada: The help desk has this already.
                paula signs paula's message: ask
                bot to paula: The help desk has this already.
                paula: /desk status
                bot to paula: Your requests: / when we can · when you get a chance, my doorbell at home
                """);
        assertThat(own("paula").items()).singleElement().satisfies(i -> {
            assertThat(i.text()).isEqualTo("when we can · when you get a chance, my doorbell at home");
            assertThat(i.choices()).isEmpty();
        });
    }

    private Home.Section own(String person) {
        return desk.part(Homes.class).of("web", new Author(person, person)).sections().stream()
                .filter(s -> s.title().equals("Your requests"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_reply_that_is_made_a_note_is_taken_from_the_requester() {
        desk.plays(REPLIED + """
                dave edits: @Frontdesk note the CFO broke it, as always
                now below T-1: Dave took this back: the CFO broke it
                now bot to ana: Dave took a message back.
                ana: /desk status T-1
                bot to ana: … / Dave took a message back
                """);
    }

    @Test
    void what_the_techs_call_a_ticket_stays_among_them() {
        desk.plays(REPLIED + """
                dave: /desk edit T-1 the CFO again
                bot to dave: T-1 is changed.
                ana: /desk status T-1
                bot to ana: T-1 · in-progress, Dave has it · my vpn keeps disconnecting / Dave replied: the CFO broke it
                """);
    }

    @Test
    void the_form_of_a_personal_ticket_leaves_its_queue_alone() {
        desk.plays(DOORBELL + """
                dave: [Edit] {title=Doorbell; priority=low; queue=personal}
                bot to dave: T-1 is changed.
                dave: [Edit] {title=Doorbell; priority=low; queue=plumbing}
                bot to dave: "plumbing" is no team here. …
                """);
        var ticket = desk.part(Tickets.class).numbered("T-1").orElseThrow();
        assertThat(ticket.queue()).isEqualTo("personal");
        assertThat(ticket.title()).contains("Doorbell");
    }

    @Test
    void a_sign_that_cannot_be_worked_on_is_not_answered_in_public() {
        desk.expectsErrors();
        var away = new DeliveryFailed[12];
        Arrays.fill(away, DeliveryFailed.retry("away", Duration.ofHours(12)));
        desk.platform().willNotRead(away);
        desk.plays("""
                ana in lunch: the coffee printer is jammed
                dave signs ana's message: ask
                ... 6 days pass
                bot to dave: Sorry, I could not work on this message. …
                triage: A message could not be worked on. Its author was told.
                """);
    }

    @Test
    void an_edit_is_followed_also_where_the_bot_was_told_to_ask() {
        desk.plays("ana in lunch: @Frontdesk ask the coffee printer is jamed\n"
                + "bot …: T-1 is open. …\n"
                + "triage: T-1 · normal · Ana: the coffee printer is jamed" + BUTTONS
                + "ana edits: @Frontdesk ask the coffee printer is jammed\n"
                + "now triage: T-1 · normal · Ana: the coffee printer is jammed" + BUTTONS);
    }

    @Test
    void a_press_that_died_after_it_opened_the_ticket_still_shows_the_card() {
        desk.plays("""
                ana: blorp
                bot: I am not sure I understood that. … [Get a person]
                ... 3 hours pass
                triage: … [Open a ticket]
                bot: I have not heard back, …
                """);
        openATicket();
        var mongo = desk.part(MongoTemplate.class);
        mongo.getCollection("conversations").deleteMany(new Document("person", "dave"));
        mongo.getCollection("inbox").deleteMany(new Document());
        mongo.getCollection("outbox").deleteMany(new Document());
        openATicket();
        var card = desk.part(Tickets.class).numbered("T-1").orElseThrow().card();
        assertThat(mongo.getCollection("outbox").countDocuments(new Document("_id", card)))
                .isEqualTo(1);
    }

    private void openATicket() {
        var card = desk.platform().posts().stream()
                .filter(p -> p.to().channel().equals("triage")
                        && p.choice("Open a ticket").isPresent())
                .findFirst()
                .orElseThrow();
        desk.part(Inbox.class)
                .accept(IncomingMessage.choice(
                        "web:choice:again",
                        card.to(),
                        Place.TRIAGE,
                        card.id(),
                        new Author("dave", "Dave"),
                        card.choice("Open a ticket").orElseThrow().ref(),
                        Map.of(),
                        desk.clock().instant()));
    }
}
