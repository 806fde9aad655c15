package dev.frontdesk.slack.socket;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack where to open a socket: each address is good for one, soon. */
class Addresses {

    private static final Logger LOG = LoggerFactory.getLogger(Addresses.class);

    private static final Set<String> BAD_TOKEN = Set.of(
            "invalid_auth",
            "not_authed",
            "token_revoked",
            "token_expired",
            "account_inactive",
            "not_allowed_token_type",
            "missing_scope",
            "no_permission");

    private final Slack slack;
    private final String token;

    /** @throws IllegalStateException when that is no app-level token */
    Addresses(Slack slack, String token) {
        if (!token.startsWith("xapp-")) {
            throw new IllegalStateException(
                    "SLACK_APP_TOKEN does not begin with xapp-, so it is not an app-level token. Make one on your Slack app's page"
                            + " (Basic Information, App-Level Tokens) with the scope connections:write,"
                            + " or unset it to let Slack in over HTTP.");
        }
        this.slack = slack;
        this.token = token;
    }

    /** @return empty when Slack gave none; it is logged why */
    Optional<URI> next() {
        try {
            var answer = slack.methods(token).appsConnectionsOpen(r -> r);
            if (answer.isOk()) {
                return Optional.of(URI.create(answer.getUrl()));
            }
            refused(Objects.requireNonNullElse(answer.getError(), "unknown"));
        } catch (SlackApiException e) {
            LOG.warn("Slack gave no socket: it answered {}", e.getResponse().code());
        } catch (IOException | RuntimeException e) {
            LOG.warn("Slack gave no socket: {}", e.toString());
        }
        return Optional.empty();
    }

    private static void refused(String error) {
        if (BAD_TOKEN.contains(error)) {
            LOG.error(
                    "Slack does not take SLACK_APP_TOKEN ({}). Make a new app-level token with the scope connections:write on your Slack"
                            + " app's page and set it.",
                    error);
        } else {
            LOG.warn("Slack gave no socket: {}", error);
        }
    }
}
