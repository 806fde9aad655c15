package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.Place;
import java.util.ArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where a person alone hears what may come later. What is whispered in a channel stays there on some platforms; on others it is gone
 * tomorrow, and their own talk with the bot takes its place.
 */
@Component
public class Whispers {

    private final ObjectProvider<ChatPlatform> platforms;

    Whispers(ObjectProvider<ChatPlatform> platforms) {
        this.platforms = platforms;
    }

    /** For what begins privately and goes on. */
    public ChatAddress lasting(Turn turn) {
        var here = turn.tell("").to();
        if (turn.place() == Place.DIRECT) {
            return here;
        }
        return platforms.stream()
                .filter(p -> p.name().equals(here.platform()) && !p.keepsWhispers())
                .findFirst()
                .flatMap(p -> p.direct(turn.author().account()))
                .orElse(here);
    }

    /** The same outcome, with a word on the spot about where it goes on, if that is elsewhere. */
    public Outcome pointing(Turn turn, Outcome outcome) {
        if (!(outcome instanceof Outcome.Handover handover)
                || lasting(turn).equals(turn.tell("").to())) {
            return outcome;
        }
        var said = new ArrayList<>(handover.sayings());
        said.addFirst(turn.tell(handover.ticket() + " is open. I write to you in our own conversation."));
        return new Outcome.Handover(handover.ticket(), handover.request(), said);
    }
}
