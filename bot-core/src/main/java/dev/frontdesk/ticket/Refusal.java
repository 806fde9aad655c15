package dev.frontdesk.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Why something is not done, in words for the person who wanted it. A value, not a failure.
 *
 * @param why may name a person as {@code {who}}: tickets know ids, not names
 * @param who that person's id
 */
public record Refusal(String why, @Nullable String who) {

    static final String WHO = "{who}";

    Refusal(String why) {
        this(why, null);
    }
}
