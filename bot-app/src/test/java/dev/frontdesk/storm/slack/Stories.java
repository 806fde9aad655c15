package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.Poll;
import dev.frontdesk.storm.TicketNumbers;
import dev.frontdesk.storm.slack.Ledger.Ask;
import dev.frontdesk.storm.slack.Ledger.Claim;
import dev.frontdesk.storm.slack.Ledger.Done;
import dev.frontdesk.storm.slack.Ledger.Line;
import dev.frontdesk.storm.slack.Ledger.Press;
import dev.frontdesk.storm.slack.Ledger.Words;
import dev.frontdesk.storm.slack.Site.Talk;
import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.Posted;
import dev.frontdesk.testing.slack.SlackMessage;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What people do in Slack during the storm. Each has one matter, and waits for the answers it needs through as many kills as it takes. */
final class Stories {

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(2);
    /** What the bot says when a talk is cancelled. */
    private static final Pattern CANCELLED = Pattern.compile("dropped that|nothing to cancel");

    private static final String DOCK = "the dock at my desk lost its power, note ";

    private final Site site;
    private final SlackServer slack;
    private final Ledger ledger;
    private final Boards boards;
    private final List<String> questions;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    Stories(Site site, Ledger ledger, Boards boards, List<String> questions) {
        this.site = site;
        this.slack = site.slack();
        this.ledger = ledger;
        this.boards = boards;
        this.questions = questions;
    }

    /** One story, from its beginning to its end. */
    void play(Random dice) {
        int roll = dice.nextInt(100);
        if (roll < 50) {
            site.talk(dice).ifPresent(talk -> talk(talk, question(dice), dice));
        } else if (roll < 53) {
            site.talk(dice).ifPresent(talk -> talk(talk, "the whole third floor has no network", dice));
        } else if (roll < 65) {
            site.newcomer().ifPresent(person -> ask(person, site.direct(person), question(dice), dice));
        } else if (roll < 72) {
            chatter(one(site.requesters(), dice));
        } else {
            ticket(one(site.requesters(), dice), dice);
        }
    }

    /** What stories wait for just now, in words. */
    Set<String> waiting() {
        return Set.copyOf(waiting);
    }

    void end() {
        over = true;
    }

    private String question(Random dice) {
        return one(questions, dice);
    }

    /** Asks, and when all is said ends the talk, so that their next words there begin another. */
    private void talk(Talk talk, String words, Random dice) {
        ask(talk.person(), talk.channel(), words, dice).ifPresent(open -> end(talk, open));
        site.giveBack(talk);
    }

    private void end(Talk talk, Line open) {
        Optional<Line> last = Optional.empty();
        while (last.isEmpty() && !over) {
            last = Optional.of(write(talk.person(), talk.channel(), open.thread(), "cancel"))
                    .filter(Line::accepted);
        }
        last.flatMap(l -> await("the end of the talk of " + open, l.channel(), m -> ends(m, l)));
    }

    private static boolean ends(SlackMessage message, Line last) {
        return answers(message, last) && CANCELLED.matcher(message.words()).find();
    }

    /** Asks something and perhaps presses one of the buttons below the answer. Returns it if that may have left a question open. */
    private Optional<Line> ask(String person, String channel, String words, Random dice) {
        Line line = write(person, channel, null, words);
        SlackMessage answer = answer(line).orElse(null);
        if (answer == null || dice.nextInt(10) < 2) {
            return Optional.of(line);
        } else if (answer.buttons().contains("Page someone")) {
            pressOn(line, answer, "Page someone");
        } else if (!answer.buttons().contains("Helped")) {
            return Optional.of(line);
        } else if (dice.nextInt(5) < 3) {
            // Once only: two presses, the first of them taken although nobody said so, are answered twice.
            press(person, answer, channel, "Helped");
        } else {
            pressOn(line, answer, "Did not help").ifPresent(opened -> added(line, opened));
        }
        return Optional.empty();
    }

    /** Presses what must lead to something that is said below. */
    private Optional<SlackMessage> pressOn(Line line, SlackMessage answer, String label) {
        insist(() -> press(line.person(), answer, line.channel(), label))
                .ifPresent(done -> ledger.presses.add(new Press(done, line.channel(), line.thread(), 1)));
        return await(
                "what follows " + answer.ts() + " below " + line,
                line.channel(),
                m -> answers(m, line) && !m.ts().equals(answer.ts()));
    }

    /** Words between colleagues, where the bot only listens. */
    private void chatter(String person) {
        String text = "lunch at twelve, " + ledger.token();
        Posted posted = slack.post(person, site.listening(), text);
        ledger.chatter.add(new Line(person, posted.channel(), posted.ts(), posted.ts(), text, List.of()));
    }

    // --- tickets

    private void ticket(String person, Random dice) {
        Optional<Asked> asked = switch (dice.nextInt(3)) {
            case 0 -> commanded(person, one(site.help(), dice));
            case 1 -> mentioned(person, one(site.help(), dice));
            default -> signed(person);
        };
        asked.ifPresent(a -> cardOf(a.token).ifPresent(card -> worked(a, number(card), card, dice)));
    }

    /** @param channel where its requester is answered */
    private record Asked(String person, String token, String channel) {}

    private Optional<Asked> commanded(String person, String channel) {
        String[] token = new String[1];
        return insist(() -> {
                    // Every try is a command of its own, and may have been taken although nobody said so.
                    token[0] = ledger.token();
                    Done done = order(person, channel, "ask " + DOCK + token[0]);
                    ledger.asks.add(new Ask(done, token[0]));
                    return Optional.of(done);
                })
                .map(done -> new Asked(person, token[0], site.direct(person)));
    }

    /** A command in plain words; its ticket is theirs alone, like that of any command. */
    private Optional<Asked> mentioned(String person, String channel) {
        String token = ledger.token();
        Posted posted = slack.post(person, channel, SlackServer.mention() + " ask " + DOCK + token);
        ledger.asks.add(new Ask(line(person, posted, null, token), token));
        return Optional.of(new Asked(person, token, site.direct(person)));
    }

    /** Sets the ticket sign on a message of their own that was not meant for the bot. */
    private Optional<Asked> signed(String person) {
        String token = ledger.token();
        String text = DOCK + token;
        Posted posted = slack.post(person, site.listening(), text);
        Delivery reaction = slack.react(person, posted.channel(), posted.ts(), "ticket");
        Done done = new Done(person, posted.channel(), ":ticket: on " + posted.ts(), settled(reaction));
        ledger.asks.add(new Ask(done, token));
        // Its author is answered where they wrote.
        return done.accepted() ? Optional.of(new Asked(person, token, posted.channel())) : Optional.empty();
    }

    private Optional<SlackMessage> cardOf(String token) {
        return await(
                "a card with " + token,
                site.triage(),
                m -> isCard(m) && m.words().contains(token));
    }

    static boolean isCard(SlackMessage message) {
        return message.byBot() && !message.reply() && message.words().contains("State");
    }

    private static int number(SlackMessage card) {
        return TicketNumbers.in(card.words()).iterator().next();
    }

    private void worked(Asked asked, int number, SlackMessage card, Random dice) {
        if (dice.nextInt(10) < 6) {
            String tech = one(Site.TECHS, dice);
            insist(() -> claim(tech, number, card, dice.nextBoolean()));
            String token = ledger.token();
            insist(() -> reply(tech, number, ledger.token(), asked.channel));
        }
    }

    /** The requester writes on, in the thread where the bot named their ticket: the techs read it below the card. */
    private void added(Line line, SlackMessage opened) {
        Set<Integer> numbers = TicketNumbers.in(opened.words());
        if (!numbers.isEmpty() && !line.channel().startsWith("D")) {
            String token = ledger.token();
            String text = "it is the left one, note " + token;
            Posted posted = slack.reply(line.person(), line.channel(), line.thread(), text);
            Line addition = line(line.person(), posted, line.thread(), text);
            ledger.additions.add(new Words(addition, numbers.iterator().next(), token, site.triage()));
        }
    }

    private Optional<Done> claim(String tech, int number, SlackMessage card, boolean byButton) {
        Optional<Done> done = byButton
                ? press(tech, card, site.triage(), "Take it")
                : Optional.of(order(tech, site.triage(), "claim T-" + number));
        done.ifPresent(d -> ledger.claims.add(new Claim(d, number)));
        return done;
    }

    private Optional<Done> reply(String tech, int number, String token, String channel) {
        Done done = order(tech, site.triage(), "reply T-" + number + " a new dock is on its way, note " + token);
        ledger.replies.add(new Words(done, number, token, channel));
        return Optional.of(done);
    }

    // --- what they do

    /** Where the bot only listens it is spoken to by name. */
    private Line write(String person, String channel, String thread, String words) {
        String text = channel.equals(site.listening()) ? SlackServer.mention() + ' ' + words : words;
        Posted posted = thread == null ? slack.post(person, channel, text) : slack.reply(person, channel, thread, text);
        Line line = line(person, posted, thread, text);
        line.events().forEach(Stories::settled);
        if (line.accepted()) {
            ledger.lines.add(line);
        }
        return line;
    }

    /** The history of threads is not read where the bot only listens: who hears nothing there says it again. */
    private Line line(String person, Posted posted, String thread, String text) {
        ledger.written.add(posted.deliveries());
        boolean unread = thread != null && posted.channel().equals(site.listening());
        List<Delivery> events = unread ? posted.deliveries() : List.of();
        return new Line(person, posted.channel(), posted.ts(), thread == null ? posted.ts() : thread, text, events);
    }

    private Done order(String person, String channel, String line) {
        return new Done(person, channel, "/desk " + line, settled(slack.slash(person, channel, "/desk", line)));
    }

    /** Empty when the button is not there any more. */
    private Optional<Done> press(String person, SlackMessage message, String channel, String label) {
        try {
            Delivery delivery = slack.press(person, channel, message.ts(), label);
            return Optional.of(new Done(person, channel, "[" + label + "] on " + message.ts(), settled(delivery)));
        } catch (IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    private static Delivery settled(Delivery delivery) {
        return delivery.await(Duration.ofSeconds(30));
    }

    /** What was not taken is done again, until it was or is no longer possible. */
    private Optional<Done> insist(Supplier<Optional<Done>> deed) {
        Optional<Done> done = deed.get();
        while (done.isPresent() && !done.get().accepted() && !over) {
            Poll.pause(BEFORE_TRYING_AGAIN);
            done = deed.get();
        }
        return done.filter(Done::accepted);
    }

    private Optional<SlackMessage> answer(Line line) {
        return await("an answer to " + line, line.channel(), m -> answers(m, line));
    }

    static boolean answers(SlackMessage message, Line line) {
        boolean below = message.threadTs().equals(line.thread()) && message.ts().compareTo(line.ts()) > 0;
        boolean next = line.channel().startsWith("D") && message.ts().compareTo(line.ts()) > 0;
        return message.byBot() && (below || next);
    }

    private Optional<SlackMessage> await(String what, String channel, Predicate<SlackMessage> fits) {
        waiting.add(what);
        try {
            return boards.await(channel, fits);
        } finally {
            waiting.remove(what);
        }
    }

    private static <T> T one(List<T> list, Random dice) {
        return list.get(dice.nextInt(list.size()));
    }
}
