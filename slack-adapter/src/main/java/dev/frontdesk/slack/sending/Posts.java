package dev.frontdesk.slack.sending;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.block.Messages;
import dev.frontdesk.slack.block.Messages.Message;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What everybody in a channel sees: posts and their edits. */
final class Posts {

    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";

    private final SlackCalls calls;
    private final Pacer pacer;
    private final Memory memory;
    private final Lookup lookup;
    private final Overflow overflow;
    private final InstantSource clock;

    Posts(SlackCalls calls, Pacer pacer, Memory memory, Lookup lookup, Overflow overflow, InstantSource clock) {
        this.calls = calls;
        this.pacer = pacer;
        this.memory = memory;
        this.lookup = lookup;
        this.overflow = overflow;
        this.clock = clock;
    }

    /**
     * @param to a conversation, never an account
     * @return the message's id; empty when the bot is not there
     */
    Optional<String> post(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
        var trace = memory.of(id);
        if (trace.message() != null) {
            return Optional.of(completed(to, trace.message(), reply, id));
        }
        var answer = posted(to, reply, id);
        if (!answer.isOk()) {
            if (Refusals.notThere(Refusals.word(answer))) {
                return Optional.empty();
            }
            throw Refusals.permanent(POST, answer);
        }
        boolean file = Messages.tooLong(reply);
        memory.posted(id, answer.getTs(), !file);
        if (file) {
            attach(to, answer.getTs(), reply, id);
        }
        return Optional.of(answer.getTs());
    }

    private String completed(ChatAddress to, String message, Reply reply, EffectId id) throws DeliveryFailed {
        if (!memory.of(id).complete()) {
            if (!fileStands(to, message, id)) {
                attach(to, message, reply, id);
            }
            memory.posted(id, message, true);
        }
        return message;
    }

    private boolean fileStands(ChatAddress to, String message, EffectId id) throws DeliveryFailed {
        try {
            return lookup.file(to.channel(), to.thread(), message, id);
        } catch (DeliveryFailed e) {
            throw posted(e);
        }
    }

    /** Slack may take no files from the bot: then the message must not promise one. */
    private void attach(ChatAddress to, String message, Reply reply, EffectId id) throws DeliveryFailed {
        memory.tried(id, clock.instant());
        try {
            overflow.attach(to, message, reply, id);
        } catch (DeliveryFailed e) {
            if (e.verdict() != Verdict.PERMANENT) {
                throw e;
            }
            LOG.warn("a text was too long, and could not be sent as a file: {}", e.getMessage());
            promiseNothing(to, message, reply);
        }
        memory.posted(id, message, true);
    }

    private void promiseNothing(ChatAddress to, String message, Reply reply) throws DeliveryFailed {
        try {
            update(to, message, reply);
        } catch (DeliveryFailed e) {
            throw posted(e);
        }
    }

    /** The message stands there: whoever sends it again after a restart has to look for it. */
    private static DeliveryFailed posted(DeliveryFailed e) {
        return e.verdict() == Verdict.PERMANENT ? e : DeliveryFailed.inDoubt(String.valueOf(e.getMessage()), e);
    }

    private ChatPostMessageResponse posted(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
        pacer.message(to.channel(), id.value());
        var answer = shown(to, to.thread(), reply, id);
        // A thread that was closed or deleted: what was to be said there is said beside it.
        return to.thread() != null && Refusals.ofThread(Refusals.word(answer)) ? shown(to, null, reply, id) : answer;
    }

    private ChatPostMessageResponse shown(ChatAddress to, @Nullable String thread, Reply reply, EffectId id)
            throws DeliveryFailed {
        boolean file = Messages.tooLong(reply);
        return Looks.shown(reply, file ? Looks.IN_FILE : Looks.LEFT_OUT, message -> {
            memory.tried(id, clock.instant());
            var request = request(to.channel(), thread, message, id, file);
            return calls.ask(POST, to.channel(), c -> c.chatPostMessage(request));
        });
    }

    private static ChatPostMessageRequest request(
            String channel, @Nullable String thread, Message message, EffectId id, boolean file) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .threadTs(thread)
                .text(message.text())
                .blocks(message.blocks())
                .metadata(Metadata.of(id, file))
                .mrkdwn(true)
                .parse("none")
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
    }

    /** Shows something else from now on; false when there is no such message, or not for everybody. */
    boolean update(ChatAddress where, String message, Reply reply) throws DeliveryFailed {
        pacer.edit(where.channel() + ' ' + message);
        var answer = Looks.shown(
                reply,
                Looks.LEFT_OUT,
                m -> calls.ask(
                        UPDATE,
                        c -> c.chatUpdate(r -> r.channel(where.channel())
                                .ts(message)
                                .text(m.text())
                                .blocks(m.blocks())
                                .parse("none")
                                .linkNames(false))));
        if (answer.isOk()) {
            return true;
        }
        if (Refusals.word(answer).equals("message_not_found")) {
            return false;
        }
        throw Refusals.permanent(UPDATE, answer);
    }
}
