package dev.frontdesk.slack.sending;

import com.slack.api.methods.SlackApiTextResponse;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.slack.block.Messages;
import dev.frontdesk.slack.block.Messages.Look;
import dev.frontdesk.slack.block.Messages.Message;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a reply as well as Slack takes it: what it refuses for its looks is shown more plainly, since no message may be lost for that. */
final class Looks {

    static final String LEFT_OUT = "… the rest is too long for Slack and is left out.";
    static final String IN_FILE = "… the whole text is in the file below.";

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);

    private Looks() {}

    /** One try. */
    interface Showing<T extends SlackApiTextResponse> {
        T show(Message message) throws DeliveryFailed;
    }

    /** @return Slack's answer, which is a refusal only when it refused for another reason, or the plain words as well */
    static <T extends SlackApiTextResponse> T shown(Reply reply, String where, Showing<T> showing)
            throws DeliveryFailed {
        var looks = reply.attachments().isEmpty()
                ? List.of(Look.WHOLE, Look.PLAIN)
                : List.of(Look.WHOLE, Look.WITHOUT_PICTURES, Look.PLAIN);
        var answer = showing.show(Messages.of(reply, looks.getFirst(), where));
        for (var look : looks.subList(1, looks.size())) {
            if (answer.isOk() || !Refusals.ofLooks(Refusals.word(answer))) {
                return answer;
            }
            LOG.warn("Slack refused blocks: {}; they are shown as {}", Complaints.of(answer), look);
            answer = showing.show(Messages.of(reply, look, where));
        }
        return answer;
    }
}
