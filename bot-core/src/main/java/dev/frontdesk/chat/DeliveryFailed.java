package dev.frontdesk.chat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something could not be said. Says whether another try can help, and when. */
public final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1;

    /** What is known about the message and whether it is worth another try. */
    public enum Verdict {
        /** It was not sent; try again. */
        RETRY,
        /** It may have been sent; look before trying again. */
        IN_DOUBT,
        /** It will never be sent: unknown channel, no permission. */
        PERMANENT
    }

    private final Verdict verdict;
    private final @Nullable Duration retryAfter;

    private DeliveryFailed(Verdict verdict, String reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason, cause);
        this.verdict = verdict;
        this.retryAfter = retryAfter;
    }

    public static DeliveryFailed retry(String reason, @Nullable Duration retryAfter) {
        return new DeliveryFailed(Verdict.RETRY, reason, retryAfter, null);
    }

    public static DeliveryFailed inDoubt(String reason, @Nullable Throwable cause) {
        return new DeliveryFailed(Verdict.IN_DOUBT, reason, null, cause);
    }

    public static DeliveryFailed permanent(String reason) {
        return new DeliveryFailed(Verdict.PERMANENT, reason, null, null);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** How long the platform asked to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
