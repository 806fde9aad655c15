package dev.frontdesk.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says plainly that this Frontdesk does not speak to Slack: without a token it is not configured, and with one it refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlackSettings.class)
class SlackConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SlackConfiguration.class);

    @Bean
    SmartInitializingSingleton slackPresence(SlackSettings settings) {
        return () -> {
            if (settings.configured()) {
                throw new IllegalStateException(
                        "SLACK_BOT_TOKEN is set, but this version of Frontdesk cannot connect to Slack yet."
                                + " Unset it to use the browser chat.");
            }
            LOG.info("Slack: not configured");
        };
    }
}
