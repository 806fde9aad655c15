package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.conversation.Whispers;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Asking;
import dev.frontdesk.ticket.Pointing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /desk ask}: a ticket at once, without further questions; also {@code /desk ask for @paula …}. */
@Component
class AskCommand implements Command {

    private final Asking asking;
    private final Pointing pointing;
    private final Whispers whispers;

    AskCommand(Asking asking, Pointing pointing, Whispers whispers) {
        this.asking = asking;
        this.pointing = pointing;
        this.whispers = whispers;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public String summary() {
        return "Opens a ticket at once. \"ask for @name …\" asks for somebody else.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.optionalText());
    }

    @Override
    public String usage() {
        return "/desk ask <text>";
    }

    @Override
    public Outcome signed(Turn turn, Quoted on) {
        return pointing.signed(turn, on);
    }

    @Override
    public Optional<Form> form(Person person, String rest, ChatAddress here, @Nullable Quoted quoted) {
        return rest.isBlank() ? Optional.of(Asking.form(quoted == null ? "" : quoted.text())) : Optional.empty();
    }

    /** A command is seen by the person alone, so its ticket is answered to them alone. */
    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var words = arguments.optionalText();
        if (turn.quoted().isPresent()) {
            return pointing.picked(turn, turn.quoted().get(), words.orElse(null));
        }
        return words.map(w -> whispers.pointing(turn, asking.ask(turn, w, whispers.lasting(turn))))
                .orElseGet(() -> Outcome.done(turn.tell("The text is missing. Say " + usage() + ".")));
    }
}
