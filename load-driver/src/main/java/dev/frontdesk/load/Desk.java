package dev.frontdesk.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the help desk and what lies there. Turns a scenario into a message; where its subject is missing (no ticket to claim, no answer
 * to press a button on) it takes the scenario that makes one, so the rate stays what was asked for.
 */
final class Desk {

    private static final String MESSAGES = "/api/chat/messages";
    private static final String CHOICES = "/api/chat/choices";
    private static final String HELP = "help";
    private static final String TRIAGE = "triage";
    private static final String HELPED = "Helped";
    private static final String DID_NOT_HELP = "Did not help";
    private static final Pattern OPENED = Pattern.compile("^(T-\\d+) is open\\.");
    /** The server keeps a person's last 24 answers with buttons. */
    private static final int OFFERS = 8;

    /** An answer whose buttons nobody has pressed. */
    private record Offer(String person, String message, String thread) {}

    private final Cast cast;
    private final Words words;
    private final Random dice;
    private final String run;
    private final int threads;
    private final Deque<Offer> offers = new ArrayDeque<>();
    private final List<Job> jobs = new ArrayList<>();
    private int count;

    /**
     * @param run makes ids of messages different from those of any other run
     * @param threads how many tickets are gone on with at once
     */
    Desk(Cast cast, Words words, Random dice, String run, int threads) {
        this.cast = cast;
        this.words = words;
        this.dice = dice;
        this.run = run;
        this.threads = threads;
    }

    synchronized Ask next(Scenario wanted, long due) {
        count++;
        return switch (wanted) {
            case QUESTION -> question(due);
            case TICKET -> ticket(due);
            case STATUS -> said(Scenario.STATUS, due, requester(), HELP, "/desk status", null);
            case BUTTON -> offers.isEmpty() ? question(due) : button(due, offers.removeFirst());
            case FOLLOW_UP -> free(job -> true).map(job -> followUp(due, job)).orElseGet(() -> ticket(due));
            case CLAIM ->
                free(job -> job.assignee() == null).map(job -> claim(due, job)).orElseGet(() -> ticket(due));
            case REPLY ->
                free(job -> job.assignee() != null)
                        .map(job -> reply(due, job))
                        .orElseGet(() -> next(Scenario.CLAIM, due));
            // Nothing is resolved for those who ask on: their next question could be taken for its return.
            case RESOLVE ->
                free(job -> job.assignee() != null && cast.requesters().contains(job.requester()))
                        .map(job -> resolve(due, job))
                        .orElseGet(() -> next(Scenario.CLAIM, due));
        };
    }

    /** The first answer is there: what it makes possible can be done from now on. */
    synchronized void answered(Ask ask, Line line) {
        Job job = ask.job();
        if (job != null) {
            workedOn(ask, job);
        } else if (line.offers(HELPED) && line.offers(DID_NOT_HELP) && cast.listens(ask.person())) {
            keep(new Offer(ask.person(), line.id(), String.valueOf(line.thread())));
        } else {
            opened(ask, line);
        }
    }

    private void workedOn(Ask ask, Job job) {
        job.busy(false);
        if (ask.scenario() == Scenario.CLAIM) {
            job.assign(ask.person());
        }
        if (ask.scenario() == Scenario.RESOLVE) {
            jobs.remove(job);
        }
    }

    private void keep(Offer offer) {
        offers.addFirst(offer);
        if (offers.size() > OFFERS * cast.listeners().size()) {
            offers.removeLast();
        }
    }

    private void opened(Ask ask, Line line) {
        Matcher matcher = OPENED.matcher(line.text());
        if (matcher.find() && line.thread() != null) {
            if (jobs.size() >= threads) {
                jobs.removeFirst();
            }
            jobs.add(new Job(matcher.group(1), line.thread(), ask.person()));
        }
    }

    private Ask question(long due) {
        return said(Scenario.QUESTION, due, one(cast.askers()), HELP, words.question(), null);
    }

    private Ask ticket(long due) {
        return said(Scenario.TICKET, due, requester(), HELP, "/desk ask " + words.trouble(count), null);
    }

    private Ask claim(long due, Job job) {
        return said(Scenario.CLAIM, due, one(cast.techs()), TRIAGE, "/desk claim " + job.number(), job);
    }

    private Ask resolve(long due, Job job) {
        return said(Scenario.RESOLVE, due, assignee(job), TRIAGE, "/desk resolve " + job.number() + " done", job);
    }

    private Ask reply(long due, Job job) {
        Token token = new Token(count);
        return message(
                Scenario.REPLY,
                due,
                body(assignee(job), TRIAGE, "/desk reply " + job.number() + " " + words.advice(token)),
                new Ask.Owed.Quoted(HELP, token),
                job);
    }

    private Ask followUp(long due, Job job) {
        Token token = new Token(count);
        Map<String, String> body = body(job.requester(), HELP, words.news(token));
        body.put("thread", job.thread());
        return message(Scenario.FOLLOW_UP, due, body, new Ask.Owed.Quoted(TRIAGE, token), job);
    }

    private Ask button(long due, Offer offer) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("as", offer.person());
        body.put("message", offer.message());
        body.put("choice", dice.nextInt(3) == 0 ? DID_NOT_HELP : HELPED);
        body.put("id", id());
        return new Ask(Scenario.BUTTON, due, CHOICES, body, new Ask.Owed.Below(offer.thread()), null);
    }

    private Ask said(Scenario scenario, long due, String person, String channel, String text, @Nullable Job job) {
        return message(scenario, due, body(person, channel, text), new Ask.Owed.Below(id()), job);
    }

    private Ask message(Scenario scenario, long due, Map<String, String> body, Ask.Owed owed, @Nullable Job job) {
        if (job != null) {
            job.busy(true);
        }
        return new Ask(scenario, due, MESSAGES, body, owed, job);
    }

    private Map<String, String> body(String person, String channel, String text) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("as", person);
        body.put("channel", channel);
        body.put("text", text);
        body.put("id", id());
        return body;
    }

    private String id() {
        return "load-" + run + "-" + count;
    }

    private Optional<Job> free(Predicate<Job> wanted) {
        List<Job> fitting = jobs.stream().filter(Job::free).filter(wanted).toList();
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(dice.nextInt(fitting.size())));
    }

    private static String assignee(Job job) {
        return Objects.requireNonNull(job.assignee());
    }

    private String requester() {
        return one(cast.requesters());
    }

    private String one(List<String> people) {
        return people.get(dice.nextInt(people.size()));
    }
}
