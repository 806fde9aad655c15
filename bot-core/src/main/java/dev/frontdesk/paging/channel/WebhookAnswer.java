package dev.frontdesk.paging.channel;

import com.google.re2j.Pattern;
import dev.frontdesk.chat.DeliveryFailed;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook's answer means for the page; the list is with {@link WebhookPageChannel}.
 *
 * @param retryAfter how long it asked to wait, at most {@link #LONGEST_WAIT}; null: it did not, or not for a time to come
 */
record WebhookAnswer(int status, @Nullable Duration retryAfter) {

    /** Nobody is left unpaged for longer because a gateway says so. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    static WebhookAnswer of(HttpResponse<?> response, Instant now) {
        var wait = response.headers()
                .firstValue("Retry-After")
                .map(h -> bounded(wait(h.strip(), now)))
                .orElse(null);
        return new WebhookAnswer(response.statusCode(), wait);
    }

    /** RFC 9110, section 10.2.3: seconds, or a date. */
    private static Duration wait(String header, Instant now) {
        try {
            return SECONDS.matches(header)
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static @Nullable Duration bounded(Duration wait) {
        if (!wait.isPositive()) {
            return null;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** @throws DeliveryFailed unless the page was taken over */
    void check() throws DeliveryFailed {
        var why = "the webhook answers " + status;
        switch (status / 100) {
            case 2 -> {}
            case 3 -> throw DeliveryFailed.permanent(why + ": redirects are not followed, check PAGE_WEBHOOK_URL");
            case 5 ->
                throw retryAfter == null ? DeliveryFailed.inDoubt(why, null) : DeliveryFailed.retry(why, retryAfter);
            default -> throw refused(why);
        }
    }

    private DeliveryFailed refused(String why) {
        return switch (status) {
            case REQUEST_TIMEOUT, TOO_MANY_REQUESTS -> DeliveryFailed.retry(why, retryAfter);
            case 401, 403 -> DeliveryFailed.permanent(why + ": check PAGE_WEBHOOK_SECRET");
            default -> DeliveryFailed.permanent(why + ": check PAGE_WEBHOOK_URL");
        };
    }
}
