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
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What people do in the storm. Each story waits for the answers it needs, through as many kills as it takes. */
final class Stories {

    static final String HELP = "help";
    static final String TRIAGE = "triage";
    private static final List<String> EMPLOYEES = List.of("ana", "paula", "ada", "nora");
    static final List<String> TECHS = List.of("dave", "erin");

    private final Sender sender;
    private final Ledger ledger;
    private final Boards boards;
    private final List<String> questions;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Stories(Sender sender, Ledger ledger, Boards boards, List<String> questions) {
        this.sender = sender;
        this.ledger = ledger;
        this.boards = boards;
        this.questions = questions;
    }

    void play(Random dice) {
        int roll = dice.nextInt(100);
        if (roll < 45) {
            question(dice);
        } else if (roll < 97) {
            ticket(dice);
        } else {
            outage(dice);
        }
    }

    /** What stories wait for just now, in words. */
    Set<String> waiting() {
        return Set.copyOf(waiting);
    }

    /** Asks something the FAQ knows and presses one of the buttons below the answer. */
    private void question(Random dice) {
        String person = one(EMPLOYEES, dice);
        Said question = sender.say(person, HELP, null, one(questions, dice));
        ledger.questions.add(question);
        String wanted = dice.nextBoolean() ? "Did not help" : "Helped";
        if (question.accepted() && dice.nextInt(10) < 7) {
            firstAnswer(person, question)
                    .filter(answer -> answer.offers(wanted))
                    .ifPresent(answer -> sender.press(person, answer.id(), wanted));
        }
    }

    /** Files a ticket; a tech claims it and replies. */
    private void ticket(Random dice) {
        String person = one(EMPLOYEES, dice);
        String token = ledger.token();
        Said said = sender.say(person, HELP, null, "/desk ask the dock at my desk lost its power, note " + token);
        ledger.asks.add(new Ask(said, token));
        Optional<Integer> number = said.accepted() ? numberIn(person, said) : Optional.empty();
        if (number.isPresent() && dice.nextInt(10) < 8) {
            work(number.get(), person, dice);
        }
    }

    /** Reports an outage and has somebody paged, or leaves the question open. */
    private void outage(Random dice) {
        String person = one(EMPLOYEES, dice);
        Said said = sender.say(person, HELP, null, "the whole third floor has no network");
        ledger.questions.add(said);
        if (said.accepted() && dice.nextBoolean()) {
            firstAnswer(person, said)
                    .filter(answer -> answer.offers("Page someone"))
                    .ifPresent(answer -> sender.press(person, answer.id(), "Page someone"));
        }
    }

    private void work(int ticket, String requester, Random dice) {
        switch (dice.nextInt(4)) {
            case 0 -> takeIt(ticket);
            case 1 -> race(ticket);
            default -> claim(one(TECHS, dice), ticket);
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
        return await("an answer to " + said, person, HELP, message -> answers(message, said));
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
