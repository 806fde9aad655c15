package dev.frontdesk.paging.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * @param url {@code PAGE_WEBHOOK_URL}, where pages are posted; empty: nowhere. May hold a token, so it is shown nowhere
 * @param secret {@code PAGE_WEBHOOK_SECRET}, signs what is posted
 * @param hosts {@code PAGE_WEBHOOK_HOSTS}, the hosts that may be called, separated by commas; empty: the URL's own
 * @param allowPrivate {@code PAGE_WEBHOOK_PRIVATE}: addresses inside the house are called too, and http will do. For tests and for a gateway of
 *     one's own
 * @param timeout of connecting, and of the answer
 */
@ConfigurationProperties("frontdesk.page-webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue List<String> hosts,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("10s") Duration timeout) {

    WebhookSettings {
        url = url.strip();
        hosts = hosts.stream()
                .map(WebhookSettings::lower)
                .filter(h -> !h.isEmpty())
                .toList();
        if (!url.isEmpty()) {
            check(parsed(url), secret, hosts, allowPrivate);
        }
    }

    private static void check(URI uri, String secret, List<String> hosts, boolean allowPrivate) {
        var scheme = lower(String.valueOf(uri.getScheme()));
        if (!scheme.equals("https") && !(scheme.equals("http") && allowPrivate)) {
            throw wrong("PAGE_WEBHOOK_URL: must begin with https:// (http:// only with PAGE_WEBHOOK_PRIVATE=true)");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw wrong("PAGE_WEBHOOK_URL: must name a host, and neither a user nor a fragment");
        }
        if (!hosts.isEmpty() && !hosts.contains(lower(uri.getHost()))) {
            throw wrong("PAGE_WEBHOOK_HOSTS: does not name " + uri.getHost() + ", the host of PAGE_WEBHOOK_URL");
        }
        if (secret.isBlank()) {
            throw wrong("PAGE_WEBHOOK_SECRET: needed with PAGE_WEBHOOK_URL, to sign what is posted");
        }
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(why);
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // Not as the cause: its message quotes the URL.
            throw wrong("PAGE_WEBHOOK_URL: is no URL, from character " + (e.getIndex() + 1));
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    URI uri() {
        return parsed(url);
    }

    /** Says whether there is a URL, never which, and nothing of the secret. */
    @Override
    public String toString() {
        return "WebhookSettings[configured=" + !url.isEmpty() + ", hosts=" + hosts + ", allowPrivate=" + allowPrivate
                + ']';
    }

    /** An empty value is none: application.yaml passes on a variable that is not set as one. */
    static final class Given implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("frontdesk.page-webhook.url", "")
                    .isBlank();
        }
    }
}
