package dev.frontdesk.slack.sending;

import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import dev.frontdesk.chat.ChatAddress.ReplyToken;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.block.Messages;
import dev.frontdesk.slack.block.Messages.Look;
import dev.frontdesk.slack.block.Messages.Message;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Answers to what somebody just did, where the bot need not be in the channel: half an hour long, five times. */
final class ResponseUrls {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int LONGEST_ANSWER = 4_096;

    private final OkHttpClient http;
    private final SlackConfig config;
    private final InstantSource clock;

    ResponseUrls(OkHttpClient http, SlackConfig config, InstantSource clock) {
        this.http = http;
        this.config = config;
        this.clock = clock;
    }

    boolean live(@Nullable ReplyToken token) {
        return token != null && token.expires().isAfter(clock.instant());
    }

    /** Only for the eyes of who did it. False when Slack takes no more answers there: the next way is to be tried. */
    boolean say(ReplyToken token, Reply reply) throws DeliveryFailed {
        return answered(token, reply, false);
    }

    /** In place of the message on which it was done. */
    boolean replace(ReplyToken token, Reply reply) throws DeliveryFailed {
        return answered(token, reply, true);
    }

    private boolean answered(ReplyToken token, Reply reply, boolean replace) throws DeliveryFailed {
        for (var look : List.of(Look.WHOLE, Look.PLAIN)) {
            switch (post(token, body(Messages.of(reply, look, Looks.LEFT_OUT), replace))) {
                case TAKEN -> {
                    return true;
                }
                case CLOSED -> {
                    return false;
                }
                case LOOKS -> {
                    // Once more, in plain words.
                }
            }
        }
        return false;
    }

    private enum Answer {
        TAKEN,
        CLOSED,
        LOOKS
    }

    private String body(Message message, boolean replace) {
        var body = new LinkedHashMap<String, Object>(Map.of("response_type", "ephemeral", "replace_original", replace));
        body.put("text", message.text());
        body.put("blocks", message.blocks());
        return GsonFactory.createSnakeCase(config).toJson(body);
    }

    private Answer post(ReplyToken token, String body) throws DeliveryFailed {
        var request = new Request.Builder()
                .url(token.value())
                .post(RequestBody.create(body, JSON))
                .build();
        try (var answer = http.newCall(request).execute()) {
            return read(answer);
        } catch (IOException e) {
            throw SlackCalls.unanswered("an answer to a command", e);
        }
    }

    private static Answer read(Response answer) throws IOException, DeliveryFailed {
        int status = answer.code();
        if (status == 429) {
            throw DeliveryFailed.retry(
                    "Slack asked to wait with answers", SlackCalls.retryAfter(answer.header("Retry-After")));
        }
        if (status >= 500) {
            throw DeliveryFailed.inDoubt("Slack answered an answer with " + status, null);
        }
        var words = answer.peekBody(LONGEST_ANSWER).string();
        if (words.contains("invalid_blocks") || words.contains("msg_too_long")) {
            return Answer.LOOKS;
        }
        return answer.isSuccessful() && !words.contains("\"ok\":false") ? Answer.TAKEN : Answer.CLOSED;
    }
}
