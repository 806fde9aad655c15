package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.GENERAL;
import static dev.frontdesk.journey.slack.Slack.HELP;
import static dev.frontdesk.journey.slack.Slack.VPN;
import static dev.frontdesk.journey.slack.Slack.name;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.slack.Attached;
import dev.frontdesk.testing.slack.SlackView;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What Slack offers besides writing: signs, menus, the home page, the assistant. */
abstract class MenusJourney extends SlackJourney {

    @Test
    void signs_file_claim_and_resolve() {
        var guest = slack.somebody();
        var said = slack.post(guest, GENERAL, "the lamp in my office flickers " + token());
        Slack.taken(slack.server().react("dave", GENERAL, said.ts(), "ticket"));
        var opened = slack.answer(said, "is open for you, " + name(guest));
        var number = opened.number();
        var card = slack.card(number);
        Slack.taken(slack.server().react("erin", card.channel(), card.ts(), "eyes"));
        slack.card(number, "in-progress, Erin");
        slack.answer(said, "Erin is looking at " + number + " now.");
        Slack.taken(slack.server().react("erin", card.channel(), card.ts(), "white_check_mark"));
        slack.answer(said, "Erin resolved " + number);
        slack.card(number, "resolved");
    }

    @Test
    void a_sign_of_somebody_without_the_right_does_nothing() {
        var guest = slack.somebody();
        var question = slack.post(guest, HELP, VPN);
        slack.press(guest, slack.answer(question, "VPN"), "Did not help");
        var number = slack.answer(question, "is open.").number();
        Slack.taken(slack.server().react(slack.somebody(), HELP, question.ts(), "eyes"));
        settled(guest);
        assertThat(slack.card(number).buttons()).contains("Take it");
    }

    @Test
    void make_a_ticket_of_somebody_elses_message() {
        var guest = slack.somebody();
        var what = "the projector stays dark " + token();
        var said = slack.post(guest, GENERAL, what);
        Slack.taken(slack.server().messageShortcut("dave", "make-ticket", GENERAL, said.ts()));
        assertThat(slack.form("dave").words() + slack.form("dave").json()).contains(what);
        slack.fill("dave", Map.of());
        var number = slack.whisper("dave", "is open for " + name(guest) + ".").number();
        slack.posted('@' + guest, number + " is open for you");
        assertThat(slack.card(number).says(what)).isTrue();
        Slack.taken(slack.server().messageShortcut("erin", "make-ticket", GENERAL, said.ts()));
        slack.fill("erin", Map.of());
        slack.whisper("erin", "Dave already filed this: " + number);
    }

    @Test
    void what_a_partner_asks_in_passing_is_kept_and_they_read_a_kind_word_without_a_number() {
        var what = "when you get a chance, my home printer " + token();
        var said = slack.post("paula", GENERAL, what);
        Slack.taken(slack.server().messageShortcut("dave", "personal", GENERAL, said.ts()));
        if (!slack.server().views("dave").isEmpty()) {
            slack.fill("dave", Map.of());
        }
        var number = slack.whisper("dave", "keeps this for Paula").number();
        slack.card(number, "personal, when we can", what);
        var kind = slack.posted("@paula", "Dave has told us what you asked for, Paula.");
        assertThat(kind.text()).doesNotContain("T-");
    }

    @Test
    void a_saved_answer_answers_the_next_question() {
        var word = token();
        var asked = "how do I descale the " + word + " coffee machine";
        var said = slack.post("dave", GENERAL, "Hold both " + word + " buttons for five seconds and add vinegar.");
        Slack.taken(slack.server().messageShortcut("dave", "save-answer", GENERAL, said.ts()));
        var form = slack.form("dave");
        assertThat(form.words() + form.json()).contains("add vinegar");
        slack.fill("dave", Map.of("question", asked));
        slack.whisper("dave", "aved");
        var guest = slack.somebody();
        slack.answer(slack.post(guest, HELP, asked), "add vinegar");
    }

    @Test
    void the_menu_that_belongs_to_no_message_asks_the_help_desk() {
        var guest = slack.somebody();
        Slack.taken(slack.server().shortcut(guest, "ask"));
        assertThat(slack.form(guest).title()).isEqualTo("Ask the help desk");
        var what = "my chair squeaks " + token();
        slack.fill(guest, Map.of("text", what));
        var number = slack.posted('@' + guest, "is open.").number();
        assertThat(slack.card(number).says(name(guest) + ": " + what)).isTrue();
    }

    @Test
    void the_home_of_an_employee_lists_their_requests_and_lets_them_ask() {
        var guest = slack.somebody();
        Slack.taken(slack.server().openHome(guest));
        Slack.until("the home of " + guest, () -> slack.server().home(guest) != null);
        assertThat(home(guest).words()).contains("Dave").doesNotContain("queue");
        var what = "the window does not close " + token();
        Slack.taken(slack.server().pressInView(guest, home(guest).id(), "Ask the help desk"));
        slack.fill(guest, Map.of("text", what));
        slack.posted('@' + guest, "is open.");
        Slack.until("the home shows it", () -> home(guest).words().contains(what));
    }

    @Test
    void the_home_of_a_tech_lists_the_queue_with_buttons_that_work() {
        var guest = slack.somebody();
        var what = "the shredder is stuck " + token();
        slack.command(guest, HELP, "ask " + what);
        var number = slack.whisper(guest, "is open.").number();
        slack.card(number);
        slack.command("erin", Slack.TRIAGE, "claim " + number);
        slack.card(number, "in-progress, Erin");
        Slack.taken(slack.server().openHome("erin"));
        Slack.until(
                "the home of erin shows " + number,
                () -> slack.server().home("erin") != null
                        && home("erin").words().contains(number));
        assertThat(home("erin").buttons()).isNotEmpty();
        Slack.taken(slack.server().pressInView("erin", home("erin").id(), "Resolve"));
        assertThat(slack.form("erin").title()).startsWith("Resolve T-");
        var resolved = slack.form("erin").title().substring("Resolve ".length());
        slack.fill("erin", Map.of("text", "pulled it out"));
        slack.card(resolved, "resolved");
    }

    private SlackView home(String who) {
        return Objects.requireNonNull(slack.server().home(who));
    }

    @Test
    void the_assistant_offers_what_one_may_ask_and_answers_in_its_thread() {
        var guest = slack.somebody();
        var thread = Slack.taken(slack.server().openAssistant(guest));
        Slack.until(
                "there are suggestions",
                () -> slack.server().assistant(guest, thread.ts()).toString().contains("Something is broken"));
        var asked = slack.below(guest, thread, VPN);
        assertThat(asked.channel()).startsWith("D");
        var answer = slack.answer(thread, "VPN");
        assertThat(answer.buttons()).contains("Did not help");
        Slack.until(
                "it said that it is working",
                () -> slack.server().calls("assistant.threads.setStatus").stream()
                        .anyMatch(call -> call.text("thread_ts").equals(thread.ts())));
        slack.press(guest, answer, "Did not help");
        assertThat(slack.answer(thread, "is open.").message().threadTs()).isEqualTo(thread.ts());
    }

    @Test
    void files_travel_with_the_words() {
        var guest = slack.somebody();
        var question = slack.post(guest, HELP, VPN);
        slack.press(guest, slack.answer(question, "VPN"), "Did not help");
        var card = slack.card(slack.answer(question, "is open.").number());
        var file = "log-" + token() + ".txt";
        Slack.taken(slack.server()
                .postFiles(guest, HELP, question.ts(), "here is what it says", Attached.text(file, "boom")));
        slack.below(card, "here is what it says", file);
    }

    /** Whatever the person did before has been dealt with: turns of one person come one after the other. */
    private void settled(String who) {
        var word = token();
        slack.command(who, HELP, "find " + word);
        slack.whisper(who, word);
    }
}
