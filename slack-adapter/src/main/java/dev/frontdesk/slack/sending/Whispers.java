package dev.frontdesk.slack.sending;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatAddress.ReplyToken;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What only one person sees, in the middle of a channel. Slack keeps no whispers: they are gone when the person reloads, cannot be looked
 * up, and are therefore said once at most.
 */
final class Whispers {

    private static final String EPHEMERAL = "chat.postEphemeral";

    private final SlackCalls calls;
    private final ResponseUrls urls;
    private final Posts posts;
    private final Directs directs;
    private final Workspace workspace;

    Whispers(SlackCalls calls, ResponseUrls urls, Posts posts, Directs directs, Workspace workspace) {
        this.calls = calls;
        this.urls = urls;
        this.posts = posts;
        this.directs = directs;
        this.workspace = workspace;
    }

    /** A direct conversation is private as it is. */
    static boolean needed(ChatAddress to) {
        return to.audience() != null && !Directs.isDirect(to.channel());
    }

    /**
     * As the answer to what the person just did, or in the channel, or at last in their own conversation with the bot. Below a thread's
     * first message the channel comes first, since an answer cannot stand in a thread.
     */
    String say(ChatAddress to, String person, Reply reply, EffectId id) throws DeliveryFailed {
        boolean below = to.thread() != null;
        if (!below && answer(to, reply)) {
            return "";
        }
        var there = inChannel(to, person, reply);
        if (there.isPresent()) {
            return there.get();
        }
        return below && answer(to, reply) ? "" : alone(person, reply, id);
    }

    /** The answer to what somebody just did, also where the bot is not; false when there is no such way. */
    boolean answer(ChatAddress to, Reply reply) throws DeliveryFailed {
        var token = token(to);
        return token != null && urls.say(token, reply);
    }

    /** Instead of what they saw, as long as Slack allows it; later it stays. */
    boolean replace(ChatAddress where, Reply reply) throws DeliveryFailed {
        var token = token(where);
        return token != null && urls.replace(token, reply);
    }

    private @Nullable ReplyToken token(ChatAddress to) {
        return urls.live(to.token()) ? to.token() : null;
    }

    private Optional<String> inChannel(ChatAddress to, String person, Reply reply) throws DeliveryFailed {
        var answer = Looks.shown(
                reply,
                Looks.LEFT_OUT,
                m -> calls.ask(
                        EPHEMERAL,
                        to.channel(),
                        c -> c.chatPostEphemeral(r -> r.channel(to.channel())
                                .threadTs(to.thread())
                                .user(person)
                                .text(m.text())
                                .blocks(m.blocks())
                                .parse("none")
                                .linkNames(false))));
        if (!answer.isOk() && !Refusals.notThere(Refusals.word(answer))) {
            throw Refusals.permanent(EPHEMERAL, answer);
        }
        return answer.isOk() ? Optional.of(String.valueOf(answer.getMessageTs())) : Optional.empty();
    }

    private String alone(String person, Reply reply, EffectId id) throws DeliveryFailed {
        var own = workspace.at(directs.channel(person));
        return posts.post(own, reply, id)
                .orElseThrow(() -> DeliveryFailed.permanent("Slack lets the bot write them nothing"));
    }
}
