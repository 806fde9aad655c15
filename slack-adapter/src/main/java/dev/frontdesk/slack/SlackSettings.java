package dev.frontdesk.slack;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param botToken {@code SLACK_BOT_TOKEN}, begins with xoxb-; empty: Slack is not used
 * @param appToken {@code SLACK_APP_TOKEN}, begins with xapp-; for Socket Mode
 * @param signingSecret {@code SLACK_SIGNING_SECRET}; for events by HTTP
 * @param apiUrl {@code SLACK_API_URL}, ends with a slash
 */
@ConfigurationProperties("frontdesk.slack")
public record SlackSettings(
        @DefaultValue("") String botToken,
        @DefaultValue("") String appToken,
        @DefaultValue("") String signingSecret,
        @DefaultValue("https://slack.com/api/") URI apiUrl) {

    boolean configured() {
        return !botToken.isBlank();
    }

    /** Says whether there is a token, never which. */
    @Override
    public String toString() {
        return "SlackSettings[configured=" + configured() + ", apiUrl=" + apiUrl + ']';
    }
}
