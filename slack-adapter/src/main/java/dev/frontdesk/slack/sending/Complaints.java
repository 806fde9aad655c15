package dev.frontdesk.slack.sending;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.ErrorResponseMetadata;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Slack says is wrong with blocks: pointers into them and limits, none of their words. */
final class Complaints {

    private Complaints() {}

    static List<String> of(SlackApiTextResponse answer) {
        var complaints = new ArrayList<String>();
        complaints.add(Refusals.word(answer));
        switch (answer) {
            case ChatPostMessageResponse post -> {
                add(complaints, post.getErrors());
                add(complaints, messages(post.getResponseMetadata()));
            }
            case ChatUpdateResponse update -> add(complaints, messages(update.getResponseMetadata()));
            default -> {
                // Says no more than its word.
            }
        }
        return complaints;
    }

    private static @Nullable List<String> messages(@Nullable ErrorResponseMetadata metadata) {
        return metadata == null ? null : metadata.getMessages();
    }

    private static void add(List<String> complaints, @Nullable List<String> more) {
        if (more != null) {
            complaints.addAll(more);
        }
    }
}
