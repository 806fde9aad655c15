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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /desk ask}: a ticket at once, without further questions; also {@code /desk ask for @paula …}. */
@Component
class AskCommand implements Command {

    private final Asking asking;
    private final Whispers whispers;

    AskCommand(Asking asking, Whispers whispers) {
        this.asking = asking;
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
        return List.of(Argument.text());
    }

    @Override
    public Optional<Form> form(Person person, String rest, ChatAddress here, @Nullable Quoted quoted) {
        return rest.isBlank() ? Optional.of(Asking.form(quoted == null ? "" : quoted.text())) : Optional.empty();
    }

    /** A command is seen by the person alone, so its ticket is answered to them alone. */
    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        return whispers.pointing(turn, asking.ask(turn, arguments.requiredText(), whispers.lasting(turn)));
    }
}
