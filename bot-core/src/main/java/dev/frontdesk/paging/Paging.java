package dev.frontdesk.paging;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.oncall.OnCall;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Act;
import dev.frontdesk.ticket.Entry;
import dev.frontdesk.ticket.Names;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Starts callouts and words their pages. */
@Component
public class Paging {

    static final String REF = "c";

    /** What somebody reads who wants to page for a gadget of their own. */
    public static final String NOT_FOR_PERSONAL =
            "Private help waits for a quiet hour, so I do not page anyone for it. If work is affected, tell me what does not work.";

    private final Callouts callouts;
    private final Tickets tickets;
    private final OnCall onCall;
    private final Directory directory;
    private final Names names;
    private final Triage triage;
    private final List<PageChannel> channels;

    Paging(
            Callouts callouts,
            Tickets tickets,
            OnCall onCall,
            Directory directory,
            Names names,
            Triage triage,
            List<PageChannel> channels) {
        this.callouts = callouts;
        this.tickets = tickets;
        this.onCall = onCall;
        this.directory = directory;
        this.names = names;
        this.triage = triage;
        this.channels = channels;
    }

    /** What a page came to: who is called (empty when nobody can be), and what has to be said for it. */
    public record Paged(Optional<String> callee, List<Saying> sayings, boolean already) {}

    /** Calls somebody about a ticket, unless somebody is being called about it already. {@code first} is called before the others. */
    public Paged page(Turn turn, Ticket ticket, Optional<Person> first) {
        var id = EffectId.hash("callout\n" + ticket.id() + '\n' + turn.cause());
        var running = callouts.about(ticket.id()).filter(c -> c.state() == Callout.State.RINGING && !c.id().equals(id));
        if (ticket.personal()) {
            return new Paged(Optional.empty(), List.of(), true);
        }
        if (running.isPresent()) {
            // Said again while the first is called: whoever started it may have died before it was said. The outbox
            // knows what it has.
            var again = running.get().step() == 0 ? firstRing(running.get()) : List.<Saying>of();
            return new Paged(Optional.of(names.of(running.get().callee())), again, true);
        }
        var ladder = ladder(first);
        if (ladder.isEmpty()) {
            return new Paged(Optional.empty(), nobody(ticket), false);
        }
        var summary = ticket.text().replace('\n', ' ') + " (" + names.of(ticket.requester()) + ")";
        var callout = new Callout(id, ticket.id(), ticket.number(), summary, ladder, turn.now());
        callouts.insert(callout);
        var callee = names.of(callout.callee());
        tickets.change(
                ticket.id(),
                new Act(turn.person().id(), "page:" + turn.cause(), turn.now()),
                t -> t.record(
                        Entry.Type.PAGED, callee, new Act(turn.person().id(), "page:" + turn.cause(), turn.now())));
        return new Paged(Optional.of(callee), firstRing(callout), false);
    }

    private List<Saying> firstRing(Callout callout) {
        return ring(callout, callout.number() + " " + callout.summary());
    }

    private List<String> ladder(Optional<Person> first) {
        return Stream.concat(first.stream(), onCall.ladder().stream())
                .filter(p -> !addresses(p).isEmpty())
                .map(Person::id)
                .toList();
    }

    private List<Saying> nobody(Ticket ticket) {
        return triage.channel()
                .map(c -> List.of(Saying.post(
                        c,
                        Reply.text("Nobody could be paged for " + ticket.number()
                                + ": no one on call can be reached. Please take it."))))
                .orElse(List.of());
    }

    /** The page itself, on every channel that reaches the callee. */
    List<Saying> ring(Callout callout, String words) {
        var reply = Reply.of(
                words,
                List.of(
                        choice(callout, "ack", "Ack"),
                        choice(callout, "hand-on", "Hand on"),
                        choice(callout, "resolve", "Resolve")));
        var pages = new ArrayList<Saying>();
        directory.find(callout.callee()).ifPresent(p -> {
            triage.direct(p).ifPresent(a -> pages.add(named(callout, a, Saying.page(a, mentioning(reply, a)))));
            further(p).forEach(a -> pages.add(named(callout, a, Saying.page(a.inThread(callout.number()), reply))));
        });
        return pages;
    }

    /** The same page however often it is decided: one for each step and address. */
    private static Saying named(Callout callout, ChatAddress to, Saying page) {
        var step = callout.id() + '\n' + callout.step() + '\n' + to.destination();
        return page.as(EffectId.hash("page\n" + step))
                .reporting(PageDeliveries.PREFIX + ':' + callout.id() + ':' + callout.step());
    }

    private static Reply mentioning(Reply reply, ChatAddress to) {
        return reply.mentioning(to.audience());
    }

    private static Choice choice(Callout callout, String action, String label) {
        return new Choice(new Ref(REF, callout.id(), action).toString(), label);
    }

    private List<ChatAddress> addresses(Person person) {
        return Stream.concat(triage.direct(person).stream(), further(person)).toList();
    }

    private Stream<ChatAddress> further(Person person) {
        return channels.stream().flatMap(c -> c.reach(person).stream());
    }

    /** A line for everybody in triage. */
    List<Saying> alarm(String words) {
        return triage.channel()
                .map(c -> List.of(Saying.post(c, Reply.text(words))))
                .orElse(List.of());
    }

    /** A line to one person alone. */
    List<Saying> direct(String person, Reply reply) {
        return directory
                .find(person)
                .flatMap(triage::direct)
                .map(d -> List.of(Saying.post(d, reply)))
                .orElse(List.of());
    }
}
