package dev.frontdesk.training;

import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code /desk train}: the techs teach the desk what it did not understand. */
@Component
class TrainCommand implements Command {

    private final TrainDesk desk;
    private final Lessonbook book;
    private final IntentNames names;

    TrainCommand(TrainDesk desk, Lessonbook book, IntentNames names) {
        this.desk = desk;
        this.book = book;
        this.names = names;
    }

    @Override
    public String name() {
        return "train";
    }

    @Override
    public String summary() {
        return "Teaches me what I did not understand.";
    }

    @Override
    public String usage() {
        return "/desk train [as <intent> | status | rebuild | history | rollback | reopen [person]]";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.optionalText());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    public Next next(List<String> words) {
        if (words.isEmpty()) {
            return new Next(List.of("as", "status", "rebuild", "history", "rollback", "reopen"), null);
        }
        return switch (words.size() > 1 ? "" : words.getFirst()) {
            case "as" -> new Next(List.of(), Suggestions.Of.INTENT);
            case "reopen" -> new Next(List.of(), Suggestions.Of.PERSON);
            default -> Next.NOTHING;
        };
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var words = arguments.optionalText().orElse("").split("\\s+", 2);
        var rest = words.length > 1 ? words[1].strip() : "";
        return Outcome.done(
                switch (words[0].toLowerCase(Locale.ROOT)) {
                    case "" -> List.of(desk.next(turn));
                    case "as" -> as(turn, rest);
                    case "status" -> told(turn, book.status(turn.now()));
                    case "rebuild" -> told(turn, book.rebuild(turn));
                    case "history" -> told(turn, book.history());
                    case "rollback" -> told(turn, book.rollback(turn));
                    case "reopen" -> told(turn, book.reopen(turn, rest));
                    default -> told(turn, "I know no \"/desk train " + words[0] + "\". Say " + usage() + '.');
                });
    }

    private List<Saying> as(Turn turn, String rest) {
        if (rest.isEmpty()) {
            return told(turn, "Which one? Say /desk train as fix-vpn, with the intent's name.");
        }
        var label = names.named(rest);
        return label.isPresent() ? desk.decideShown(turn, label.get()) : told(turn, names.unknown(rest));
    }

    private static List<Saying> told(Turn turn, String words) {
        return List.of(turn.tell(words));
    }
}
