package dev.frontdesk.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the browser chat.
 *
 * @param chat whether it is on; {@link Switch#AUTO} while neither Slack nor Discord has a token
 * @param hosts host names under which it answers, besides this machine's own; ports are ignored
 */
@ConfigurationProperties("frontdesk.web")
public record WebSettings(
        @DefaultValue("auto") Switch chat, @DefaultValue List<String> hosts) {

    /** On, off, or as needed. */
    public enum Switch {
        AUTO,
        TRUE,
        FALSE
    }

    public WebSettings {
        hosts = List.copyOf(hosts);
    }
}
