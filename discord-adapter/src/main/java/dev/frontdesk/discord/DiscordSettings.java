package dev.frontdesk.discord;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param token {@code DISCORD_TOKEN}; empty: Discord is not used
 * @param apiUrl {@code DISCORD_API_URL}, ends with a slash
 * @param gatewayUrl {@code DISCORD_GATEWAY_URL}; empty: Discord's own
 */
@ConfigurationProperties("frontdesk.discord")
public record DiscordSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://discord.com/api/v10/") URI apiUrl,
        @DefaultValue("") String gatewayUrl) {

    boolean configured() {
        return !token.isBlank();
    }

    /** Says whether there is a token, never which. */
    @Override
    public String toString() {
        return "DiscordSettings[configured=" + configured() + ", apiUrl=" + apiUrl + ']';
    }
}
