package dev.frontdesk.faq;

import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.Offer;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Filing;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Helped · Did not help · Get a person, below an answer. The last two open a ticket that says what was shown. */
@Component
class FaqChoices implements ChoiceHandler {

    static final String REF = "f";
    static final String HELPED = "helped";
    static final String DID_NOT_HELP = "did-not-help";
    static final String PERSON = "person";

    private final MongoTemplate mongo;
    private final Filing filing;

    FaqChoices(MongoTemplate mongo, Filing filing) {
        this.mongo = mongo;
        this.filing = filing;
    }

    @Override
    public String kind() {
        return REF;
    }

    @Override
    public Outcome pressed(Turn turn, Ref ref) {
        var offer = turn.conversation().offer(ref.id());
        if (offer.isEmpty()) {
            return Outcome.done(
                    turn.tell("That answer was for somebody else, or it was long ago. Just write what you need."));
        }
        return switch (ref.action()) {
            case HELPED -> {
                vote(turn, offer.get(), HELPED);
                yield Outcome.done(turn.tell("Good to hear. If it comes back, just write."));
            }
            case DID_NOT_HELP -> {
                vote(turn, offer.get(), DID_NOT_HELP);
                yield ticket(turn, offer.get(), "Shown: " + offer.get().article() + ". It did not help.");
            }
            default -> ticket(turn, offer.get(), "Shown: " + offer.get().article() + ". They asked for a person.");
        };
    }

    private void vote(Turn turn, Offer offer, String vote) {
        var person = turn.person().id();
        mongo.save(new Vote(offer.id() + ':' + person, offer.article(), person, vote, turn.now()));
    }

    private Outcome ticket(Turn turn, Offer offer, String tried) {
        var about = turn.about(offer.request());
        var open = Optional.ofNullable(offer.request().ticket());
        if (open.isPresent()) {
            return Outcome.done(turn.tell(open.get() + " is open for this already. A person will answer there."));
        }
        var intent = about.intents().stream().findFirst().orElse(null);
        return filing.openAndSay(Filing.Form.of(about, intent).tried(tried), about);
    }
}
