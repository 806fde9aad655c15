package dev.frontdesk.intents;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides a text.
 *
 * @param now what "tomorrow" counts from, in the writer's time zone; null leaves such words alone
 * @param prior which intents are more likely than usual
 */
public record Circumstances(@Nullable ZonedDateTime now, Prior prior) {
    public static final Circumstances NONE = new Circumstances(null, Prior.NONE);

    public static Circumstances at(@Nullable ZonedDateTime now) {
        return new Circumstances(now, Prior.NONE);
    }
}
