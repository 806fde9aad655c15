package dev.frontdesk.chat;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a platform knows of an account.
 *
 * @param handle one word by which people name them, as "Erin.Miller"; unique on its platform, never with an at sign
 * @param email null when the platform does not tell
 */
public record Profile(
        String account,
        String displayName,
        String handle,
        @Nullable String email,
        @Nullable ZoneId zone,
        @Nullable Locale locale,
        Standing standing) {

    /** What an account is at the firm, as far as the platform can vouch for it. */
    public enum Standing {
        /** Let into a few channels, or of another firm: least rights. */
        GUEST,
        MEMBER,
        /** A member of the techs' private channel. */
        TECH
    }
}
