package dev.frontdesk.training;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.outbox.Chore;
import dev.frontdesk.outbox.Courier;
import dev.frontdesk.outbox.Outbox;
import dev.frontdesk.outbox.Saying;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Keeps this instance's model and rules those that are stored, works on builds, and forgets what has served its time. */
@Component
class TrainingChore implements Chore, SmartInitializingSingleton {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final Learned learned;
    private final RuleBook rules;
    private final Workshop workshop;
    private final Doubts doubts;
    private final Models models;
    private final Phrases phrases;
    private final Triage triage;
    private final Outbox outbox;
    private final Courier courier;
    private final InstantSource clock;
    private Instant forgotten = Instant.EPOCH;
    private boolean asked;

    TrainingChore(
            Learned learned,
            RuleBook rules,
            Workshop workshop,
            Doubts doubts,
            Models models,
            Phrases phrases,
            Triage triage,
            Outbox outbox,
            Courier courier,
            InstantSource clock) {
        this.learned = learned;
        this.rules = rules;
        this.workshop = workshop;
        this.doubts = doubts;
        this.models = models;
        this.phrases = phrases;
        this.triage = triage;
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
    }

    /** Before the first message. */
    @Override
    public void afterSingletonsInstantiated() {
        learned.refresh();
        rules.refresh();
    }

    @Override
    public void look() {
        learned.refresh();
        rules.refresh();
        workshop.look();
        if (!asked) {
            asked = true;
            askForRebuild();
        }
        var now = clock.instant();
        if (forgotten.plus(FORGET_EVERY).isBefore(now)) {
            forgotten = now;
            doubts.forget(now);
        }
    }

    /** A new release brings other phrases: what was learnt on top of the old ones is not used, and that should not go unnoticed. */
    void askForRebuild() {
        if (models.pointer().isPresent() || !phrases.anyLearnt()) {
            return;
        }
        var words = "This release understands by other phrases than the one before, so its own model is in use, without"
                + " what you taught. Say /desk train rebuild to teach it again.";
        triage.channel().ifPresent(channel -> {
            var said = Saying.post(channel, Reply.text(words)).as(EffectId.hash("new-release\n" + models.base()));
            courier.deliver(outbox.insert(Saying.effects("training", models.base(), List.of(said), clock.instant())));
        });
    }
}
