package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.WorkListener;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's pane for assistants: what one might ask, and that an answer is being looked for. Ornaments: a failure is nobody's concern. */
final class Assistant implements WorkListener {

    private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);

    private static final String TITLE = "What can I do for you?";
    private static final String LOOKING = "is looking into it…";

    private static final List<SuggestedPrompt> PROMPTS = List.of(
            new SuggestedPrompt("Something is broken", "Something is not working and I need help with it."),
            new SuggestedPrompt("I cannot log in", "I cannot log in to my account."),
            new SuggestedPrompt("I need access", "I need access to a system for my work."),
            new SuggestedPrompt("Where is my request?", "What is the status of my requests?"));

    private final SlackCalls calls;
    private final Executor executor;

    /** @param executor runs one after the other, and drops what is too much */
    Assistant(SlackCalls calls, Executor executor) {
        this.calls = calls;
        this.executor = executor;
    }

    void started(JsonObject event) {
        var thread = Raw.object(event, "assistant_thread");
        var channel = Raw.id(thread, "channel_id");
        var stamp = Raw.id(thread, "thread_ts");
        executor.execute(() -> quietly(
                "assistant.threads.setSuggestedPrompts",
                c -> c.assistantThreadsSetSuggestedPrompts(
                        r -> r.channelId(channel).threadTs(stamp).title(TITLE).prompts(PROMPTS))));
    }

    @Override
    public void began(IncomingMessage message) {
        status(message, LOOKING);
    }

    /** An answer takes the status away by itself; where there is none, nobody should wait for it. */
    @Override
    public void ended(IncomingMessage message, Progress progress) {
        if (progress != Progress.WAITING) {
            status(message, "");
        }
    }

    private void status(IncomingMessage message, String status) {
        var address = message.address();
        var thread = address.thread();
        var here = address.platform().equals(Workspace.PLATFORM) && message.place() == Place.DIRECT;
        if (here && thread != null && message.kind() == Kind.TEXT) {
            executor.execute(() -> quietly(
                    "assistant.threads.setStatus",
                    c -> c.assistantThreadsSetStatus(
                            r -> r.channelId(address.channel()).threadTs(thread).status(status))));
        }
    }

    private <T extends SlackApiTextResponse> void quietly(String method, SlackCalls.Call<T> call) {
        try {
            calls.call(method, call);
        } catch (DeliveryFailed e) {
            LOG.debug("{} was not done: {}", method, e.getMessage());
        }
    }
}
