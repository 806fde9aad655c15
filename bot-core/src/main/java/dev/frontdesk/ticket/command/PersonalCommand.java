package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.InPassing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code /desk personal}, <i>Personal, when we can</i> in a message's menu: keeps what a partner asked a tech in passing. */
@Component
class PersonalCommand implements Command {

    private final InPassing inPassing;

    PersonalCommand(InPassing inPassing) {
        this.inPassing = inPassing;
    }

    @Override
    public String name() {
        return "personal";
    }

    @Override
    public String summary() {
        return "Keeps what a partner asked you in passing, for when there is time.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(Argument.Kind.PERSON, false), Argument.optionalText());
    }

    @Override
    public String usage() {
        return "/desk personal <person> <text>";
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    public Optional<Form> form(Person person, String rest, ChatAddress here, @Nullable Quoted quoted) {
        return quoted == null || !rest.isBlank()
                ? Optional.empty()
                : Optional.of(new Form(
                        "Personal, when we can",
                        List.of(Field.text("text", "What do they want?", true, 3_000)
                                .with(quoted.text()))));
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var words = arguments.optionalText();
        if (turn.quoted().isPresent()) {
            return inPassing.caught(turn, turn.quoted().get(), words);
        }
        var partner = Optional.ofNullable(arguments.person());
        return partner.isPresent() && words.isPresent()
                ? inPassing.told(turn, partner.get(), words.get())
                : Outcome.done(turn.tell("Who asked for what? Say /desk personal @name and what it is about."));
    }
}
