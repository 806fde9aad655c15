package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.GENERAL;
import static dev.frontdesk.journey.slack.Slack.HELP;
import static dev.frontdesk.journey.slack.Slack.VPN;
import static dev.frontdesk.journey.slack.Slack.name;
import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.slack.Posted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a question to a rating, wherever in Slack it begins. */
abstract class MainJobJourney extends SlackJourney {

    @Test
    void from_a_mention_in_any_channel_to_a_rating_and_back_again() {
        var guest = slack.somebody();
        var question = slack.post(guest, GENERAL, toBot(VPN));
        var number = didNotHelp(guest, question);
        var card = slack.card(number);
        assertThat(card.says(name(guest) + ": " + VPN)).as(card.text()).isTrue();

        takenByOneOfTwo(number, card, question);
        addedTo(guest, number, card, question);
        answeredByForm(guest, card, question);
        resolvedAndRated(guest, number, card, question);

        slack.below(guest, question, "it's back");
        slack.answer(question, number + " is open again.");
        assertThat(slack.below(card, "reopened " + number).message().reply()).isTrue();
        assertThat(slack.card(number, "Rated", "5 of 5").buttons()).contains("Reply", "Resolve");
        assertThat(slack.cards(number).map(Line::ts)).containsExactly(card.ts());
    }

    private String didNotHelp(String guest, Posted question) {
        var answer = slack.answer(question, "VPN");
        assertThat(answer.buttons()).containsExactly("Helped", "Did not help", "Get a person");
        assertThat(answer.message().threadTs()).isEqualTo(question.ts());
        slack.press(guest, answer, "Did not help");
        return slack.answer(question, "is open. A person from the help desk will answer here.")
                .number();
    }

    /** Both press before the card has changed. */
    private void takenByOneOfTwo(String number, Line card, Posted question) {
        var presses = List.of(
                slack.server().press("dave", card.channel(), card.ts(), "Take it"),
                slack.server().press("erin", card.channel(), card.ts(), "Take it"));
        presses.forEach(Slack::taken);
        Slack.until(number + " is taken", () -> !slack.again(card).buttons().contains("Take it"));
        var first = slack.again(card).says("Dave") ? "dave" : "erin";
        var second = first.equals("dave") ? "erin" : "dave";
        slack.card(number, "in-progress, " + name(first));
        slack.whisper(first, number + " is yours");
        slack.whisper(second, name(first) + " already has " + number + ".");
        slack.answer(question, name(first) + " is looking at " + number + " now.");
        assertThat(slack.again(card).message().edited()).isTrue();
        assertThat(slack.again(card).buttons()).contains("Reply", "Resolve", "Release");
    }

    private void addedTo(String guest, String number, Line card, Posted question) {
        var words = "it began on monday " + token();
        var added = slack.below(guest, question, words);
        var copy = slack.below(card, name(guest) + ": " + words);
        var better = "it began on tuesday " + token();
        Slack.taken(slack.server().edit(guest, GENERAL, added.ts(), better));
        Slack.until("the line below the card is edited", () -> slack.again(copy).says(name(guest) + ": " + better));
        assertThat(slack.cards(number)).hasSize(1);
    }

    private void answeredByForm(String guest, Line card, Posted question) {
        slack.press("dave", slack.again(card), "Reply");
        assertThat(slack.refused("dave", Map.of("text", "   ")).values())
                .singleElement()
                .asString()
                .isNotBlank();
        var words = "please try a cable " + token();
        slack.fill("dave", Map.of("text", words));
        assertThat(slack.answer(question, words).says("Dave: " + words)).isTrue();
        slack.below(card, "Dave → " + name(guest) + ": " + words);
        slack.below(card, "✓ Sent to " + name(guest) + ".");
    }

    private void resolvedAndRated(String guest, String number, Line card, Posted question) {
        slack.press("erin", slack.again(card), "Resolve");
        slack.fill("erin", Map.of("text", "replaced the cable"));
        var asked = slack.answer(question, "Erin resolved " + number + ": replaced the cable");
        assertThat(asked.buttons()).containsExactly("1", "2", "3", "4", "5", "Reopen");
        assertThat(slack.card(number, "resolved").buttons()).contains("Reopen");
        slack.press(guest, asked, "5");
        slack.card(number, "Rated", "5 of 5");
    }

    @Test
    void a_direct_message_is_answered_in_the_conversation_and_the_techs_reply_comes_there() {
        var guest = slack.somebody();
        var question = slack.dm(guest, VPN);
        var answer = slack.answer(question, "VPN");
        assertThat(answer.message().reply()).isFalse();
        slack.press(guest, answer, "Get a person");
        var number = slack.answer(question, "is open.").number();
        var card = slack.card(number);
        slack.press("dave", card, "Reply");
        slack.fill("dave", Map.of("text", "call me " + number));
        slack.answer(question, "Dave: call me " + number);
        slack.dm(guest, "I will, " + number);
        slack.below(card, name(guest) + ": I will, " + number);
    }

    @Test
    void in_a_help_channel_nobody_has_to_mention_the_bot() {
        var guest = slack.somebody();
        var question = slack.post(guest, HELP, VPN);
        var answer = slack.answer(question, "VPN");
        slack.press(guest, answer, "Helped");
        slack.whisper(guest, "Good to hear.");
        assertThat(slack.answers(question)).hasSize(1);
    }

    @Test
    void a_command_is_confirmed_to_the_person_alone_and_its_ticket_lives_in_their_conversation() {
        var guest = slack.somebody();
        var what = "outlook does not open " + token();
        slack.command(guest, GENERAL, "ask " + what);
        var number = slack.whisper(guest, "is open. I write to you in our own conversation.")
                .number();
        slack.posted('@' + guest, number + " is open. A person from the help desk will answer here.");
        slack.press("dave", slack.card(number, what), "Take it");
        slack.posted('@' + guest, "Dave is looking at " + number + " now.");
        slack.command(guest, GENERAL, "status " + number);
        slack.whisper(guest, number + " · in-progress");
        assertThat(slack.bot(GENERAL)).noneMatch(line -> line.says(number));
    }

    @Test
    void a_tech_claims_in_the_tickets_thread_by_a_mention_without_its_number() {
        var guest = slack.somebody();
        var question = slack.post(guest, HELP, VPN);
        slack.press(guest, slack.answer(question, "VPN"), "Did not help");
        var number = slack.answer(question, "is open.").number();
        slack.below("dave", question, toBot("claim"));
        slack.whisper("dave", number + " is yours");
        slack.answer(question, "Dave is looking at " + number + " now.");
        slack.card(number, "in-progress, Dave");
    }

    @Test
    void an_outage_pages_who_is_on_call_in_their_conversation() {
        var guest = slack.somebody();
        var report = slack.post(guest, HELP, "the whole third floor has no network");
        var asked = slack.answer(report);
        assertThat(asked.buttons()).containsExactly("Page someone", "Open a ticket");
        slack.press(guest, asked, "Page someone");
        var number = slack.answer(report, "is open and Dave has been paged.").number();
        var page = slack.posted("@dave", number, "the whole third floor has no network");
        assertThat(page.buttons()).containsExactly("Ack", "Hand on", "Resolve");
        slack.press("dave", page, "Ack");
        slack.answer(report, "Dave has seen " + number + " and is on it.");
        slack.card(number, "urgent");
        slack.command("dave", Slack.TRIAGE, "resolve " + number + " restarted the switch");
        slack.answer(report, "Dave resolved " + number + ": restarted the switch");
    }

    @Test
    void who_is_in_the_private_triage_channel_is_a_tech_without_any_file() {
        var guest = slack.somebody();
        var question = slack.post(guest, HELP, VPN);
        slack.press(guest, slack.answer(question, "VPN"), "Did not help");
        var number = slack.answer(question, "is open.").number();
        slack.press("tim", slack.card(number), "Take it");
        slack.card(number, "in-progress, Tim");
        slack.command(guest, HELP, "claim " + number);
        slack.whisper(guest, "I know no command \"claim\".");
    }
}
