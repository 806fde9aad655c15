package dev.frontdesk.slack.door;

import dev.frontdesk.slack.ConditionalOnSlack;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.receiving.Receiver;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door where Slack is to come over HTTP; with an app token it comes over sockets, and there is none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSlack
class DoorConfiguration {

    static final String PATH = "/slack/events";

    @Bean
    ServletRegistrationBean<SlackDoor> slackDoor(Receiver receiver, SlackSettings settings, InstantSource clock) {
        var open = !settings.socketMode();
        if (open && settings.signingSecret().isEmpty()) {
            throw new IllegalStateException(
                    "SLACK_SIGNING_SECRET is missing. Copy it from your Slack app's page (Basic Information, App Credentials),"
                            + " or set SLACK_APP_TOKEN to let Slack in over Socket Mode instead.");
        }
        // Without a door the secret is never used; a key must not be empty.
        var secret = open ? settings.signingSecret() : settings.botToken();
        var door = new SlackDoor(receiver, new Signature(secret, clock), clock);
        var registration = new ServletRegistrationBean<>(door, PATH);
        registration.setName("slackDoor");
        registration.setEnabled(open);
        return registration;
    }
}
