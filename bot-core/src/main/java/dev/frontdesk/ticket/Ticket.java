package dev.frontdesk.ticket;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.conversation.Priority;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Speaker;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Entry.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request that a human owes an answer.
 *
 * <pre>{@code
 * {_id: "0x3k…", version: 4, schema: 1, number: "T-12", serial: 12, requester: "ana", actor: null, text: "…",
 *  said: [{cause: "web:m-1", text: "…"}], title: null, intent: "fix-printer", queue: "help-desk",
 *  escalations: [{from: "help-desk", to: "network", by: "dave", at, tried, points}], informal: null, priority: "NORMAL", personal: false, state: "IN_PROGRESS", waiting: null, assignee: "dave",
 *  where: {platform, channel, thread, audience}, threads: ["web:::help:m-1", "web::triage:9qa…"], copy: null, card: "9qa…", triage: {…},
 *  facts: {device: "printer", location: "floor-3"}, wanted: ["location"], timeline: [{type, cause, by, at, text, detail,
 *  attachments: [{name, mediaType, size, url, ref}]}], rating: null, openedAt: ISODate, resolvedAt: null, nextDue: null, effects: [], relayDue: null}
 * }</pre>
 *
 * The {@code _id} is a hash of the request it was made of, so one request is one ticket. {@code waiting} is set only while nobody has
 * taken it, {@code informal} only when it was caught in passing, {@code nextDue} only while a timer runs: the cost of looking for either follows open work, not history.
 */
@Document("tickets")
public final class Ticket implements Speaker {

    /** A reply within this time of being resolved opens a ticket again; then it closes. */
    public static final Duration REOPENS_FOR = Duration.ofDays(2);

    private static final String WANTS_PERSON = "wants-person";
    private static final Duration RELAY_WITHIN = Duration.ofSeconds(5);

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private int schema = 1;

    @Indexed(unique = true)
    private final String number;

    @Indexed
    private final long serial;

    @Indexed
    private final String requester;

    @Indexed(sparse = true)
    private final @Nullable String actor;

    private String text;
    private List<Said> said = new ArrayList<>();
    private @Nullable String title;
    private final String intent;
    private String queue;
    private List<Escalation> escalations = new ArrayList<>();
    private Priority priority;
    private final boolean personal;

    @Indexed
    private State state = State.OPEN;

    @Indexed(sparse = true)
    private @Nullable Integer waiting;

    @Indexed(sparse = true)
    private @Nullable String assignee;

    private final ChatAddress where;
    private final @Nullable ChatAddress copy;

    @Indexed
    private List<String> threads = new ArrayList<>();

    private final String card;
    private @Nullable ChatAddress triage;
    private List<Entry> timeline = new ArrayList<>();
    private Map<String, String> facts = new LinkedHashMap<>();
    private List<String> wanted = new ArrayList<>();
    private @Nullable Integer rating;
    private @Nullable Boolean informal;
    private final Instant openedAt;
    private @Nullable Instant resolvedAt;

    @Indexed(sparse = true)
    private @Nullable Instant nextDue;

    private List<Effect> effects = new ArrayList<>();

    @Indexed(sparse = true)
    private @Nullable Instant relayDue;

    /**
     * @param where the thread the requester is answered in
     * @param copy where the requester reads along when somebody else asked for them, or null
     * @param card the effect that becomes the card in triage
     * @param actor who asked for the requester, or null when they asked themselves
     */
    Ticket(
            String id,
            String number,
            long serial,
            String requester,
            @Nullable String actor,
            String text,
            String intent,
            String queue,
            Priority priority,
            boolean personal,
            ChatAddress where,
            @Nullable ChatAddress copy,
            String card,
            Instant openedAt) {
        this.id = id;
        this.number = number;
        this.serial = serial;
        this.requester = requester;
        this.actor = actor;
        this.text = text;
        this.intent = intent;
        this.queue = queue;
        this.priority = priority;
        this.personal = personal;
        this.where = where;
        this.copy = copy;
        this.card = card;
        this.openedAt = openedAt;
        this.waiting = rank();
        if (where.threadKey() != null) {
            threads.add(where.threadKey());
        }
    }

    // --- what it is

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    @Override
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    public String number() {
        return number;
    }

    public long serial() {
        return serial;
    }

    public String requester() {
        return requester;
    }

    /** Who asked on the requester's behalf. */
    public Optional<String> actor() {
        return Optional.ofNullable(actor);
    }

    /** By whose message or press it was opened; no right follows from that. */
    String filedBy() {
        return timeline.getFirst().by();
    }

    /** What was asked, in the words it has now. */
    public String text() {
        return text;
    }

    /** What the techs call it, where that is not what was asked. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** From team to team, the first first. */
    public List<Escalation> escalations() {
        return List.copyOf(escalations);
    }

    /** Caught in passing: its requester never filed anything, so they are not shown how it is worked on, nor its number. */
    public boolean informal() {
        return Boolean.TRUE.equals(informal);
    }

    public String intent() {
        return intent;
    }

    public String queue() {
        return queue;
    }

    public Priority priority() {
        return priority;
    }

    /** A partner's own gadget: no page, no clock, behind all work. */
    public boolean personal() {
        return personal;
    }

    public State state() {
        return state;
    }

    public Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** Where whoever asked is answered. */
    public ChatAddress where() {
        return where;
    }

    /** Everywhere the answer is to be read: by whoever asked, and by whom it is for. */
    public List<ChatAddress> readers() {
        return copy == null ? List.of(where) : List.of(where, copy);
    }

    /** Whether this very message reopened it. */
    boolean reopenedBy(String cause) {
        return timeline.stream().anyMatch(e -> e.cause().equals(cause) && e.type() == Type.REOPENED);
    }

    /** Whether somebody has taken, got or answered it since then. */
    public boolean takenUpSince(Instant time) {
        return timeline.stream()
                .filter(e -> !e.at().isBefore(time))
                .anyMatch(e -> e.type() == Type.CLAIMED || e.type() == Type.GIVEN || e.type() == Type.REPLIED);
    }

    /** Whether a person has been asked for before, by another message than this. */
    public boolean wantedPerson(String cause) {
        return timeline.stream()
                        .anyMatch(e ->
                                WANTS_PERSON.equals(e.detail()) && !e.cause().equals(cause))
                || (intent.equals("talk-to-human")
                        && !timeline.getFirst().cause().equals(cause));
    }

    /** Its requester wants a person, now. */
    public Optional<Refusal> wantPerson(Act act) {
        timeline.add(new Entry(Type.ADDED, act.cause(), act.by(), act.at(), "wants a person", WANTS_PERSON));
        return Optional.empty();
    }

    /** What is known at a glance, by type of entity: device, location, date, … */
    public Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** What the requester was asked for and has not told yet. */
    List<String> wanted() {
        return List.copyOf(wanted);
    }

    public List<Entry> timeline() {
        return List.copyOf(timeline);
    }

    /** The timeline as this person may read it. */
    public List<Entry> timelineFor(Person reader) {
        return story().readBy(reader);
    }

    Story story() {
        return new Story(timeline());
    }

    /** The files that it was opened with. */
    List<Attachment> files() {
        return timeline.stream()
                .filter(e -> e.type() == Type.OPENED)
                .flatMap(e -> e.attachments().stream())
                .toList();
    }

    /** Whether it was opened with this message. */
    boolean openedWith(String cause) {
        return said.stream().anyMatch(s -> s.cause().equals(cause));
    }

    /** Whether a message of this person's has become a part of it. */
    boolean has(String cause, String by) {
        return (openedWith(cause) && involves(by)) || story().written(cause, by).isPresent();
    }

    public Optional<Integer> rating() {
        return Optional.ofNullable(rating);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The id of the effect that became the card. */
    public String card() {
        return card;
    }

    /** The thread below the card: where the techs talk about it. */
    public Optional<ChatAddress> triage() {
        return Optional.ofNullable(triage);
    }

    /** Whether this message has done something to it already. */
    public boolean did(String cause) {
        return timeline.stream().anyMatch(e -> e.cause().equals(cause));
    }

    /** Whether the last word was the desk's, so that the requester's next one is an answer. */
    public boolean deskSpokeLast() {
        return timeline.reversed().stream()
                .filter(e -> e.type() == Type.REPLIED || e.type() == Type.ADDED || e.type() == Type.OPENED)
                .findFirst()
                .filter(e -> !involves(e.by()))
                .isPresent();
    }

    /** Who it belongs to or was asked by. */
    public boolean involves(String person) {
        return person.equals(requester) || person.equals(actor);
    }

    public boolean visibleTo(Person person) {
        return person.worksTickets() || involves(person.id());
    }

    /** Whether a reply still reopens it. */
    public boolean reopens(Instant now) {
        return state == State.RESOLVED && resolvedAt != null && now.isBefore(resolvedAt.plus(REOPENS_FOR));
    }

    // --- what happens to it

    /** @param request what it is made of: the messages that may still be changed, and the files */
    void opened(Act act, @Nullable String told, Request request) {
        timeline.add(new Entry(Type.OPENED, act.cause(), act.by(), act.at(), text, told, request.attachments()));
        for (int i = 0; i < request.causes().size(); i++) {
            said.add(new Said(request.causes().get(i), request.texts().get(i)));
        }
    }

    void caughtInPassing() {
        informal = true;
    }

    /** Its author says in other words what they wrote before. */
    Optional<Refusal> reword(String cause, String words, Act act) {
        var opening = said.stream().filter(s -> s.cause().equals(cause)).map(Said::text);
        var now = story().reworded(cause)
                .or(opening::findFirst)
                .or(() -> story().written(cause, act.by()).map(Entry::text));
        if (now.filter(words::equals).isPresent() || story().withdrawn(cause)) {
            return Optional.of(new Refusal("That is what it says already."));
        }
        if (openedWith(cause)) {
            said.replaceAll(s -> s.cause().equals(cause) ? new Said(cause, words) : s);
            text = said.stream().map(Said::text).collect(Collectors.joining("\n"));
        }
        timeline.add(new Entry(Type.EDITED, act.cause(), act.by(), act.at(), words, cause));
        return Optional.empty();
    }

    /** Its author takes back what they wrote; it stays here, marked. */
    Optional<Refusal> withdraw(String cause, Act act) {
        if (story().withdrawn(cause)) {
            return Optional.of(new Refusal("It is taken back already."));
        }
        timeline.add(new Entry(Type.WITHDRAWN, act.cause(), act.by(), act.at(), null, cause));
        return Optional.empty();
    }

    /** Whether all that it was opened with has been taken back. */
    boolean takenBack() {
        return !said.isEmpty() && said.stream().allMatch(s -> story().withdrawn(s.cause()));
    }

    /** Another team owns it from now on, and nobody of it yet. */
    Optional<Refusal> escalate(String to, String tried, String points, Act act) {
        if (!state.live()) {
            return over();
        }
        if (to.equals(queue)) {
            return Optional.of(new Refusal(number + " is with " + Queues.label(to) + " already."));
        }
        escalations.add(new Escalation(queue, to, act.by(), act.at(), tried, points));
        queue = to;
        assignee = null;
        state = State.OPEN;
        waiting = rank();
        var words = "to " + Queues.label(to) + ". Tried: " + tried + " Points there: " + points;
        timeline.add(Entry.of(Type.ESCALATED, act, words, to));
        return Optional.empty();
    }

    /** Into another queue without a change of hands. */
    void move(String to, Act act) {
        queue = to;
        timeline.add(Entry.of(Type.MOVED, act, "to " + Queues.label(to), to));
    }

    /** @param name what the techs call it, or null: what was asked says it best */
    void rename(@Nullable String name, Act act) {
        title = name;
        timeline.add(Entry.of(Type.TITLED, act, name));
    }

    void wants(List<String> missing) {
        wanted = new ArrayList<>(missing);
    }

    /** What was said first stands; what was asked for counts as answered, whatever the answer was. */
    void learn(Map<String, String> told) {
        told.forEach(facts::putIfAbsent);
        wanted.clear();
    }

    Optional<Refusal> claim(Act act) {
        if (!state.live()) {
            return over();
        }
        if (assignee != null) {
            return Optional.of(
                    assignee.equals(act.by())
                            ? new Refusal("You already have " + number + ".")
                            : new Refusal(Refusal.WHO + " already has " + number + ".", assignee));
        }
        take(act.by());
        timeline.add(Entry.of(Type.CLAIMED, act));
        return Optional.empty();
    }

    Optional<Refusal> release(Act act) {
        if (assignee == null) {
            return Optional.of(new Refusal("Nobody has " + number + "."));
        }
        if (!state.live()) {
            return over();
        }
        assignee = null;
        state = State.OPEN;
        waiting = rank();
        timeline.add(Entry.of(Type.RELEASED, act));
        return Optional.empty();
    }

    Optional<Refusal> give(Person to, Act act) {
        if (!state.live()) {
            return over();
        }
        if (!to.worksTickets()) {
            return Optional.of(new Refusal(to.name() + " does not work on tickets."));
        }
        take(to.id());
        timeline.add(new Entry(Type.GIVEN, act.cause(), act.by(), act.at(), null, to.id()));
        return Optional.empty();
    }

    /** A word of the desk to the requester. */
    Optional<Refusal> reply(String words, Act act) {
        return reply(words, null, act);
    }

    /** The same, written where the requester reads. */
    Optional<Refusal> replyThere(String words, Act act) {
        return reply(words, Entry.THERE, act);
    }

    private Optional<Refusal> reply(String words, @Nullable String detail, Act act) {
        if (state == State.CLOSED) {
            return over();
        }
        if (state == State.OPEN) {
            take(assignee == null ? act.by() : assignee);
        }
        timeline.add(Entry.of(Type.REPLIED, act, words, detail));
        return Optional.empty();
    }

    /** A word of the requester, or of whoever else writes in their thread. */
    Optional<Refusal> add(String words, Act act) {
        if (state == State.CLOSED) {
            return over();
        }
        if (state == State.RESOLVED) {
            backToWork();
            timeline.add(Entry.of(Type.REOPENED, act, words));
        } else {
            if (state == State.WAITING || state == State.SNOOZED) {
                backToWork();
            }
            timeline.add(Entry.of(Type.ADDED, act, words));
        }
        return Optional.empty();
    }

    /** Thanks and the like: kept, and changes nothing. */
    Optional<Refusal> thank(String words, Act act) {
        timeline.add(Entry.of(Type.ADDED, act, words));
        return Optional.empty();
    }

    Optional<Refusal> note(String words, Act act) {
        timeline.add(Entry.of(Type.NOTED, act, words));
        return Optional.empty();
    }

    /** A note that stands below the card. */
    Optional<Refusal> noteThere(String words, Act act) {
        timeline.add(Entry.of(Type.NOTED, act, words, Entry.THERE));
        return Optional.empty();
    }

    Optional<Refusal> resolve(@Nullable String words, Act act) {
        if (!state.live()) {
            return over();
        }
        state = State.RESOLVED;
        waiting = null;
        resolvedAt = act.at();
        nextDue = act.at().plus(REOPENS_FOR);
        timeline.add(Entry.of(Type.RESOLVED, act, words));
        return Optional.empty();
    }

    Optional<Refusal> reopen(@Nullable String words, Act act) {
        if (state.live()) {
            return Optional.of(new Refusal(number + " is open already."));
        }
        if (!reopens(act.at())) {
            return Optional.of(
                    new Refusal(number + " is closed. Write what is wrong and I open a new one that points to it."));
        }
        backToWork();
        timeline.add(Entry.of(Type.REOPENED, act, words));
        return Optional.empty();
    }

    Optional<Refusal> close(@Nullable String words, Act act) {
        if (state == State.CLOSED) {
            return over();
        }
        state = State.CLOSED;
        waiting = null;
        nextDue = null;
        timeline.add(Entry.of(Type.CLOSED, act, words));
        return Optional.empty();
    }

    Optional<Refusal> prioritise(Priority to, Act act) {
        priority = to;
        if (waiting != null) {
            waiting = rank();
        }
        timeline.add(Entry.of(Type.PRIORITISED, act, to.word()));
        return Optional.empty();
    }

    /** One to five, changeable. */
    Optional<Refusal> rate(int stars, Act act) {
        rating = stars;
        timeline.add(Entry.of(Type.RATED, act, Integer.toString(stars)));
        return Optional.empty();
    }

    /** Something another feature did about it. */
    public Optional<Refusal> record(Type type, @Nullable String words, Act act) {
        timeline.add(Entry.of(type, act, words));
        return Optional.empty();
    }

    Optional<Refusal> cardPosted(ChatAddress thread) {
        triage = thread;
        var key = thread.threadKey();
        if (key != null && !threads.contains(key)) {
            threads.add(key);
        }
        return Optional.empty();
    }

    void say(List<Effect> said, Instant now) {
        effects.addAll(said);
        relayDue = effects.isEmpty() ? null : now.plus(RELAY_WITHIN);
    }

    private Optional<Refusal> over() {
        return Optional.of(new Refusal(number + " is already " + state.word() + "."
                + (state == State.RESOLVED ? " Say \"/desk reopen " + number + "\" if it came back." : "")));
    }

    private void take(String by) {
        assignee = by;
        state = State.IN_PROGRESS;
        waiting = null;
    }

    private void backToWork() {
        state = assignee == null ? State.OPEN : State.IN_PROGRESS;
        waiting = assignee == null ? rank() : null;
        resolvedAt = null;
        nextDue = null;
    }

    /** The order of the open queue, lowest first: work by priority, then what is personal. */
    private int rank() {
        return personal ? Priority.values().length : Priority.URGENT.ordinal() - priority.ordinal();
    }
}
