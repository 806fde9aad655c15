package dev.frontdesk.conversation;

import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.SharedFiles;
import dev.frontdesk.conversation.Decision.Fate;
import dev.frontdesk.outbox.Courier;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Outbox;
import dev.frontdesk.outbox.Saying;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One message in, one turn out. Decides, saves the conversation together with what is to be said (the commit), hands that to the
 * outbox, and only then is the message done. Dying anywhere in between loses nothing: the next attempt finds what was committed.
 */
@Component
public class FrontDesk {

    private static final int RACES = 20;

    private final Conversations conversations;
    private final MongoInbox inbox;
    private final Turns turns;
    private final Reception reception;
    private final Unanswered unanswered;
    private final Outbox outbox;
    private final Courier courier;
    private final Figures figures;
    private final LessonListeners lessons;
    private final InstantSource clock;

    FrontDesk(
            Conversations conversations,
            MongoInbox inbox,
            Turns turns,
            Reception reception,
            Unanswered unanswered,
            Outbox outbox,
            Courier courier,
            Figures figures,
            LessonListeners lessons,
            InstantSource clock) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.turns = turns;
        this.reception = reception;
        this.unanswered = unanswered;
        this.outbox = outbox;
        this.courier = courier;
        this.figures = figures;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** One conversation for each person in each channel. */
    static String conversationId(IncomingMessage message) {
        return message.address().destination() + ':' + message.author().account();
    }

    void handle(InboxRow row, boolean retried) {
        var message = Objects.requireNonNull(row.message());
        var id = conversationId(message);
        for (int race = 0; race < RACES; race++) {
            var talk = conversations.find(id).orElseGet(() -> turns.newConversation(message));
            var reason = talk.applied(row.id())
                    ? Optional.of(Reason.FORGOTTEN)
                    : decided(talk, row, message, retried || race > 0);
            if (reason.isPresent()) {
                CrashPoint.CP5.pass();
                var fresh = outbox.relay(talk);
                CrashPoint.CP7.pass();
                inbox.done(row, reason.get());
                courier.deliver(fresh);
                return;
            }
        }
        throw new IllegalStateException("conversation " + id + " is saved by others all the time");
    }

    /** Decides and commits; empty when somebody else has saved the conversation meanwhile. */
    private Optional<Reason> decided(Conversation talk, InboxRow row, IncomingMessage message, boolean retried) {
        var now = clock.instant();
        var turn = turns.of(message, talk, retried, now);
        var decision = figures.timed(message.kind(), () -> reception.decide(turn));
        // Before the commit: an attempt that dies here is repeated, and repeats this.
        lessons.learn(turn, decision);
        var reason = Reason.of(decision, turn.reader());
        var before = new ArrayList<Saying>();
        if (!row.removed().isEmpty()) {
            before.add(
                    turn.tell(
                            "I removed " + String.join(" and ", row.removed())
                                    + " from your message before anything was stored. Please change it, others here may have seen it."));
        }
        if (spokenTo(message)) {
            SharedFiles.of(message.attachments()).notice().ifPresent(n -> before.add(turn.tell(n)));
        }
        if (row.kept() && talk.mayNoticeLimit(now)) {
            before.add(turn.tell("That is a lot at once. Your messages wait in order, and none is lost."));
        }
        apply(talk, turn, decision, before);
        CrashPoint.CP4.pass();
        return conversations.save(talk) ? Optional.of(reason) : Optional.empty();
    }

    /** Where nobody speaks to the bot it has nothing to say about their files. */
    private static boolean spokenTo(IncomingMessage message) {
        return message.mentioned() || message.place() == Place.HELP || message.place() == Place.DIRECT;
    }

    /** The time of an open question is up. */
    void timeUp(String conversationId) {
        conversations.find(conversationId).ifPresent(talk -> {
            var now = clock.instant();
            var question = talk.question().filter(q -> !q.due().isAfter(now));
            if (question.isPresent() && talk.request().isPresent()) {
                timeUp(talk, question.get(), talk.request().get(), now);
            }
        });
    }

    private void timeUp(Conversation talk, Question question, Request request, Instant now) {
        var turn = turns.of(question, request, talk, now);
        if (question.silence() != null) {
            apply(talk, turn, reception.silent(turn, question), List.of());
        } else {
            var said = new ArrayList<Saying>(unanswered.card(talk, question, request));
            said.add(turn.say(
                    "I have not heard back, so I have shown your question to a person. You can still just write on."));
            close(talk, question, request, null).forEach(said::add);
            talk.offer(unanswered.offer(question, request));
            talk.stopAsking();
            talk.talkAbout(null);
            follow(talk, turn);
            talk.commit(turn.cause(), Saying.effects(talk.id(), turn.cause(), said, now), now);
        }
        if (conversations.save(talk)) {
            CrashPoint.CP11.pass();
            courier.deliver(outbox.relay(talk));
        }
    }

    /** Sends on what a commit left behind when its process died. */
    void relay(String conversationId) {
        conversations.find(conversationId).ifPresent(talk -> courier.deliver(outbox.relay(talk)));
    }

    /** Says sorry for a message that could not be worked on, and shows it to the techs. */
    String apologise(InboxRow row) {
        var message = Objects.requireNonNull(row.message());
        var reference = EffectId.hash(row.id()).substring(0, 8);
        var effects = Saying.effects("parked", row.id(), unanswered.parked(message, reference), clock.instant());
        courier.deliver(outbox.insert(effects));
        return reference;
    }

    // --- what a decision changes

    private void apply(Conversation talk, Turn turn, Decision decision, List<Saying> before) {
        var said = new ArrayList<>(before);
        var open = talk.question();
        var asked = talk.request();
        var fate = open.isPresent() && asked.isPresent() ? decision.question() : Fate.KEPT;
        if (fate == Fate.UNANSWERED && open.orElseThrow().silence() != null) {
            // It said what silence means, and going on to something else is silence.
            var silent = reception.silent(turn.about(asked.orElseThrow()), open.orElseThrow());
            said.addAll(silent.outcome().sayings());
        } else if (fate == Fate.UNANSWERED) {
            said.addAll(unanswered.card(talk, open.orElseThrow(), asked.orElseThrow()));
            talk.offer(unanswered.offer(open.orElseThrow(), asked.orElseThrow()));
        }
        said.addAll(outcome(
                talk, turn, decision, fate == Fate.REPEATED ? open.orElseThrow().due() : null));
        said.addAll(decision.also());
        if (fate != Fate.KEPT) {
            said.addAll(close(talk, open.orElseThrow(), asked.orElseThrow(), decision.picked()));
            if (talk.question().equals(open)) {
                talk.stopAsking();
            }
        }
        follow(talk, turn);
        talk.commit(turn.cause(), Saying.effects(talk.id(), turn.cause(), said, turn.now()), turn.now());
    }

    /** What the request was made of may have been changed by its author. */
    private static void follow(Conversation talk, Turn turn) {
        var message = turn.message();
        var original = message == null ? null : message.original();
        if (message == null || original == null) {
            return;
        }
        if (message.kind() == Kind.DELETION) {
            talk.forget(original);
        } else if (!turn.text().isBlank()) {
            talk.reword(original, turn.text());
        }
    }

    private static List<Saying> outcome(Conversation talk, Turn turn, Decision decision, @Nullable Instant sooner) {
        var request = Optional.ofNullable(decision.request());
        var said = new ArrayList<Saying>();
        switch (decision.outcome()) {
            case Outcome.Done done -> {
                said.addAll(done.sayings());
                request.ifPresent(talk::talkAbout);
                if (request.isEmpty() && decision.question() == Fate.CLOSED) {
                    talk.talkAbout(null);
                }
                Optional.ofNullable(done.offer()).ifPresent(talk::offer);
            }
            case Outcome.Ask ask -> said.addAll(ask(talk, turn, decision, ask, sooner));
            case Outcome.Handover handover -> {
                said.addAll(handover.sayings());
                request.ifPresent(r -> talk.talkAbout(r.become(handover.ticket())));
                talk.settle(handover.request(), handover.ticket());
            }
        }
        return said;
    }

    private static List<Saying> ask(
            Conversation talk, Turn turn, Decision decision, Outcome.Ask ask, @Nullable Instant sooner) {
        var request = Objects.requireNonNullElse(decision.request(), turn.request());
        var id = EffectId.hash(talk.id() + "\nquestion\n" + turn.cause());
        var due = turn.now().plus(ask.patience());
        var question = new Question(
                id,
                decision.asker(),
                ask.about(),
                ask.prompt(),
                ask.options(),
                sooner != null && sooner.isBefore(due) ? sooner : due,
                ask.silence());
        talk.talkAbout(request);
        talk.ask(question);
        var said = new ArrayList<Saying>();
        said.add(Saying.post(request.where(), Reply.of(ask.prompt(), question.choices()))
                .as(id));
        said.addAll(ask.sayings());
        return said;
    }

    /** The buttons of a question that is over go; what was picked stands there instead. */
    private static List<Saying> close(Conversation talk, Question question, Request request, @Nullable String picked) {
        if (question.options().isEmpty()) {
            return List.of();
        }
        var text = picked == null ? question.prompt() : question.prompt() + "\n→ " + picked;
        return List.of(Saying.update(request.where(), Effect.reference(question.id()), Reply.text(text)));
    }
}
