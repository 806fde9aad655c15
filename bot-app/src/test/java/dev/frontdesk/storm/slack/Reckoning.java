package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.Finding;
import dev.frontdesk.storm.Finding.Kind;
import dev.frontdesk.storm.TicketNumbers;
import dev.frontdesk.storm.slack.Books.Ticket;
import dev.frontdesk.storm.slack.Ledger.Ask;
import dev.frontdesk.storm.slack.Ledger.Deed;
import dev.frontdesk.storm.slack.Ledger.Line;
import dev.frontdesk.storm.slack.Ledger.Words;
import dev.frontdesk.testing.slack.SlackMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sets what was done in Slack against what stands there and in the books: nothing lost, nothing twice. */
final class Reckoning {

    private static final String REPEATED = "repeat";

    private final Ledger ledger;
    private final Books books;
    private final String triage;
    private final Map<String, List<SlackMessage>> bot = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param messages all that stands in each channel, by its id */
    private Reckoning(Ledger ledger, Books books, String triage, Map<String, List<SlackMessage>> messages) {
        this.ledger = ledger;
        this.books = books;
        this.triage = triage;
        messages.forEach((channel, all) ->
                bot.put(channel, all.stream().filter(SlackMessage::byBot).toList()));
    }

    static List<Finding> of(Ledger ledger, Books books, String triage, Map<String, List<SlackMessage>> messages) {
        Reckoning reckoning = new Reckoning(ledger, books, triage, messages);
        reckoning.effects();
        reckoning.sameWords();
        reckoning.lines();
        reckoning.chatter();
        reckoning.asks();
        reckoning.cards();
        reckoning.unexplained();
        reckoning.claims();
        ledger.replies.forEach(words -> reckoning.once("reply", words));
        ledger.additions.forEach(words -> reckoning.once("addition", words));
        reckoning.presses();
        books.unfinished().forEach(what -> reckoning.add(Kind.LOST, what));
        return reckoning.findings;
    }

    /** Every post carries the effect that it is, and no two the same. */
    private void effects() {
        Map<String, SlackMessage> byEffect = new HashMap<>();
        all().forEach(message -> {
            String effect = message.payload("eff");
            SlackMessage other = effect.isEmpty() ? null : byEffect.put(effect, message);
            if (effect.isEmpty()) {
                add(Kind.WRONG, "carries no effect: " + message.json());
            } else if (other != null) {
                add(Kind.DUPLICATE_REPLY, "effect " + effect + " twice: " + other.json() + " and " + message.json());
            }
        });
    }

    /** No two equal answers in a thread or a direct conversation; a page may be repeated, and says so. */
    private void sameWords() {
        Set<String> once = new HashSet<>();
        bot.forEach((channel, messages) -> messages.stream()
                .filter(message -> message.reply() || channel.startsWith("D"))
                .filter(message -> !message.words().contains(REPEATED))
                .map(message -> channel + " | " + message.threadTs() + " | " + message.words())
                .filter(key -> !once.add(key))
                .forEach(key -> add(Kind.DUPLICATE_REPLY, "twice: " + key)));
    }

    /** Each line was answered, and not by two articles, or two tickets. */
    private void lines() {
        for (Line line : ledger.lines) {
            List<SlackMessage> answers = answersTo(line);
            if (answers.isEmpty()) {
                add(Kind.LOST, "answer to " + line);
            }
            if (answers.stream()
                            .filter(a -> a.buttons().contains("Did not help"))
                            .count()
                    > 1) {
                add(Kind.DUPLICATE_REPLY, "two articles for " + line);
            }
            Set<Integer> named = named(answers);
            if (named.size() > 1) {
                add(Kind.DUPLICATE_TICKET, named + " for " + line);
            }
        }
    }

    private void chatter() {
        ledger.chatter.stream()
                .filter(line -> !answersTo(line).isEmpty())
                .forEach(line -> add(Kind.WRONG, "nobody asked for an answer to " + line));
    }

    private void asks() {
        for (Ask ask : ledger.asks) {
            List<Integer> tickets = books.tickets().values().stream()
                    .filter(ticket -> ticket.text().contains(ask.token()))
                    .map(Ticket::number)
                    .toList();
            count("ticket", ask.deed(), tickets.size(), Kind.DUPLICATE_TICKET);
        }
    }

    /** One card for each ticket in the techs' channel. */
    private void cards() {
        Map<Integer, Integer> cards = new HashMap<>();
        in(triage)
                .filter(Stories::isCard)
                .map(card -> TicketNumbers.in(card.words()).iterator().next())
                .forEach(number -> cards.merge(number, 1, Integer::sum));
        books.tickets().forEach((number, ticket) -> {
            int shown = cards.getOrDefault(number, 0);
            if (shown != 1) {
                add(shown == 0 ? Kind.LOST : Kind.DUPLICATE_REPLY, shown + " cards of " + ticket);
            }
        });
        cards.keySet().stream()
                .filter(number -> !books.tickets().containsKey(number))
                .forEach(number -> add(Kind.LOST, "there is a card of T-" + number + ", but no ticket"));
    }

    /** A ticket nobody was told of is one made twice. */
    private void unexplained() {
        Set<Integer> told = new TreeSet<>();
        bot.forEach((channel, messages) -> {
            if (!channel.equals(triage)) {
                told.addAll(named(messages));
            }
        });
        books.tickets().values().stream()
                .filter(ticket -> !told.contains(ticket.number()))
                .forEach(ticket -> add(Kind.DUPLICATE_TICKET, "nobody was told of " + ticket));
    }

    /** However many claimed, one did. */
    private void claims() {
        books.tickets().values().stream()
                .filter(ticket -> ticket.entries("CLAIMED") > 1)
                .forEach(ticket -> add(Kind.WRONG, "claimed twice: " + ticket));
        ledger.claims.stream()
                .filter(claim -> claim.deed().accepted() && books.tickets().containsKey(claim.ticket()))
                .filter(claim -> books.tickets().get(claim.ticket()).entries("CLAIMED") == 0)
                .forEach(claim -> add(Kind.LOST, "claim of T-" + claim.ticket() + ": " + claim.deed()));
    }

    /** In the timeline and where it is to be read; a card may show it besides. */
    private void once(String what, Words words) {
        long shown = in(words.channel())
                .filter(message -> message.words().contains(words.token()) && !Stories.isCard(message))
                .count();
        count(what + " shown", words.deed(), shown, Kind.DUPLICATE_REPLY);
        Ticket ticket = books.tickets().get(words.ticket());
        long noted = ticket == null
                ? 0
                : ticket.timeline().stream()
                        .filter(entry -> entry.text().contains(words.token()))
                        .count();
        count(what + " noted", words.deed(), noted, Kind.DUPLICATE_REPLY);
    }

    private void presses() {
        for (Ledger.Press press : ledger.presses) {
            Line line = new Line("", press.channel(), press.thread(), press.thread(), "", List.of());
            if (press.deed().accepted() && answersTo(line).size() <= press.saidBefore()) {
                add(Kind.LOST, "what follows when " + press.deed());
            }
        }
    }

    /** What was accepted is there once; what may have been is there at most once. */
    private void count(String what, Deed deed, long times, Kind ifMore) {
        if (times == 0 && deed.accepted()) {
            add(Kind.LOST, what + ": " + deed);
        } else if (times > 1) {
            add(ifMore, what + " " + times + " times: " + deed);
        }
    }

    private List<SlackMessage> answersTo(Line line) {
        return in(line.channel())
                .filter(message -> Stories.answers(message, line))
                .toList();
    }

    private static Set<Integer> named(List<SlackMessage> messages) {
        Set<Integer> named = new TreeSet<>();
        messages.forEach(message -> named.addAll(TicketNumbers.in(message.words())));
        return named;
    }

    private Stream<SlackMessage> in(String channel) {
        return bot.getOrDefault(channel, List.of()).stream();
    }

    private Stream<SlackMessage> all() {
        return bot.values().stream().flatMap(List::stream);
    }

    private void add(Kind kind, String what) {
        findings.add(new Finding(kind, what));
    }
}
