package dev.frontdesk.training;

import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.intents.Shipped;
import dev.frontdesk.outbox.Chore;
import dev.frontdesk.outbox.Courier;
import dev.frontdesk.outbox.Outbox;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Works on the builds that are wanted, one at a time over all instances. Everything it stores is keyed by the build, so that an
 * instance which dies at any moment is followed by another; after two such deaths the build has failed.
 */
@Component
class Workshop {

    private static final int ATTEMPTS = 2;
    private static final int SHOWN = 5;

    private final Builds builds;
    private final Phrases phrases;
    private final Doubts doubts;
    private final Models models;
    private final Learned learned;
    private final Trainer trainer;
    private final Verdict verdict;
    private final Lease lease;
    private final TrainingSettings settings;
    private final IntentNames names;
    private final Directory directory;
    private final Outbox outbox;
    private final Courier courier;
    private final Executor workers;
    private final InstantSource clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final String me;

    Workshop(
            Builds builds,
            Phrases phrases,
            Doubts doubts,
            Models models,
            Learned learned,
            Trainer trainer,
            Verdict verdict,
            Lease lease,
            TrainingSettings settings,
            IntentNames names,
            Directory directory,
            Outbox outbox,
            Courier courier,
            Executor workers,
            InstantSource clock) {
        this.builds = builds;
        this.phrases = phrases;
        this.doubts = doubts;
        this.models = models;
        this.learned = learned;
        this.trainer = trainer;
        this.verdict = verdict;
        this.lease = lease;
        this.settings = settings;
        this.names = names;
        this.directory = directory;
        this.outbox = outbox;
        this.courier = courier;
        this.workers = workers;
        this.clock = clock;
        this.me = ManagementFactory.getRuntimeMXBean().getName()
                + '/'
                + Integer.toHexString(System.identityHashCode(this));
    }

    /** Begins what is wanted and what another instance left behind. Costs one read while nothing is. */
    void look() {
        if (busy.get()) {
            return;
        }
        builds.underWay().filter(b -> lease.take(me)).ifPresent(build -> {
            busy.set(true);
            workers.execute(() -> {
                try {
                    Chore.each(List.of(build.id()), this::work);
                } finally {
                    busy.set(false);
                    lease.free(me);
                }
            });
        });
    }

    private void work(String id) {
        var build = builds.find(id).orElseThrow();
        if (build.state().over()) {
            return;
        }
        if (build.attempts() >= ATTEMPTS) {
            end(build, Build.State.FAILED, "the instance that trained went away, twice");
            return;
        }
        var running = build.running();
        builds.save(running);
        if (models.has(running.number())) {
            take(running); // Stored by an attempt that died before it was in use.
            return;
        }
        try {
            // Not in one go: what training needed must not stand beside two models in memory.
            make(running).ifPresent(this::take);
        } catch (Trainer.TrainingFailed e) {
            end(running, Build.State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** The build whose model is stored; empty when there is none to take. */
    private Optional<Build> make(Build wanted) throws Trainer.TrainingFailed {
        var batch = new Batch(phrases.all(), Shipped.phrases());
        var build = wanted.with(batch.fresh().size());
        if (refused(build, batch)) {
            return Optional.empty();
        }
        var current = models.current();
        var bytes = current == CurrentClassifier.SHIPPED
                ? Shipped.model()
                : models.find(current).map(StoredModel::bytes).orElseGet(Shipped::model);
        var rebuilt = trainer.train(batch.examples(), bytes, () -> lease.renew(me));
        if (rebuilt.isEmpty()) {
            builds.save(wanted.wantedAgain());
            return Optional.empty();
        }
        var report = rebuilt.get().report();
        var measured = build.with(report);
        var against = verdict.against(report);
        if (!against.isEmpty()) {
            end(measured, Build.State.REFUSED, String.join("; ", against));
            return Optional.empty();
        }
        builds.save(measured);
        models.save(new StoredModel(
                measured.number(),
                models.base(),
                Shipped.sha256(rebuilt.get().model()),
                rebuilt.get().model(),
                batch.fresh().stream().map(Phrase::id).toList(),
                report.after(),
                measured.by(),
                clock.instant()));
        return Optional.of(measured);
    }

    /** Brings a stored model into use. Each step is safe to repeat. */
    private void take(Build build) {
        phrases.learnt(models.phrases(build.number()), build.number());
        models.use(build.number(), build.by(), clock.instant());
        learned.refresh();
        end(build, Build.State.SWAPPED, null);
    }

    // --- what is refused before it is trained

    private boolean refused(Build build, Batch batch) {
        var contradictions = batch.contradictions();
        if (!contradictions.isEmpty()) {
            contradictions.forEach(this::reopen);
            phrases.remove(contradictions.stream().map(c -> c.phrase().id()).toList());
            end(build, Build.State.REFUSED, words(contradictions));
            return true;
        }
        var share = batch.tooMuchOfOne(settings.onePerson());
        share.ifPresent(s -> end(build, Build.State.REFUSED, words(s)));
        return share.isPresent();
    }

    private void reopen(Batch.Contradiction contradiction) {
        var phrase = contradiction.phrase();
        var why = "Decided as " + names.title(phrase.label()) + ", and known as " + titles(contradiction);
        var now = clock.instant();
        doubts.reopen(phrase, why, now, now.plus(settings.keep()));
    }

    private String words(List<Batch.Contradiction> contradictions) {
        var shown = contradictions.stream()
                .limit(SHOWN)
                .map(c -> '"' + c.phrase().text() + "\" was decided as "
                        + names.title(c.phrase().label()) + " and is known as " + titles(c))
                .collect(Collectors.joining("; "));
        var more = contradictions.size() > SHOWN ? "; and " + (contradictions.size() - SHOWN) + " more" : "";
        return shown + more + ". To be decided again: /desk train";
    }

    private String titles(Batch.Contradiction contradiction) {
        return contradiction.others().stream().map(names::title).collect(Collectors.joining(" and "));
    }

    private String words(Batch.Share share) {
        return share.phrases() + " of the " + share.all() + " new phrases come from " + name(share.person())
                + ". One person may teach " + settings.onePerson()
                + ", and at most half of more than 10. To take theirs back: /desk train reopen @" + share.person();
    }

    // --- how it ended

    private void end(Build build, Build.State state, @org.jspecify.annotations.Nullable String why) {
        var over = build.over(state, why, clock.instant());
        builds.save(over);
        var said = Saying.post(over.where(), Reply.text(words(over)));
        courier.deliver(outbox.insert(Saying.effects("build", over.id(), List.of(said), clock.instant())));
    }

    private static String words(Build build) {
        var figures = build.before() == null
                ? ""
                : " (" + Verdict.figures(build.before(), Objects.requireNonNull(build.after())) + ")";
        return switch (build.state()) {
            case SWAPPED ->
                "Build " + build.number() + " has learnt " + freshPhrases(build) + " and is in use now" + figures + ".";
            case REFUSED -> "Build " + build.number() + " is refused: " + build.reason() + figures + ".";
            default -> "Build " + build.number() + " failed: " + build.reason() + ".";
        };
    }

    static String freshPhrases(Build build) {
        return build.fresh() == 1 ? "1 new phrase" : build.fresh() + " new phrases";
    }

    private String name(String id) {
        return directory.find(id).map(Person::name).orElse(id);
    }
}
