package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.Poll;
import dev.frontdesk.storm.TicketNumbers;
import dev.frontdesk.storm.slack.Ledger.Ask;
import dev.frontdesk.storm.slack.Ledger.Claim;
import dev.frontdesk.storm.slack.Ledger.Done;
import dev.frontdesk.storm.slack.Ledger.Line;
import dev.frontdesk.storm.slack.Ledger.Press;
import dev.frontdesk.storm.slack.Ledger.Words;
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

/** What people do in Slack during the storm. Each has one matter, and waits for the answers it needs through as many kills as it takes. */
final class Stories {

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(700);
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
        String person = site.newcomer();
        int roll = dice.nextInt(100);
        if (roll < 25) {
            question(person, one(site.help(), dice), "", dice);
        } else if (roll < 42) {
            question(person, site.direct(person), "", dice);
        } else if (roll < 60) {
            question(person, listening(), SlackServer.mention() + " ", dice);
        } else if (roll < 67) {
            chatter(person);
        } else if (roll < 70) {
            outage(person, one(site.help(), dice));
        } else {
            ticket(person, dice);
        }
    }

    /** What stories wait for just now, in words. */
    Set<String> waiting() {
        return Set.copyOf(waiting);
    }

    void end() {
        over = true;
    }

    private String listening() {
        return slack.channel('#' + Site.LISTENING);
    }

    /** Asks something an article answers, and perhaps presses one of the buttons below it. */
    private void question(String person, String channel, String before, Random dice) {
        Line line = write(person, channel, null, before + one(questions, dice));
        String label = dice.nextInt(3) == 0 ? "Did not help" : "Helped";
        boolean presses = dice.nextInt(10) < 7;
        answer(line).filter(a -> presses && a.buttons().contains(label)).ifPresent(a -> {
            if (label.equals("Helped")) {
                insist(() -> press(person, a, channel, label));
            } else {
                pressOn(line, a, label);
            }
        });
    }

    private void outage(String person, String channel) {
        Line line = write(person, channel, null, "the whole third floor has no network");
        answer(line).filter(a -> a.buttons().contains("Page someone")).ifPresent(a -> pressOn(line, a, "Page someone"));
    }

    /** Presses what must lead to something that is said below. */
    private void pressOn(Line line, SlackMessage answer, String label) {
        insist(() -> press(line.person(), answer, line.channel(), label))
                .ifPresent(done -> ledger.presses.add(new Press(done, line.channel(), line.thread(), 1)));
        await(
                "what follows " + answer.ts() + " below " + line,
                line.channel(),
                m -> answers(m, line) && !m.ts().equals(answer.ts()));
    }

    /** Words between colleagues, where the bot only listens. */
    private void chatter(String person) {
        String text = "lunch at twelve, " + ledger.token();
        Posted posted = slack.post(person, listening(), text);
        ledger.chatter.add(new Line(person, listening(), posted.ts(), posted.ts(), text));
    }

    // --- tickets

    private void ticket(String person, Random dice) {
        Optional<Asked> asked = switch (dice.nextInt(3)) {
            case 0 -> commanded(person, one(site.help(), dice));
            case 1 -> mentioned(person);
            default -> signed(person);
        };
        asked.ifPresent(a -> cardOf(a.token).ifPresent(card -> worked(a, number(card), card, dice)));
    }

    /** @param channel where its requester is answered, in this thread or in none */
    private record Asked(String person, String token, String channel, String thread) {}

    private Optional<Asked> commanded(String person, String channel) {
        String[] token = new String[1];
        return insist(() -> {
                    // Every try is a command of its own, and may have been taken although nobody said so.
                    token[0] = ledger.token();
                    Done done = order(person, channel, "ask " + DOCK + token[0]);
                    ledger.asks.add(new Ask(done, token[0]));
                    return Optional.of(done);
                })
                .map(done -> new Asked(person, token[0], site.direct(person), null));
    }

    private Optional<Asked> mentioned(String person) {
        String token = ledger.token();
        Line line = write(person, listening(), null, SlackServer.mention() + " ask " + DOCK + token);
        ledger.asks.add(new Ask(line, token));
        return answer(line).map(a -> new Asked(person, token, line.channel(), line.ts()));
    }

    /** Sets the ticket sign on a message of their own that was not meant for the bot. */
    private Optional<Asked> signed(String person) {
        String token = ledger.token();
        String text = DOCK + token;
        Posted posted = slack.post(person, listening(), text);
        Delivery reaction = slack.react(person, posted.channel(), posted.ts(), "ticket");
        Done done = new Done(person, posted.channel(), ":ticket: on " + posted.ts(), settled(reaction));
        ledger.asks.add(new Ask(done, token));
        return done.accepted() ? Optional.of(new Asked(person, token, site.direct(person), null)) : Optional.empty();
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
        if (dice.nextInt(10) < 4) {
            added(asked, number);
        }
        if (dice.nextInt(10) < 6) {
            String tech = one(Site.TECHS, dice);
            insist(() -> claim(tech, number, card, dice.nextBoolean()));
            String token = ledger.token();
            insist(() -> reply(tech, number, ledger.token(), asked.channel));
        }
    }

    /** The requester writes on, in the thread of theirs. */
    private void added(Asked asked, int number) {
        if (asked.thread != null) {
            String token = ledger.token();
            Line line = write(asked.person, asked.channel, asked.thread, "it is the left one, note " + token);
            ledger.lines.remove(line);
            ledger.additions.add(new Words(line, number, token, site.triage()));
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

    private Line write(String person, String channel, String thread, String text) {
        Posted posted = thread == null ? slack.post(person, channel, text) : slack.reply(person, channel, thread, text);
        Line line = new Line(person, posted.channel(), posted.ts(), thread == null ? posted.ts() : thread, text);
        ledger.lines.add(line);
        return line;
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
        boolean below = message.threadTs().equals(line.thread());
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
