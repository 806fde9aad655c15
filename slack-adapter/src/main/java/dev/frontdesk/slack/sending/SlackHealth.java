package dev.frontdesk.slack.sending;

import dev.frontdesk.slack.api.Pause;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Slack takes our token; whether messages get through shows in the age of the outbox. */
final class SlackHealth extends AbstractHealthIndicator {

    private final Pause pause;

    SlackHealth(Pause pause) {
        super("the state of Slack could not be told");
        this.pause = pause;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (pause.on()) {
            health.outOfService()
                    .withDetail("paused", pause.reason())
                    .withDetail(
                            "problem",
                            "Slack does not take the token: install the app in the workspace again, set SLACK_BOT_TOKEN and restart");
        } else {
            health.up();
        }
    }
}
