package dev.frontdesk.ticket;

import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Form;
import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The buttons on cards and below answers. Whoever presses is checked, whatever the button stood on. */
@Component
class TicketChoices implements ChoiceHandler {

    private static final String NOTHING = "There is nothing for you behind this button.";

    private final Tickets tickets;
    private final Actions actions;
    private final Moves moves;
    private final TicketForms forms;

    TicketChoices(Tickets tickets, Actions actions, Moves moves, TicketForms forms) {
        this.forms = forms;
        this.moves = moves;
        this.tickets = tickets;
        this.actions = actions;
    }

    @Override
    public String kind() {
        return Cards.REF;
    }

    @Override
    public Outcome pressed(Turn turn, Ref ref) {
        CrashPoint.CP13.pass();
        var ticket = tickets.find(ref.id()).filter(t -> t.visibleTo(turn.person()));
        return ticket.map(t -> act(turn, t, ref.action())).orElseGet(() -> Outcome.done(turn.tell(NOTHING)));
    }

    @Override
    public Optional<Form> form(Person person, Ref ref) {
        var ticket = person.worksTickets() ? tickets.find(ref.id()) : Optional.<Ticket>empty();
        return ticket.flatMap(t -> switch (ref.action()) {
            case "reply" -> t.state() == State.CLOSED ? Optional.empty() : Optional.of(TicketForms.reply(t));
            case "resolve" -> t.state().live() ? Optional.of(TicketForms.resolve(t)) : Optional.empty();
            case "edit" -> Optional.of(forms.edit(t));
            case "escalate" -> t.state().live() ? Optional.of(forms.escalate(t)) : Optional.empty();
            default -> Optional.empty();
        });
    }

    private Outcome act(Turn turn, Ticket ticket, String action) {
        var works = turn.person().worksTickets();
        var own = ticket.involves(turn.person().id());
        return switch (action) {
            case "take" -> works ? actions.claim(turn, ticket) : refused(turn);
            case "release" -> works ? actions.release(turn, ticket) : refused(turn);
            case "reply" -> works ? written(turn, ticket, false) : refused(turn);
            case "resolve" -> works ? written(turn, ticket, true) : refused(turn);
            case "edit" -> works ? edited(turn, ticket) : refused(turn);
            case "escalate" -> works ? escalated(turn, ticket) : refused(turn);
            case "not-a-request" -> works ? moves.notARequest(turn, ticket) : refused(turn);
            case OnBehalf.NOT_MINE ->
                turn.person().id().equals(ticket.requester()) ? moves.notMine(turn, ticket) : refused(turn);
            case "done" -> own ? actions.resolve(turn, ticket, null) : refused(turn);
            case "reopen" -> actions.reopen(turn, ticket, null);
            case "close" -> actions.close(turn, ticket, null);
            case "rate1", "rate2", "rate3", "rate4", "rate5" ->
                own ? actions.rate(turn, ticket, action.charAt(4) - '0') : refused(turn);
            default -> refused(turn);
        };
    }

    private Outcome edited(Turn turn, Ticket ticket) {
        return moves.edit(turn, ticket, turn.field("title"), turn.field("priority"), turn.field("queue"));
    }

    private Outcome escalated(Turn turn, Ticket ticket) {
        return moves.escalate(turn, ticket, field(turn, "queue"), field(turn, "tried"), field(turn, "points"));
    }

    private static String field(Turn turn, String name) {
        return Objects.requireNonNullElse(turn.field(name), "");
    }

    private Outcome written(Turn turn, Ticket ticket, boolean resolves) {
        var words = turn.field("text");
        if (words == null || words.isBlank()) {
            if (!ticket.state().live()) {
                return Outcome.done(turn.tell(
                        ticket.number() + " is already " + ticket.state().word() + "."));
            }
            return Outcome.done(
                    turn.tell("The text is missing. Press the button again and write what they should read."));
        }
        return resolves ? actions.resolve(turn, ticket, words) : actions.reply(turn, ticket, words);
    }

    private static Outcome refused(Turn turn) {
        return Outcome.done(turn.tell(NOTHING));
    }
}
