package dev.frontdesk.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says whether Slack is used, and how it is listened to. Whether the tokens are good is the checkup's to say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlackSettings.class)
class SlackConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SlackConfiguration.class);

    @Bean
    SmartInitializingSingleton slackPresence(SlackSettings settings) {
        return () -> {
            if (!settings.configured()) {
                LOG.info("Slack: not configured");
            } else if (settings.socketMode()) {
                LOG.info("Slack: listens in Socket Mode, through {}", settings.apiUrl());
            } else {
                LOG.info("Slack: listens by HTTP at /slack/events, answers through {}", settings.apiUrl());
            }
        };
    }
}
