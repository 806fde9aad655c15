package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done on a message: with a sign, or from its menu. */
class PointingTest {

    @RegisterExtension
    final Desk desk = new Desk();

    private static final String BUTTONS = " [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]\n";

    private static final String CARD = "triage: T-1 · normal · Ana: the coffee printer is jammed" + BUTTONS;

    private static final String TICKET =
            "ana: /desk ask the coffee printer is jammed\nbot to ana: T-1 is open. …\n" + CARD;

    @Test
    void a_sign_files_the_message_for_its_author_once_however_many_set_it() {
        desk.plays("ana in lunch: the coffee printer is jammed\n"
                + "dave signs ana's message: ask\n"
                + "bot: T-1 is open for you, Ana: Dave asked the help desk with your message. … [Not mine]\n"
                + CARD
                + "dave signs ana's message: ask\n"
                + "bot to dave: Already T-1.\n"
                + "erin signs ana's message: ask\n"
                + "bot to erin: Already T-1.\n"
                + "ana signs ana's message: ask\n"
                + "bot to ana: Already T-1.");
        var ticket = desk.part(Tickets.class).numbered("T-1").orElseThrow();
        assertThat(ticket.requester()).isEqualTo("ana");
        assertThat(ticket.actor()).contains("dave");
    }

    @Test
    void one_files_ones_own_and_where_everybody_asks_others_too_but_elsewhere_a_colleagues_sign_means_nothing() {
        desk.plays("ana in lunch: the coffee printer is jammed\n"
                + "paula signs ana's message: ask\n"
                + "ana signs ana's message: ask\n"
                + "bot: T-1 is open. …\n"
                + CARD);
    }

    @Test
    void a_guest_files_nobodys_message_but_their_own() {
        desk.platform().knows("Gus", Standing.GUEST);
        desk.plays("""
                ana in lunch: the coffee printer is jammed
                gus signs ana's message: ask
                gus picks ask on ana's message
                bot to gus: Only Ana, their delegates and the help desk can make a ticket of this. …
                """);
    }

    @Test
    void what_was_asked_without_wanting_is_closed_by_its_requester_alone() {
        desk.plays("ana in lunch: the coffee printer is jammed\n"
                + "dave signs ana's message: ask\n"
                + "bot: T-1 is open for you, Ana: … [Not mine]\n"
                + CARD
                + "dave in lunch: [Not mine]\n"
                + "bot to dave: There is nothing for you behind this button.\n"
                + "ana: [Not mine]\n"
                + "bot: T-1 is closed: Ana says it is not theirs.\n"
                + "below T-1: Ana says this is not theirs. Dave had asked for it.");
    }

    @Test
    void a_message_that_cannot_be_read_now_waits_and_one_that_never_can_is_told() {
        desk.platform().willNotRead(DeliveryFailed.retry("slow down", Duration.ofSeconds(20)));
        desk.plays("ana in lunch: the coffee printer is jammed\n"
                + "dave signs ana's message: ask\n"
                + "... 1 minute passes\n"
                + "bot: T-1 is open for you, Ana: … [Not mine]\n"
                + CARD);
        desk.platform().willNotRead(DeliveryFailed.permanent("not there"));
        desk.plays("""
                paula in lunch: my mouse is dead
                dave signs paula's message: ask
                bot to dave: I could not read that message, so nothing was filed. …
                """);
    }

    @Test
    void waiting_for_a_message_counts_no_attempt() {
        var away = DeliveryFailed.retry("away", Duration.ofSeconds(30));
        desk.platform().willNotRead(away, away, away, away, away, away, away, away);
        desk.plays("ana in lunch: the coffee printer is jammed\n"
                + "dave signs ana's message: ask\n"
                + "... 10 minutes pass\n"
                + "bot: T-1 is open for you, Ana: … [Not mine]\n"
                + CARD);
    }

    @Test
    void signs_of_techs_on_the_card_claim_and_resolve_and_those_of_others_mean_nothing() {
        desk.plays(TICKET + """
                ana signs the card: claim
                dave signs the card: claim
                bot to dave: T-1 is yours: Ana wrote "the coffee printer is jammed"
                bot to ana: Dave is looking at T-1 now.
                erin signs the card: claim
                bot to erin: Dave already has T-1.
                dave signs the card: give
                dave signs the card: nonsense
                dave signs the card: resolve
                bot to ana: Dave resolved T-1. / How was it, … [1] [2] [3] [4] [5] [Reopen]
                bot to dave: T-1 is resolved.
                """);
    }

    @Test
    void a_sign_on_the_message_itself_is_about_its_ticket() {
        desk.plays("ana in lunch: the coffee printer is jammed\n"
                + "ana signs ana's message: ask\n"
                + "bot: T-1 is open. …\n"
                + CARD
                + "dave signs ana's message: claim\n"
                + "bot to dave: T-1 is yours: Ana wrote \"the coffee printer is jammed\"\n"
                + "bot: Dave is looking at T-1 now.");
    }

    @Test
    void the_menu_files_what_the_form_says_and_the_second_reads_who_was_first() {
        desk.plays("ana: the coffee printer is jammed\n"
                + "bot: …\n"
                + "dave picks ask on ana's message: the printer by the coffee machine is jammed\n"
                + "bot: T-1 is open for you, Ana: … [Not mine]\n"
                + "triage: T-1 · normal · Ana: the printer by the coffee machine is jammed" + BUTTONS
                + "erin picks ask on ana's message\n"
                + "bot to erin: Dave already filed this: T-1.\n"
                + "dave picks ask on ana's message\n"
                + "bot to dave: You already filed this: T-1.");
    }

    @Test
    void from_a_menu_far_from_the_bot_it_is_answered_in_the_authors_own_talk_with_it() {
        desk.plays("ana in lunch: the coffee printer is jammed\n"
                + "dave picks ask on ana's message\n"
                + "bot to ana: T-1 is open for you, Ana: Dave asked the help desk with your message. … [Not mine]\n"
                + CARD
                + "bot to dave: T-1 is open for Ana.");
    }

    @Test
    void a_partner_asked_in_passing_reads_one_warm_line_and_no_number_until_it_is_done() {
        desk.plays("""
                paula in lunch: when you get a chance, my doorbell at home
                dave picks personal on paula's message
                bot to dave: T-1 keeps this for Paula, behind all work. They have read a kind word and no number.
                triage: T-1 · personal, when we can · Paula: when you get a chance, my doorbell at home [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                bot to paula: Dave has told us what you asked for, Paula. We look at it when we can, likely by …day. You need not do anything.
                erin picks personal on paula's message
                bot to erin: This is kept already: T-1.
                dave: /desk claim T-1
                bot to dave: T-1 is yours, a personal one: Paula wrote "when you get a chance, my doorbell at home"
                dave: /desk resolve T-1 new battery
                bot to paula: Dave says it is done: new battery [Not yet]
                bot to dave: T-1 is resolved.
                ... 3 days pass
                """);
    }

    @Test
    void in_passing_by_word_of_mouth_and_for_partners_only() {
        desk.plays("""
                dave: /desk personal @paula her doorbell
                bot to dave: T-1 keeps this for Paula, …
                triage: T-1 · personal, when we can · Paula: her doorbell [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                bot to paula: Dave has told us what you asked for, Paula. …
                dave: /desk personal @ana her doorbell
                bot to dave: Nothing was kept: help with things of their own is for partners, and Ana is none. …
                dave: /desk personal
                bot to dave: Who asked for what? …
                ana: /desk personal @paula her doorbell
                bot to ana: I know no command "personal". …
                """);
    }

    @Test
    void escalating_needs_both_texts_and_tells_the_requester_who_owns_it() {
        desk.plays(TICKET + """
                dave: /desk claim T-1
                bot to dave: T-1 is yours: …
                bot to ana: Dave is looking at T-1 now.
                dave: /desk escalate T-1 network
                bot to dave: Nothing was moved. The network team needs both: …
                dave: /desk escalate T-1 plumbing
                bot to dave: "plumbing" is no team here. There are: help-desk, network, security.
                dave: [Escalate] {queue=network; tried=a new cable; points=all ports are dark}
                bot to dave: T-1 is with the network team now.
                below T-1: Dave escalated this to the network team. / Tried: a new cable / Points there: all ports are dark
                bot to ana: The network team has T-1 now and owes you the answer. Dave told them what was tried, so you need not say it again.
                dave: /desk escalate T-1 network a new cable because all ports are dark
                bot to dave: T-1 is with the network team already.
                nora: /desk next
                bot to nora: T-1 is yours: …
                bot to ana: Nora is looking at T-1 now.
                ana: /desk status T-1
                bot to ana: … / Dave escalated it / Nora claimed
                """);
        var ticket = desk.part(Tickets.class).numbered("T-1").orElseThrow();
        assertThat(ticket.queue()).isEqualTo("network");
        assertThat(ticket.escalations()).singleElement().satisfies(e -> {
            assertThat(e.from()).isEqualTo("help-desk");
            assertThat(e.tried()).isEqualTo("a new cable");
            assertThat(e.points()).isEqualTo("all ports are dark");
        });
    }

    @Test
    void editing_changes_what_changed_and_nothing_else() {
        desk.plays(TICKET + """
                dave: [Edit] {title=Jam, 2nd floor; priority=high; queue=help-desk}
                bot to dave: T-1 is changed.
                dave: [Edit] {title=Jam, 2nd floor; priority=high; queue=help-desk}
                bot to dave: Nothing changed on T-1.
                dave: /desk status T-1
                bot to dave: … / Dave named it: Jam, 2nd floor / Dave prioritised: high
                dave: /desk edit T-1
                bot to dave: What should change? …
                """);
        assertThat(desk.platform().posts()).anyMatch(p -> p.reply().text().equals("T-1 · high · Ana: Jam, 2nd floor"));
    }

    @Test
    void what_is_no_request_is_closed_with_a_kind_word() {
        desk.plays(TICKET + """
                dave: [Not a request]
                bot to dave: T-1 is closed as not a request.
                bot to ana: Dave read this as nothing the help desk has to do, so T-1 is closed. If you do need something, just write it here.
                """);
    }

    @Test
    void what_a_program_said_is_nobodys_request_but_of_whoever_picks_it() {
        var alert = new Quoted(
                FakePlatform.channel("lunch"),
                "m-alert",
                new Author("bot", "Grafana"),
                "disk 91 % full on FS2",
                List.of());
        desk.platform().typed(alert);
        on("sign", Kind.REACTION, new Quoted(alert.address(), alert.messageId(), alert.author(), "", List.of()));
        assertThat(desk.platform().posts()).isEmpty();
        on("menu", Kind.COMMAND, alert);
        var ticket = desk.part(Tickets.class).numbered("T-1").orElseThrow();
        assertThat(ticket.requester()).isEqualTo("dave");
        assertThat(ticket.actor()).isEmpty();
        assertThat(ticket.text()).isEqualTo("disk 91 % full on FS2");
    }

    @Test
    void the_files_of_a_message_come_with_its_form_but_for_programs() {
        var seen = new Attachment("shot.png", "image/png", 12, "https://x.example/F1", "F1");
        var program = new Attachment("setup.exe", "application/octet-stream", 12, "https://x.example/F2", "F2");
        var message = new Quoted(
                FakePlatform.channel("lunch"), "m-1", new Author("dave", "Dave"), "look", List.of(seen, program));
        on("form", Kind.COMMAND, message, Map.of("text", "the screen is blue"));
        var ticket = desk.part(Tickets.class).numbered("T-1").orElseThrow();
        assertThat(ticket.text()).isEqualTo("the screen is blue");
        assertThat(ticket.files()).containsExactly(seen);
    }

    private void on(String how, Kind kind, Quoted message) {
        on(how, kind, message, Map.of());
    }

    private void on(String how, Kind kind, Quoted message, Map<String, String> fields) {
        desk.part(Inbox.class)
                .accept(new IncomingMessage(
                        "web:" + how + System.identityHashCode(this),
                        message.address(),
                        Place.ELSEWHERE,
                        "",
                        new Author("dave", "Dave"),
                        kind,
                        "ask",
                        null,
                        null,
                        fields,
                        false,
                        desk.clock().instant(),
                        List.of(),
                        null,
                        message));
    }
}
