package dev.frontdesk.slack.api;

import java.util.Set;

/** What one of Slack's error words means for a call. */
enum Refusal {
    /** Too many calls. */
    LIMITED,
    /** Slack failed, before or after it did what was asked. */
    UNCLEAR,
    /** Slack did nothing, and may do it later. */
    UNAVAILABLE,
    /** The token was withdrawn, or never was one. */
    TOKEN,
    /** Asked again it would say the same. */
    FINAL;

    private static final Set<String> UNCLEAR_WORDS = Set.of("internal_error", "fatal_error", "request_timeout");
    private static final Set<String> UNAVAILABLE_WORDS =
            Set.of("service_unavailable", "team_added_to_org", "org_login_required", "accesslimited");
    private static final Set<String> TOKEN_WORDS = Set.of(
            "token_revoked", "token_expired", "account_inactive", "invalid_auth", "not_authed", "app_uninstalled");

    static Refusal of(String error) {
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return LIMITED;
        }
        if (UNCLEAR_WORDS.contains(error)) {
            return UNCLEAR;
        }
        if (UNAVAILABLE_WORDS.contains(error)) {
            return UNAVAILABLE;
        }
        return TOKEN_WORDS.contains(error) ? TOKEN : FINAL;
    }
}
