package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Filing;
import dev.frontdesk.ticket.OnBehalf;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /desk ask}: a ticket at once, without further questions; also {@code /desk ask for @paula …}. */
@Component
class AskCommand implements Command {

    private final Filing filing;
    private final OnBehalf onBehalf;

    AskCommand(Filing filing, OnBehalf onBehalf) {
        this.filing = filing;
        this.onBehalf = onBehalf;
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
        var request = new Request(
                turn.request().key(), List.of(words), null, privately(turn), java.util.Map.of(), null, turn.now());
        var asking = turn.about(request);
        return onBehalf.read(words)
                .map(b -> onBehalf.ask(asking, b))
                .orElseGet(() -> filing.openAndSay(Filing.Form.understood(asking), asking));
    }

    /** A command is seen by the person alone, so its ticket is answered to them alone. */
    private static dev.frontdesk.chat.ChatAddress privately(Turn turn) {
        return turn.tell("").to();
    }
}
