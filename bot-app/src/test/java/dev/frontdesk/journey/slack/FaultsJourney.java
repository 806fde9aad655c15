package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.GENERAL;
import static dev.frontdesk.journey.slack.Slack.HELP;
import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.slack.Call;
import dev.frontdesk.testing.slack.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When Slack's Web API fails, in whatever way: nothing is lost, and nothing is said twice. */
abstract class FaultsJourney extends SlackJourney {

    @Test
    void nothing_is_sent_before_slack_allows_it() {
        var guest = slack.somebody();
        var from = Instant.now();
        slack.server().faults().rateLimit("chat.postMessage", 1, 2);
        var asked = slack.dm(guest, toBot("find " + token()));
        slack.answer(asked, "I found no ticket");
        waited("chat.postMessage", asked.channel(), from);
    }

    @Test
    void a_card_is_edited_when_slack_allows_it() {
        var number = ticket();
        var card = slack.card(number);
        var from = Instant.now();
        slack.server().faults().rateLimit("chat.update", 1, 2);
        slack.press("dave", card, "Take it");
        slack.card(number, "in-progress, Dave");
        waited("chat.update", card.channel(), from);
        assertThat(slack.cards(number)).hasSize(1);
    }

    /** The first was refused, and none came before the two seconds were over. */
    private void waited(String method, String channel, Instant from) {
        // A call is listed a moment after its effect can be seen.
        Slack.until("it was called twice", () -> calls(method, channel, from).size() >= 2);
        var calls = calls(method, channel, from);
        assertThat(calls.getFirst().status()).isEqualTo(429);
        assertThat(Duration.between(calls.getFirst().at(), calls.get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(1_950));
    }

    private List<Call> calls(String method, String channel, Instant from) {
        return slack.server().calls(method).stream()
                .filter(call ->
                        call.text("channel").equals(channel) && call.at().isAfter(from))
                .toList();
    }

    @Test
    void who_cannot_be_shown_a_form_hears_of_it() {
        var guest = slack.somebody();
        slack.server().faults().fail("views.open", 1, Fault.status(500));
        slack.command(guest, HELP, "ask");
        slack.whisper(guest, "I could not open the form in time. Please try again.");
        slack.command(guest, HELP, "ask");
        slack.server().closeView(guest, slack.form(guest).id());
    }

    @Test
    void somebody_slack_does_not_tell_about_is_answered_all_the_same() {
        var guest = slack.somebody();
        slack.server().faults().fail("users.info", 1, Fault.status(500));
        slack.answer(slack.post(guest, GENERAL, toBot(Slack.VPN)), "VPN");
    }

    private String ticket() {
        var guest = slack.somebody();
        slack.command(guest, HELP, "ask the door squeaks " + token());
        return slack.whisper(guest, "is open.").number();
    }
}
