package dev.frontdesk.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.frontdesk.chat.DeliveryFailed;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Calls one method of Slack's Web API and says what a failure means. A 429 closes the method (or the method in one channel) for as long
 * as Slack asks; a withdrawn token pauses everything until {@code auth.test} succeeds again. Retries nothing itself.
 */
public final class SlackCalls {

    private static final Duration WITHOUT_RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration WHILE_PAUSED = Duration.ofSeconds(30);

    private final MethodsClient client;
    private final Gates gates;
    private final Pause pause;

    public SlackCalls(MethodsClient client, Gates gates, Pause pause) {
        this.client = client;
        this.gates = gates;
        this.pause = pause;
    }

    /** One call. */
    public interface Call<T extends SlackApiTextResponse> {
        T send(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * Calls a method that is expected to work.
     *
     * @param method its name, as {@code chat.postMessage}: what a limit is kept under
     * @throws DeliveryFailed also when Slack refuses
     */
    public <T extends SlackApiTextResponse> T call(String method, Call<T> call) throws DeliveryFailed {
        return call(method, null, call);
    }

    /** @param channel of a method that Slack limits by channel, else null */
    public <T extends SlackApiTextResponse> T call(String method, @Nullable String channel, Call<T> call)
            throws DeliveryFailed {
        var answer = ask(method, channel, call);
        if (!answer.isOk()) {
            throw DeliveryFailed.permanent("Slack refused " + method + ": " + reason(answer));
        }
        return answer;
    }

    /** Calls a method whose refusal its caller understands: look at {@link SlackApiTextResponse#getError()}. */
    public <T extends SlackApiTextResponse> T ask(String method, Call<T> call) throws DeliveryFailed {
        return ask(method, null, call);
    }

    /** @param channel of a method that Slack limits by channel, else null */
    public <T extends SlackApiTextResponse> T ask(String method, @Nullable String channel, Call<T> call)
            throws DeliveryFailed {
        pass(method, channel);
        try {
            var answer = call.send(client);
            check(method, channel, answer);
            return answer;
        } catch (SlackApiException e) {
            throw failed(method, channel, e);
        } catch (IOException e) {
            throw unanswered(method, e);
        } catch (JsonParseException | NullPointerException e) {
            // The SDK stumbles over an answer that is empty: what was asked may have been done all the same.
            throw DeliveryFailed.inDoubt("Slack's answer to " + method + " cannot be read", e);
        }
    }

    /** What an exchange that broke off means: nothing arrived where there never was a connection, else nobody knows. */
    public static DeliveryFailed unanswered(String what, IOException e) {
        return switch (e) {
            case ConnectException c -> unreachable(c);
            case UnknownHostException u -> unreachable(u);
            case NoRouteToHostException n -> unreachable(n);
            case SSLHandshakeException s -> unreachable(s);
            default -> DeliveryFailed.inDoubt("Slack did not answer " + what, e);
        };
    }

    private static DeliveryFailed unreachable(IOException e) {
        return DeliveryFailed.retry("Slack cannot be reached (" + e.getClass().getSimpleName() + ')', null);
    }

    private void pass(String method, @Nullable String channel) throws DeliveryFailed {
        if (pause.on() && !method.equals("auth.test")) {
            throw DeliveryFailed.retry("Slack is paused: " + pause.reason(), WHILE_PAUSED);
        }
        var wait = gates.closedFor(method, channel);
        if (wait.isPositive()) {
            throw DeliveryFailed.retry("Slack asked to wait with " + method, wait);
        }
    }

    private void check(String method, @Nullable String channel, SlackApiTextResponse answer) throws DeliveryFailed {
        if (answer.isOk()) {
            if (method.equals("auth.test")) {
                pause.end();
            }
            return;
        }
        var error = Objects.requireNonNullElse(answer.getError(), "");
        switch (Refusal.of(error)) {
            case LIMITED -> throw closed(method, channel, WITHOUT_RETRY_AFTER);
            case UNCLEAR -> throw DeliveryFailed.inDoubt("Slack failed in " + method + ": " + error, null);
            case UNAVAILABLE -> throw DeliveryFailed.retry("Slack is not available: " + error, null);
            case TOKEN -> {
                pause.begin(error);
                throw DeliveryFailed.retry("Slack does not take the token: " + error, WHILE_PAUSED);
            }
            case FINAL -> {
                // The caller's to understand.
            }
        }
    }

    private DeliveryFailed failed(String method, @Nullable String channel, SlackApiException e) {
        int status = e.getResponse().code();
        if (status == 429) {
            return closed(method, channel, retryAfter(e));
        }
        // Slack says no with 200; any other refusal comes from something on the way, and may be over tomorrow.
        return status >= 500 || status == 408
                ? DeliveryFailed.inDoubt("Slack answered " + method + " with " + status, e)
                : DeliveryFailed.retry(method + " did not get through to Slack (" + status + ')', null);
    }

    private DeliveryFailed closed(String method, @Nullable String channel, Duration wait) {
        gates.close(method, channel, wait);
        return DeliveryFailed.retry("Slack asked to wait with " + method, wait);
    }

    private static Duration retryAfter(SlackApiException e) {
        return retryAfter(e.getResponse().header("Retry-After"));
    }

    /** @param seconds the header, or null; 1 s to 1 h, 5 s when it says nothing */
    public static Duration retryAfter(@Nullable String seconds) {
        try {
            return seconds == null
                    ? WITHOUT_RETRY_AFTER
                    : Duration.ofSeconds(Math.clamp(Long.parseLong(seconds.strip()), 1, 3_600));
        } catch (NumberFormatException notSeconds) {
            return WITHOUT_RETRY_AFTER;
        }
    }

    private static String reason(SlackApiTextResponse answer) {
        var needed = answer.getNeeded();
        return answer.getError() + (needed == null || needed.isBlank() ? "" : ", it needs the scope " + needed);
    }
}
