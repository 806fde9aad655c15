package dev.frontdesk.discord;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says plainly that this Frontdesk does not speak to Discord: without a token it is not configured, and with one it refuses to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiscordSettings.class)
class DiscordConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordConfiguration.class);

    @Bean
    SmartInitializingSingleton discordPresence(DiscordSettings settings) {
        return () -> {
            if (settings.configured()) {
                throw new IllegalStateException(
                        "DISCORD_TOKEN is set, but this version of Frontdesk cannot connect to Discord yet."
                                + " Unset it to use the browser chat.");
            }
            LOG.info("Discord: not configured");
        };
    }
}
