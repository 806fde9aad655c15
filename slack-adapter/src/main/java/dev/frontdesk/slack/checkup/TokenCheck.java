package dev.frontdesk.slack.checkup;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.frontdesk.chat.Checkup.Finding;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks Slack what it thinks of our tokens, and reads from its answer what the bot may do and what time it is there. */
final class TokenCheck {

    private static final Duration NOTICEABLE = Duration.ofSeconds(30);
    /** Slack's requests are signed for five minutes. */
    private static final Duration TOO_FAR = Duration.ofSeconds(240);

    private final SlackSettings settings;
    private final SlackCalls calls;
    private final Slack slack;
    private final Pause pause;
    private final InstantSource clock;

    TokenCheck(SlackSettings settings, SlackCalls calls, Slack slack, Pause pause, InstantSource clock) {
        this.settings = settings;
        this.calls = calls;
        this.slack = slack;
        this.pause = pause;
        this.clock = clock;
    }

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        try {
            var answer = calls.ask("auth.test", client -> client.authTest(r -> r));
            if (answer.isOk()) {
                found.add(identity(answer));
                found.addAll(scopes(answer));
                skew(answer).ifPresent(found::add);
            } else {
                found.add(refused(answer.getError()));
            }
        } catch (DeliveryFailed e) {
            found.add(pause.on() ? refused(pause.reason()) : unreachable(e));
        }
        if (settings.socketMode()) {
            found.add(appToken());
        }
        return found;
    }

    // --- the bot's token

    private static Finding identity(AuthTestResponse answer) {
        var who = '@' + answer.getUser() + " in " + answer.getTeam() + " (" + answer.getTeamId() + ')';
        return answer.getBotId() == null
                ? Finding.bad(
                        "SLACK_BOT_TOKEN is not a bot's: it belongs to " + who + '.',
                        "Set it to the Bot User OAuth Token under OAuth & Permissions, which begins with xoxb-.")
                : Finding.good("Slack takes the token: the bot is " + who + '.');
    }

    private static Finding refused(String word) {
        return Finding.bad(
                "Slack does not take the token (" + word + "), so Slack is paused. What is to be said there waits.",
                "Install the app in the workspace again, set SLACK_BOT_TOKEN to the new Bot User OAuth Token and"
                        + " restart.");
    }

    private Finding unreachable(DeliveryFailed e) {
        return Finding.bad(
                "Slack could not be asked: " + e.getMessage() + '.',
                "Check that this computer reaches " + settings.apiUrl() + " (SLACK_API_URL), and status.slack.com.");
    }

    private static List<Finding> scopes(AuthTestResponse answer) {
        var header = header(answer, "x-oauth-scopes");
        return header.isEmpty()
                ? List.of()
                : Scope.findings(
                        Arrays.stream(header.split(",", -1)).map(String::strip).collect(Collectors.toSet()));
    }

    private Optional<Finding> skew(AuthTestResponse answer) {
        return time(header(answer, "date")).map(there -> {
            var apart = Duration.between(there, clock.instant()).abs();
            var what = "The clock here and Slack's are " + apart.toSeconds() + " seconds apart";
            var advice = "Set the clock of this computer by NTP (systemd-timesyncd or chrony).";
            if (apart.compareTo(TOO_FAR) > 0) {
                return Finding.bad(what + ": what Slack sends counts as too old and is refused.", advice);
            }
            return apart.compareTo(NOTICEABLE) > 0
                    ? Finding.poor(what + '.', advice)
                    : Finding.good("The clock agrees with Slack's.");
        });
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String header(AuthTestResponse answer, String name) {
        var headers = Objects.requireNonNullElse(answer.getHttpResponseHeaders(), Map.<String, List<String>>of());
        return String.join(",", headers.getOrDefault(name, List.of()));
    }

    // --- the app's token

    /** Past the one place for calls: what Slack thinks of this token says nothing about the other. */
    private Finding appToken() {
        try {
            var answer = slack.methods().authTest(r -> r.token(settings.appToken()));
            return answer.isOk()
                    ? Finding.good("Slack takes the app token for Socket Mode.")
                    : Finding.bad(
                            "Slack does not take SLACK_APP_TOKEN (" + answer.getError() + "), so nothing arrives.",
                            "Make one under Basic Information, App-Level Tokens, with the scope connections:write;"
                                    + " it begins with xapp-. Set it and restart.");
        } catch (IOException | SlackApiException e) {
            return Finding.poor(
                    "The app token could not be checked (" + e.getClass().getSimpleName() + ").",
                    "Ask again in a minute.");
        }
    }
}
