package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Quoted;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.conversation.Whispers;
import dev.frontdesk.ticket.Filing;
import dev.frontdesk.ticket.OnBehalf;
import dev.frontdesk.ticket.Pointing;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /desk ask}: a ticket at once, without further questions; also {@code /desk ask for @paula …}. */
@Component
class AskCommand implements Command {

    private final Filing filing;
    private final OnBehalf onBehalf;
    private final Pointing pointing;
    private final Whispers whispers;

    AskCommand(Filing filing, OnBehalf onBehalf, Pointing pointing, Whispers whispers) {
        this.pointing = pointing;
        this.filing = filing;
        this.onBehalf = onBehalf;
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
    public Outcome run(Turn turn, Arguments arguments) {
        var words = arguments.optionalText();
        if (turn.quoted().isPresent()) {
            return pointing.picked(turn, turn.quoted().get(), words.orElse(null));
        }
        return words.map(w -> asked(turn, w))
                .orElseGet(() -> Outcome.done(turn.tell("The text is missing. Say " + usage() + ".")));
    }

    private Outcome asked(Turn turn, String words) {
        // A command is seen by the person alone, so its ticket is answered to them alone.
        var asking = turn.about(turn.request().put(words, whispers.lasting(turn)));
        var outcome = onBehalf.read(words)
                .map(b -> onBehalf.ask(asking, b))
                .orElseGet(() -> filing.openAndSay(Filing.Form.understood(asking), asking));
        return whispers.pointing(turn, outcome);
    }
}
