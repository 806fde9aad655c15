package dev.frontdesk.storm;

import dev.frontdesk.storm.ChatApi.Message;
import dev.frontdesk.storm.ChatApi.Ticket;
import dev.frontdesk.storm.Ledger.Ask;
import dev.frontdesk.storm.Ledger.Claim;
import dev.frontdesk.storm.Ledger.Page;
import dev.frontdesk.storm.Ledger.TechReply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What people do in the storm. Each story waits for the answers it needs, through as many kills as it takes. */
final class Stories {

    static final String HELP = "help";
    static final String TRIAGE = "triage";
    /** What the bot says when a talk is cancelled. */
    private static final Pattern CANCELLED = Pattern.compile("dropped that|nothing to cancel");

    private final Sender sender;
    private final Ledger ledger;
    private final Boards boards;
    private final Cast cast;
    private final List<String> questions;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Stories(Sender sender, Ledger ledger, Boards boards, Cast cast, List<String> questions) {
        this.sender = sender;
        this.ledger = ledger;
        this.boards = boards;
        this.cast = cast;
        this.questions = questions;
    }

    void play(Random dice) {
        int roll = dice.nextInt(100);
        if (roll < 45) {
            talk(person -> question(person, dice));
        } else if (roll < 97) {
            ticket(dice);
        } else {
            talk(person -> outage(person, answer -> sender.press(person, answer.id(), "Page someone")));
        }
    }

    /** Reports an outage and leaves the bot's question open: it must have somebody paged by itself after a minute. */
    void unansweredOutage() {
        talk(person -> outage(person, answer -> {}));
    }

    /** What stories wait for just now, in words. */
    Set<String> waiting() {
        return Set.copyOf(waiting);
    }

    /** Somebody asks in plain words and, when all is said, ends the talk, so that their next words begin another. */
    private void talk(Function<String, Said> opening) {
        cast.talker().ifPresent(person -> {
            Said first = opening.apply(person);
            if (first.accepted()) {
                sender.say(person, HELP, first.id(), "cancel");
                await(
                                "the end of the talk of " + first,
                                person,
                                HELP,
                                message -> answers(message, first)
                                        && CANCELLED.matcher(message.text()).find())
                        .ifPresent(end -> cast.giveBack(person));
            }
        });
    }

    /** Asks something the FAQ knows and perhaps presses one of the buttons below the answer. */
    private Said question(String person, Random dice) {
        Said question = ask(person, one(questions, dice));
        String wanted = dice.nextBoolean() ? "Did not help" : "Helped";
        boolean presses = dice.nextInt(10) < 7;
        firstAnswer(person, question)
                .filter(answer -> presses && answer.offers(wanted))
                .ifPresent(answer -> {
                    sender.press(person, answer.id(), wanted);
                    if (wanted.equals("Did not help")) {
                        nextAnswer(person, question, answer);
                    }
                });
        return question;
    }

    private Said outage(String person, Consumer<Message> reaction) {
        Said report = ask(person, "the whole third floor has no network");
        firstAnswer(person, report)
                .filter(answer -> answer.offers("Page someone"))
                .ifPresent(answer -> {
                    reaction.accept(answer);
                    nextAnswer(person, report, answer);
                });
        return report;
    }

    private Said ask(String person, String text) {
        Said question = sender.say(person, HELP, null, text);
        ledger.questions.add(question);
        return question;
    }

    /** Files a ticket; a tech claims it and replies. */
    private void ticket(Random dice) {
        String person = one(Cast.REQUESTERS, dice);
        String token = ledger.token();
        Said said = sender.say(person, HELP, null, "/desk ask the dock at my desk lost its power, note " + token);
        ledger.asks.add(new Ask(said, token));
        Optional<Integer> number = said.accepted() ? numberIn(person, said) : Optional.empty();
        if (number.isPresent() && dice.nextInt(10) < 8) {
            work(number.get(), person, dice);
        }
    }

    private void work(int ticket, String requester, Random dice) {
        switch (dice.nextInt(4)) {
            case 0 -> takeIt(ticket);
            case 1 -> race(ticket);
            default -> claim(one(Cast.TECHS, dice), ticket);
        }
        Optional<String> assignee = awaitAssignee(ticket);
        if (assignee.isEmpty()) {
            return;
        }
        reply(assignee.get(), ticket, requester);
        if (dice.nextInt(5) == 0) {
            Said page = sender.say(assignee.get(), TRIAGE, null, "/desk page T-" + ticket);
            ledger.pages.add(new Page(page, ticket));
        }
    }

    private void claim(String tech, int ticket) {
        ledger.claims.add(new Claim(sender.say(tech, TRIAGE, null, "/desk claim T-" + ticket), ticket));
    }

    private void race(int ticket) {
        Thread second = Thread.startVirtualThread(() -> claim("erin", ticket));
        claim("dave", ticket);
        try {
            second.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeIt(int ticket) {
        String what = "a card of T-" + ticket + " with [Take it]";
        await(what, "dave", TRIAGE, message -> message.offers("Take it") && names(message, ticket))
                .ifPresent(card -> ledger.claims.add(new Claim(sender.press("dave", card.id(), "Take it"), ticket)));
    }

    private void reply(String tech, int ticket, String requester) {
        String token = ledger.token();
        Said said =
                sender.say(tech, TRIAGE, null, "/desk reply T-" + ticket + " a new dock is on its way, note " + token);
        ledger.replies.add(new TechReply(said, ticket, requester, token));
    }

    private Optional<Message> firstAnswer(String person, Said said) {
        return said.accepted()
                ? await("an answer to " + said, person, HELP, message -> answers(message, said))
                : Optional.empty();
    }

    private void nextAnswer(String person, Said said, Message before) {
        await(
                "what follows " + before.id() + " in the talk of " + said,
                person,
                HELP,
                message -> answers(message, said) && !message.id().equals(before.id()));
    }

    private Optional<Integer> numberIn(String person, Said said) {
        return await(
                        "the ticket number for " + said,
                        person,
                        HELP,
                        message -> answers(message, said)
                                && !TicketNumbers.in(message.text()).isEmpty())
                .map(answer -> TicketNumbers.in(answer.text()).iterator().next());
    }

    private Optional<String> awaitAssignee(int ticket) {
        return noted("somebody to have claimed T-" + ticket, () -> {
            Optional<String> assignee = Optional.empty();
            while (assignee.isEmpty() && !boards.closed()) {
                Poll.pause(Boards.READ_EVERY);
                assignee = look(ticket).map(Ticket::assignee);
            }
            return assignee;
        });
    }

    private Optional<Message> await(String what, String person, String channel, Predicate<Message> fits) {
        return noted(what, () -> boards.of(person, channel).await(fits));
    }

    private <T> T noted(String what, Supplier<T> wait) {
        waiting.add(what);
        try {
            return wait.get();
        } finally {
            waiting.remove(what);
        }
    }

    private static boolean answers(Message message, Said said) {
        return message.byBot() && said.id().equals(message.thread());
    }

    private static boolean names(Message message, int ticket) {
        return TicketNumbers.in(message.text()).contains(ticket);
    }

    private Optional<Ticket> look(int ticket) {
        try {
            return boards.api().ticket(ticket, "dave");
        } catch (IOException down) {
            return Optional.empty();
        }
    }

    private static <T> T one(List<T> list, Random dice) {
        return list.get(dice.nextInt(list.size()));
    }
}
