package dev.frontdesk.slack;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Says what {@link SlackSettings#configured()} says, before there are settings. */
class SlackIsSetUp extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var token = context.getEnvironment().getProperty("frontdesk.slack.bot-token", "");
        return new ConditionOutcome(!token.isBlank(), "whether SLACK_BOT_TOKEN is set");
    }
}
