package dev.frontdesk.training;

import dev.frontdesk.chat.Form;
import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The buttons below a doubt. */
@Component
class TrainChoices implements ChoiceHandler {

    private final TrainDesk desk;
    private final IntentNames names;

    TrainChoices(TrainDesk desk, IntentNames names) {
        this.desk = desk;
        this.names = names;
    }

    @Override
    public String kind() {
        return TrainDesk.REF;
    }

    @Override
    public Outcome pressed(Turn turn, Ref ref) {
        if (!turn.person().worksTickets()) {
            return Outcome.done(turn.tell("There is nothing for you behind this button."));
        }
        var message = Objects.requireNonNull(turn.message());
        var post = Objects.requireNonNullElse(message.choiceMessage(), message.messageId());
        TrainDesk.Edit edit = reply -> Saying.update(turn.tell("").to(), post, reply);
        return Outcome.done(
                switch (ref.action()) {
                    case TrainDesk.SKIP -> desk.skip(turn, ref.id(), edit);
                    case TrainDesk.OTHER -> other(turn, ref, edit);
                    default -> decide(turn, ref, edit);
                });
    }

    @Override
    public Optional<Form> form(Person person, Ref ref) {
        return person.worksTickets() && ref.action().equals(TrainDesk.OTHER)
                ? Optional.of(TrainDesk.OTHER_FORM)
                : Optional.empty();
    }

    private List<Saying> decide(Turn turn, Ref ref, TrainDesk.Edit edit) {
        var label = label(ref);
        return label.isPresent()
                ? desk.decide(turn, ref.id(), label.get(), edit)
                : List.of(turn.tell("That was too long ago: it is forgotten."));
    }

    private Optional<String> label(Ref ref) {
        if (ref.action().equals(TrainDesk.RIGHT)) {
            return desk.find(ref.id())
                    .flatMap(d -> d.seen().top().stream().findFirst().map(Doubt.Guess::intent));
        }
        return Optional.of(ref.action())
                .filter(a -> a.startsWith(TrainDesk.AS))
                .flatMap(a -> names.named(a.substring(TrainDesk.AS.length())));
    }

    private List<Saying> other(Turn turn, Ref ref, TrainDesk.Edit edit) {
        var written = turn.field("text");
        if (written == null || written.isBlank()) {
            return List.of(turn.tell("Which one? Say /desk train as fix-vpn, with the intent's name."));
        }
        var label = names.named(written);
        return label.isPresent()
                ? desk.decide(turn, ref.id(), label.get(), edit)
                : List.of(turn.tell(names.unknown(written)));
    }
}
