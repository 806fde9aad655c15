package dev.frontdesk.slack.sending;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.CleanText;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.slack.api.SlackCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** A text too long for a message, as a file in the thread below its beginning. */
final class Overflow {

    private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");
    private static final String BEGIN = "files.getUploadURLExternal";
    private static final String END = "files.completeUploadExternal";

    private final SlackCalls calls;
    private final OkHttpClient http;

    Overflow(SlackCalls calls, OkHttpClient http) {
        this.calls = calls;
        this.http = http;
    }

    /**
     * @param message the message that says that there is a file; it stands there already, so that no failure but a final one may say that
     *     nothing happened
     */
    void attach(ChatAddress to, String message, Reply reply, EffectId id) throws DeliveryFailed {
        try {
            upload(to, message, CleanText.clean(reply.text()).getBytes(StandardCharsets.UTF_8), id);
        } catch (DeliveryFailed e) {
            throw e.verdict() == Verdict.PERMANENT ? e : DeliveryFailed.inDoubt(String.valueOf(e.getMessage()), e);
        }
    }

    private void upload(ChatAddress to, String message, byte[] text, EffectId id) throws DeliveryFailed {
        var name = Metadata.fileName(id);
        var begun = calls.ask(
                BEGIN, c -> c.filesGetUploadURLExternal(r -> r.filename(name).length(text.length)));
        if (!begun.isOk()) {
            throw Refusals.permanent(BEGIN, begun);
        }
        send(begun.getUploadUrl(), text);
        var file = FileDetails.builder()
                .id(begun.getFileId())
                .title("The whole text")
                .build();
        var thread = to.thread() == null ? message : to.thread();
        var ended = calls.ask(
                END,
                c -> c.filesCompleteUploadExternal(
                        r -> r.files(List.of(file)).channelId(to.channel()).threadTs(thread)));
        if (!ended.isOk()) {
            throw Refusals.permanent(END, ended);
        }
    }

    private void send(String address, byte[] text) throws DeliveryFailed {
        var request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(text, TEXT))
                .build();
        try (var answer = http.newCall(request).execute()) {
            if (answer.code() != 200) {
                throw DeliveryFailed.inDoubt("Slack did not take the file (" + answer.code() + ')', null);
            }
        } catch (IOException e) {
            throw SlackCalls.unanswered("a file", e);
        }
    }
}
