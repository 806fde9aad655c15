package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.conversation.Whispers;
import dev.frontdesk.ticket.Filing;
import dev.frontdesk.ticket.OnBehalf;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code /desk ask}: a ticket at once, without further questions; also {@code /desk ask for @paula …}. */
@Component
class AskCommand implements Command {

    private final Filing filing;
    private final OnBehalf onBehalf;
    private final Whispers whispers;

    AskCommand(Filing filing, OnBehalf onBehalf, Whispers whispers) {
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
        return List.of(Argument.text());
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var words = arguments.requiredText();
        // A command is seen by the person alone, so its ticket is answered to them alone.
        var request = new Request(
                turn.request().key(), List.of(words), null, whispers.lasting(turn), Map.of(), null, turn.now());
        var asking = turn.about(request);
        var outcome = onBehalf.read(words)
                .map(b -> onBehalf.ask(asking, b))
                .orElseGet(() -> filing.openAndSay(Filing.Form.understood(asking), asking));
        return whispers.pointing(turn, outcome);
    }
}
