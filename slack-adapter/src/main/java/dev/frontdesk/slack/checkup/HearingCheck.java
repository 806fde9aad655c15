package dev.frontdesk.slack.checkup;

import dev.frontdesk.chat.Checkup.Finding;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.backfill.Backfill;
import dev.frontdesk.slack.socket.Sockets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what people write in Slack gets here. */
final class HearingCheck {

    /** Slack says something on each socket every half minute, if only that it is still there. */
    private static final Duration LONG_SILENCE = Duration.ofSeconds(90);

    private final SlackSettings settings;
    private final Backfill backfill;
    private final Optional<Sockets> sockets;
    private final InstantSource clock;

    HearingCheck(SlackSettings settings, Backfill backfill, Optional<Sockets> sockets, InstantSource clock) {
        this.settings = settings;
        this.backfill = backfill;
        this.sockets = sockets;
        this.clock = clock;
    }

    /** What does not change while the application runs. */
    List<Finding> setup() {
        if (settings.socketMode()) {
            return List.of();
        }
        return List.of(
                settings.signingSecret().isEmpty()
                        ? Finding.bad(
                                "Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set, so nothing arrives.",
                                "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP; both are"
                                        + " under Basic Information in the app's settings.")
                        : Finding.good("Slack is taken at /slack/events, signed."));
    }

    List<Finding> now() {
        var found = new ArrayList<Finding>();
        if (settings.socketMode()) {
            sockets.ifPresent(open -> found.add(sockets(open)));
        }
        found.add(backfill.last().map(this::reading).orElseGet(HearingCheck::unread));
        return found;
    }

    private static Finding sockets(Sockets sockets) {
        var advice = "Check that this computer reaches wss-primary.slack.com on port 443. Frontdesk tries again by"
                + " itself, and reads up on what it missed.";
        var silence = sockets.silence();
        if (sockets.open() == 0) {
            return Finding.bad("No socket to Slack is open, so nothing arrives.", advice);
        }
        if (silence.compareTo(LONG_SILENCE) > 0) {
            return Finding.poor("Nothing came from Slack for " + silence.toSeconds() + " seconds.", advice);
        }
        var open = sockets.open() == 1 ? "One socket to Slack is" : sockets.open() + " sockets to Slack are";
        return Finding.good(open + " open; the last word came " + silence.toSeconds() + " seconds ago.");
    }

    private Finding reading(Backfill.Reading last) {
        var ago = minutes(last.at());
        return last.trouble().isEmpty()
                ? Finding.good("The history was read " + ago + "; " + last.accepted() + " messages had not arrived.")
                : Finding.poor(
                        "The history was not read to its end " + ago + ": " + last.trouble() + '.',
                        "It is tried again every minute. If it stays so, look at what is said about token, scopes and"
                                + " channels.");
    }

    private static Finding unread() {
        return Finding.poor(
                "The history was not read since the start.",
                "It is read once the workspace is known. If it stays so, look at what is said about the token.");
    }

    private String minutes(Instant at) {
        var minutes = Duration.between(at, clock.instant()).toMinutes();
        return minutes < 1 ? "just now" : minutes == 1 ? "a minute ago" : minutes + " minutes ago";
    }
}
