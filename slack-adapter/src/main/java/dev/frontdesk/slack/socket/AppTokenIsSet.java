package dev.frontdesk.slack.socket;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Says what {@link dev.frontdesk.slack.SlackSettings#socketMode()} says of a configured Slack, before there are settings. */
class AppTokenIsSet extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var token = context.getEnvironment().getProperty("frontdesk.slack.app-token", "");
        return new ConditionOutcome(!token.isBlank(), "whether SLACK_APP_TOKEN is set");
    }
}
