package dev.frontdesk.ticket;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Quotes;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a ticket of a message that somebody points at, with a sign or from its menu: for its author, in its thread, one ticket however
 * many point at it.
 */
@Component
public class Pointing {

    private static final String HAS_IT = "The help desk has this already.";

    private final Tickets tickets;
    private final Filing filing;
    private final Names names;
    private final Quotes quotes;
    private final Directory directory;
    private final Triage triage;

    Pointing(Tickets tickets, Filing filing, Names names, Quotes quotes, Directory directory, Triage triage) {
        this.tickets = tickets;
        this.filing = filing;
        this.names = names;
        this.quotes = quotes;
        this.directory = directory;
        this.triage = triage;
    }

    /** By a sign: whoever may not do that asked for nothing, and reads nothing. */
    public Outcome signed(Turn turn, Quoted on) {
        if (!on.author().account().isBlank() && !may(turn, author(on))) {
            return Outcome.silent();
        }
        // A card, or what the bot said in a ticket's thread, is nobody's request: techs need not be told its author
        // first.
        var there = turn.person().worksTickets() ? there(turn, on) : Optional.<Ticket>empty();
        return there.map(t -> already(turn, t))
                .orElseGet(() -> quotes.whole(on).map(m -> signedWhole(turn, m)).orElseGet(() -> unreadable(turn)));
    }

    private Outcome signedWhole(Turn turn, Quoted message) {
        if (!may(turn, author(message))) {
            return Outcome.silent();
        }
        if (quotes.byMachine(message)) {
            return there(turn, message).map(t -> already(turn, t)).orElseGet(Outcome::silent);
        }
        return there(turn, message)
                .map(t -> already(turn, t))
                .orElseGet(() -> filed(turn, author(message), message, message.text()));
    }

    private static Outcome already(Turn turn, Ticket ticket) {
        return Outcome.done(turn.tell(known(turn, ticket) ? "Already " + ticket.number() + "." : HAS_IT));
    }

    /** Whether this person may read its number: what a partner asked in passing is not even theirs to count. */
    private static boolean known(Turn turn, Ticket ticket) {
        var person = turn.person();
        return person.worksTickets()
                || (!ticket.informal()
                        && (ticket.visibleTo(person) || ticket.filedBy().equals(person.id())));
    }

    /**
     * From its menu.
     *
     * @param words as they were changed in the form, or null: as the message says
     */
    public Outcome picked(Turn turn, Quoted on, @Nullable String words) {
        var message =
                words == null || on.author().account().isBlank() ? quotes.whole(on) : Optional.of(Quotes.clean(on));
        if (message.isEmpty()) {
            return unreadable(turn);
        }
        // What a program reports is asked for by whoever picks it.
        var author = quotes.byMachine(message.get()) ? turn.person() : author(message.get());
        if (!may(turn, author)) {
            return Outcome.done(
                    turn.tell(
                            "Only " + author.name()
                                    + ", their delegates and the help desk can make a ticket of this. You can ask for yourself with /desk ask."));
        }
        return there(turn, message.get())
                .map(t -> Outcome.done(turn.tell(filedBy(turn, t))))
                .orElseGet(() -> filed(
                        turn,
                        author,
                        message.get(),
                        words == null || !mayAsk(turn, author) ? message.get().text() : words));
    }

    private static boolean mayAsk(Turn turn, Person author) {
        return OnBehalf.mayAsk(turn.person(), author);
    }

    /** The ticket it is about already, unless this very turn has opened it before it died, or it is over. */
    private Optional<Ticket> there(Turn turn, Quoted on) {
        return tickets.at(on)
                .filter(t -> !t.did(turn.cause()))
                .filter(t -> t.id().equals(Filing.idOf(on.key())) || t.state() != State.CLOSED);
    }

    private String filedBy(Turn turn, Ticket ticket) {
        var by = ticket.filedBy();
        if (!known(turn, ticket)) {
            return HAS_IT;
        }
        return (by.equals(turn.person().id()) ? "You" : names.of(by)) + " already filed this: " + ticket.number() + ".";
    }

    /** Their own, anybody's for the help desk and delegates, and anybody's where everybody may ask. */
    private static boolean may(Turn turn, Person author) {
        return mayAsk(turn, author)
                || (turn.place() == Place.HELP && !turn.person().guest());
    }

    private Outcome filed(Turn turn, Person requester, Quoted message, String words) {
        var own = requester.id().equals(turn.person().id());
        var where = where(turn, message, requester);
        var request = new Request(
                message.key(),
                List.of(words),
                null,
                where,
                Map.of(),
                null,
                turn.now(),
                List.of(message.key()),
                message.attachments());
        var about = turn.about(request);
        // A colleague who points at it where everybody may ask has helped, and gets no right to the ticket by that.
        var actor = own || !mayAsk(turn, requester) ? null : turn.person();
        var form = new Filing.Form(request, requester, actor, where)
                .as(about.clearIntent().map(Intent::name).orElse(null));
        return own ? filing.openAndSay(form, about) : forThem(turn, about, form);
    }

    private Outcome forThem(Turn turn, Turn about, Filing.Form form) {
        var filed = filing.open(form, about);
        var ticket = filed.ticket();
        var told = Reply.of(
                ticket.number() + " is open for you, " + form.requester().name() + ": "
                        + turn.person().name()
                        + " asked the help desk with your message. A person from the help desk will answer here.",
                List.of(OnBehalf.notMine(ticket)));
        var elsewhere = !form.where().destination().equals(turn.here().destination());
        var also = elsewhere
                ? List.of(turn.tell(
                        ticket.number() + " is open for " + form.requester().name() + "."))
                : List.<Saying>of();
        return filed.saying(Saying.post(form.where(), told), also);
    }

    /** Below the message; where the bot may not be able to write, as where a menu was used far from it, in the author's own talk with it. */
    private ChatAddress where(Turn turn, Quoted message, Person requester) {
        if (turn.place() == Place.DIRECT) {
            return message.address().withoutToken();
        }
        var menu = turn.message() != null && turn.message().kind() == Kind.COMMAND;
        var below = message.thread().onlyFor(null).withoutToken();
        return menu && turn.place() == Place.ELSEWHERE
                ? triage.direct(requester).orElse(below)
                : below;
    }

    Person author(Quoted message) {
        var author = message.author();
        return directory.of(message.address().platform(), author.account(), author.displayName());
    }

    private static Outcome unreadable(Turn turn) {
        return Outcome.done(turn.tell(
                "I could not read that message, so nothing was filed. Copy its words into /desk ask instead."));
    }
}
