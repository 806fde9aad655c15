package dev.frontdesk.ticket;

import com.google.re2j.Pattern;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asking for somebody else: who asks and for whom are kept apart, and whom it is for is told. */
@Component
public class OnBehalf {

    /** A name, a handle, an id or an e-mail address, which may have a colon or a comma behind it. */
    private static final Pattern FOR =
            Pattern.compile("(?is)^for\\s+(@?[\\p{L}\\p{N}_.'@:+-]*[\\p{L}\\p{N}_.'-])\\s*[:,]?\\s+(.+)$");

    static final String NOT_MINE = "not-mine";

    private final Directory directory;
    private final Filing filing;
    private final Triage triage;

    OnBehalf(Directory directory, Filing filing, Triage triage) {
        this.directory = directory;
        this.filing = filing;
        this.triage = triage;
    }

    /** Whom it is for, and what. */
    public record Behalf(Person principal, String text) {}

    /** For whoever was asked for and did not want that. */
    static Choice notMine(Ticket ticket) {
        return Cards.button(ticket, NOT_MINE, "Not mine");
    }

    /** Reads "for @paula her voicemail PIN is gone"; empty when it names nobody known, or comes from a guest, who is told of nobody. */
    public Optional<Behalf> read(String words, Person actor) {
        var matcher = FOR.matcher(words.strip());
        if (actor.guest() || !matcher.matches()) {
            return Optional.empty();
        }
        return directory.named(matcher.group(1)).map(p -> new Behalf(p, matcher.group(2)));
    }

    /** Delegates ask for their people, the help desk for anyone; everybody asks for themselves. */
    public static boolean mayAsk(Person actor, Person principal) {
        return actor.id().equals(principal.id()) || actor.is(Role.DELEGATE) || actor.worksTickets();
    }

    public Outcome ask(Turn turn, Behalf behalf) {
        if (!mayAsk(turn.person(), behalf.principal())) {
            return Outcome.done(
                    turn.tell(
                            "I cannot open a ticket for " + behalf.principal().name()
                                    + " in your name. They can ask themselves, or you leave \"for\" away and ask for yourself."));
        }
        var asked = turn.request();
        var request = asked.put(behalf.text(), asked.where());
        var about = turn.about(request);
        var copy = triage.direct(behalf.principal())
                .filter(d -> !behalf.principal().id().equals(turn.person().id()))
                .orElse(null);
        var form = new Filing.Form(request, behalf.principal(), turn.person(), asked.where())
                .as(about.clearIntent().map(Intent::name).orElse(null))
                .copiedTo(copy);
        var filed = filing.open(form, about);
        var told = new ArrayList<Saying>();
        if (!behalf.principal().id().equals(turn.person().id())) {
            triage.direct(behalf.principal())
                    .map(d -> Saying.post(
                            d,
                            Reply.of(
                                    turn.person().name() + " asked the help desk for you: \"" + behalf.text()
                                            + "\" It is " + filed.ticket().number() + ".",
                                    List.of(notMine(filed.ticket())))))
                    .ifPresent(told::add);
        }
        var words = filed.ticket().number() + " is open for "
                + behalf.principal().name() + ". A person from the help desk will answer here.";
        return filed.saying(Saying.post(asked.where(), Reply.text(words)), told);
    }
}
