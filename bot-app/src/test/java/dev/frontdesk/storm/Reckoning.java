package dev.frontdesk.storm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dev.frontdesk.storm.ChatApi.Message;
import dev.frontdesk.storm.Finding.Kind;
import dev.frontdesk.storm.Ledger.Ask;
import dev.frontdesk.storm.Ledger.Claim;
import dev.frontdesk.storm.Ledger.TechReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Sets what was accepted against what is stored: nothing lost, nothing twice. */
final class Reckoning {

    private static final Set<String> TELLING = Set.of("Did not help", "Page someone");

    private final Ledger ledger;
    private final Stored stored;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Stored.View, Map<String, Message>> byId = new HashMap<>();
    private final Map<Stored.View, Map<String, List<Message>>> answersByThread = new HashMap<>();

    private Reckoning(Ledger ledger, Stored stored) {
        this.ledger = ledger;
        this.stored = stored;
    }

    static List<Finding> of(Ledger ledger, Stored stored) {
        Reckoning reckoning = new Reckoning(ledger, stored);
        reckoning.views();
        reckoning.messages();
        reckoning.questions();
        reckoning.asks();
        reckoning.unexplainedTickets();
        reckoning.claims();
        reckoning.replies();
        reckoning.pages();
        reckoning.presses();
        return reckoning.findings;
    }

    /** No id twice in a channel, and no two equal answers below one message. */
    private void views() {
        Set<String> duplicates = new TreeSet<>();
        stored.messages().forEach((view, messages) -> {
            byId.put(view, index(view, messages));
            answersByThread.put(view, answers(messages));
            duplicates(messages, message -> message.byBot() ? sameAnswer(message) : null)
                    .forEach(key -> duplicates.add(view.channel() + " twice: " + key));
        });
        duplicates.forEach(what -> add(Kind.DUPLICATE_REPLY, what));
    }

    private Map<String, Message> index(Stored.View view, List<Message> messages) {
        Map<String, Message> index = new HashMap<>();
        for (Message message : messages) {
            if (index.put(message.id(), message) != null) {
                add(Kind.DUPLICATE_REPLY, view + " lists twice: " + message);
            }
        }
        return index;
    }

    private static Map<String, List<Message>> answers(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.byBot() && message.thread() != null)
                .collect(groupingBy(Message::thread));
    }

    /** Outside a thread only what names a ticket must stand there once; a page may be repeated, and says so. */
    private static String sameAnswer(Message message) {
        if (message.thread() == null && TicketNumbers.in(message.text()).isEmpty()) {
            return null;
        }
        return message.thread() + " | " + message.text();
    }

    /** Every accepted message stands once in its channel, with one id, and nothing was refused. */
    private void messages() {
        Map<Line, Long> sent = new HashMap<>();
        for (Said said : ledger.said) {
            said.refusals().stream()
                    .filter(refusal -> !mayRefuse(said, refusal))
                    .forEach(refusal -> add(Kind.WRONG, "refused: " + said + ": " + refusal));
            if (said.ids().size() > 1) {
                add(Kind.WRONG, "more than one id: " + said);
            }
            if (said.accepted() && !said.isPress()) {
                sent.merge(new Line(said.as(), said.channel(), said.text()), 1L, Long::sum);
                stands(said);
            }
        }
        noMoreThan(sent);
    }

    /** A button that somebody else was quicker to press is gone. */
    private static boolean mayRefuse(Said said, String refusal) {
        return said.isPress() && refusal.startsWith("409");
    }

    private void stands(Said said) {
        Message message = byId.getOrDefault(stored.view(said.as(), said.channel()), Map.of())
                .get(said.id());
        if (message == null) {
            add(Kind.LOST, "message: " + said);
        } else if (!message.author().equals(said.as()) || !message.text().equals(said.text())) {
            add(Kind.WRONG, "stored differently: " + said + " as " + message);
        }
    }

    private void noMoreThan(Map<Line, Long> sent) {
        Map<Stored.View, Map<Line, Long>> there = new HashMap<>();
        sent.forEach((line, count) -> {
            Stored.View view = stored.view(line.author(), line.channel());
            long times = there.computeIfAbsent(view, this::lines).getOrDefault(line, 0L);
            if (times > count) {
                add(Kind.WRONG, "stored " + times + " times, sent " + count + " times: " + line);
            }
        });
    }

    private Map<Line, Long> lines(Stored.View view) {
        return stored.messages().get(view).stream()
                .collect(groupingBy(message -> new Line(message.author(), view.channel(), message.text()), counting()));
    }

    private record Line(String author, String channel, String text) {}

    private void questions() {
        for (Said question : ledger.questions) {
            if (question.accepted() && answersTo(question).isEmpty()) {
                add(Kind.LOST, "answer to " + question);
            }
        }
    }

    /** Each accepted ask has one ticket, and its answer names it. */
    private void asks() {
        Map<String, Set<Integer>> byToken = ticketsByToken();
        for (Ask ask : ledger.asks) {
            if (ask.said().accepted()) {
                ask(ask, byToken.getOrDefault(ask.token(), Set.of()));
            }
        }
    }

    private void ask(Ask ask, Set<Integer> tickets) {
        Set<Integer> named = named(answersTo(ask.said()));
        if (tickets.isEmpty()) {
            add(Kind.LOST, "ticket for " + ask.said());
        } else if (tickets.size() > 1) {
            add(Kind.DUPLICATE_TICKET, tickets + " for " + ask.said());
        }
        if (named.isEmpty()) {
            add(Kind.LOST, "answer with the ticket number to " + ask.said());
        } else if (!tickets.isEmpty() && !named.equals(tickets)) {
            add(Kind.WRONG, "tickets " + tickets + " but named " + named + " to " + ask.said());
        }
    }

    private Map<String, Set<Integer>> ticketsByToken() {
        Map<String, Set<Integer>> byToken = new TreeMap<>();
        Set<String> tokens = ledger.asks.stream().map(Ask::token).collect(toSet());
        stored.tickets().forEach((number, ticket) -> {
            for (String word : ticket.text().split("\\W+")) {
                if (tokens.contains(word)) {
                    byToken.computeIfAbsent(word, none -> new TreeSet<>()).add(number);
                }
            }
        });
        return byToken;
    }

    /** A ticket nobody was told of is one made twice; a thread that names two has two. */
    private void unexplainedTickets() {
        Set<Integer> unexplained = new TreeSet<>(stored.tickets().keySet());
        for (Said said : ledger.said) {
            if (said.accepted() && !said.isPress() && said.channel().equals(Stories.HELP)) {
                Set<Integer> named = named(answersTo(said));
                unexplained.removeAll(named);
                if (named.size() > 1) {
                    add(Kind.DUPLICATE_TICKET, named + " for " + said);
                }
            }
        }
        unexplained.forEach(number -> add(
                Kind.DUPLICATE_TICKET, "nobody was told of " + stored.tickets().get(number)));
    }

    /** However many claimed, one did. */
    private void claims() {
        Set<Integer> wanted = ledger.claims.stream()
                .filter(claim -> claim.said().accepted())
                .map(Claim::ticket)
                .collect(toSet());
        stored.tickets().keySet().forEach(number -> {
            long claimed = stored.entries(number, "claimed", "");
            if (claimed > 1) {
                add(
                        Kind.WRONG,
                        "claimed " + claimed + " times: " + stored.tickets().get(number));
            } else if (claimed == 0 && wanted.contains(number)) {
                add(Kind.LOST, "claim of T-" + number + ": " + stored.tickets().get(number));
            }
        });
    }

    private void replies() {
        ledger.replies.stream().filter(reply -> reply.said().accepted()).forEach(this::reply);
    }

    private void reply(TechReply reply) {
        once("reply for the requester", reply.said(), relayed(reply), Kind.DUPLICATE_REPLY);
        if (stored.tickets().containsKey(reply.ticket())) {
            long entries = stored.entries(reply.ticket(), "replied", reply.token());
            once("replied in the timeline", reply.said(), entries, Kind.DUPLICATE_REPLY);
        }
    }

    private long relayed(TechReply reply) {
        return stored.requesterView(reply.requester()).stream()
                .filter(message -> message.byBot() && message.text().contains(reply.token()))
                .count();
    }

    private void pages() {
        ledger.pages.stream().filter(page -> page.said().accepted()).forEach(page -> {
            if (stored.tickets().containsKey(page.ticket()) && stored.entries(page.ticket(), "paged", "") == 0) {
                add(Kind.LOST, "page for T-" + page.ticket() + ": " + page.said());
            }
        });
    }

    /** These buttons must lead to something that is said in the thread. */
    private void presses() {
        ledger.said.stream()
                .filter(said -> said.isPress() && said.accepted() && TELLING.contains(said.text()))
                .filter(said -> saidBelow(said) < 2)
                .forEach(said -> add(Kind.LOST, "what follows when " + said));
    }

    private int saidBelow(Said press) {
        Stored.View view = stored.view(press.as(), Stories.HELP);
        Message answer = byId.getOrDefault(view, Map.of()).get(press.message());
        return answer == null
                ? 0
                : answersByThread.get(view).get(answer.thread()).size();
    }

    private void once(String what, Said said, long count, Kind ifMore) {
        if (count == 0) {
            add(Kind.LOST, what + ": " + said);
        } else if (count > 1) {
            add(ifMore, what + " " + count + " times: " + said);
        }
    }

    private List<Message> answersTo(Said said) {
        return answersByThread
                .getOrDefault(stored.view(said.as(), said.channel()), Map.of())
                .getOrDefault(said.id(), List.of());
    }

    private static Set<Integer> named(List<Message> messages) {
        Set<Integer> named = new TreeSet<>();
        messages.forEach(message -> named.addAll(TicketNumbers.in(message.text())));
        return named;
    }

    private static Set<String> duplicates(List<Message> messages, Function<Message, String> key) {
        Set<String> once = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        messages.stream()
                .map(key)
                .filter(value -> value != null && !once.add(value))
                .forEach(twice::add);
        return twice;
    }

    private void add(Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
