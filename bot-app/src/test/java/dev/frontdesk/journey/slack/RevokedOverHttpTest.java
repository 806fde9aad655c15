package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.TRIAGE;
import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Slack takes the token no more, and then again. */
@OverHttp
class RevokedOverHttpTest extends SlackJourney {

    @LocalManagementPort
    private int management;

    @Test
    void a_withdrawn_token_pauses_what_is_said_and_loses_nothing() {
        var guest = slack.somebody();
        slack.answer(slack.dm(guest, toBot("find " + token())), "I found no ticket");
        Slack.taken(slack.server().revokeTokens());
        Slack.until("the pause shows", () -> health().contains("token_revoked"));
        assertThat(health()).contains("OUT_OF_SERVICE");
        var asked = slack.dm(guest, toBot("find " + token()));
        var other = slack.post(slack.somebody(), "#help-1", Slack.VPN);

        slack.server().faults().restoreTokens();
        slack.command("dave", TRIAGE, "doctor");
        slack.answerWithin(Duration.ofSeconds(60), asked, "I found no ticket");
        slack.answerWithin(Duration.ofSeconds(60), other, "VPN");
        assertThat(health()).doesNotContain("token_revoked");
        assertThat(slack.bot('@' + guest)).hasSize(2);
        assertThat(slack.answers(other)).hasSize(1);
    }

    private String health() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/health"));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
