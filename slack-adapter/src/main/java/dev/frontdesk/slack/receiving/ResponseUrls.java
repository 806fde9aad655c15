package dev.frontdesk.slack.receiving;

import dev.frontdesk.chat.ChatAddress.ReplyToken;
import dev.frontdesk.slack.SlackSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address to which an interaction may be answered, if it is Slack's: we send words of a private conversation there. */
final class ResponseUrls {

    private static final Duration GOOD_FOR = Duration.ofMinutes(30);
    private static final Set<String> SLACKS = Set.of("slack.com", "hooks.slack-gov.com");

    private final Set<String> ours;
    private final InstantSource clock;

    ResponseUrls(SlackSettings settings, InstantSource clock) {
        ours = Stream.concat(
                        settings.responseHosts().stream(),
                        Stream.ofNullable(settings.apiUrl().getHost()))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    @Nullable ReplyToken token(String url) {
        return !url.isEmpty() && taken(url)
                ? new ReplyToken(url, clock.instant().plus(GOOD_FOR))
                : null;
    }

    private boolean taken(String url) {
        try {
            var address = new URI(url);
            var host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && ours.contains(host);
            return web && address.getUserInfo() == null && (slacks(host) || ours.contains(host));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean slacks(String host) {
        return SLACKS.contains(host) || host.endsWith(".slack.com");
    }
}
