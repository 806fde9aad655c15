package dev.frontdesk.training;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds and models as the techs speak of them: ordering one, what came of each, one step back. */
@Component
class Lessonbook {

    private static final int SHOWN = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Builds builds;
    private final Models models;
    private final Phrases phrases;
    private final Doubts doubts;
    private final Learned learned;
    private final CurrentClassifier classifier;
    private final Directory directory;
    private final TrainingSettings settings;

    Lessonbook(
            Builds builds,
            Models models,
            Phrases phrases,
            Doubts doubts,
            Learned learned,
            CurrentClassifier classifier,
            Directory directory,
            TrainingSettings settings) {
        this.builds = builds;
        this.models = models;
        this.phrases = phrases;
        this.doubts = doubts;
        this.learned = learned;
        this.classifier = classifier;
        this.directory = directory;
        this.settings = settings;
    }

    String status(Instant now) {
        var version = classifier.version();
        var figures = builds.numbered(version)
                .flatMap(b -> Optional.ofNullable(b.after()))
                .map(after -> " (" + Verdict.figures(after) + ")")
                .orElse("");
        var model = version == CurrentClassifier.SHIPPED
                ? "The shipped model is in use"
                : "Model " + version + " is in use";
        var wanted = models.current();
        var refused = wanted == version ? "" : ", for model " + wanted + " could not be read here";
        var running = builds.underWay().map(b -> "\n" + underWay(b)).orElse("");
        return doubts.openCount(now) + " to decide, " + phrases.batchCount() + " decided since the last build.\n"
                + model + figures + refused + '.' + running;
    }

    String rebuild(Turn turn) {
        var id = EffectId.hash("build\n" + turn.cause());
        var mine = builds.find(id);
        if (mine.isPresent()) {
            return ordered(mine.get());
        }
        var other = builds.underWay();
        if (other.isPresent()) {
            return underWay(other.get());
        }
        if (phrases.batchCount() == 0 && !neverTaught()) {
            return "Nothing was decided since the last build. Say /desk train to decide something.";
        }
        var where = turn.tell("").to().withoutToken();
        var build = Build.wanted(id, builds.nextNumber(), turn.person().id(), where, turn.now());
        builds.insert(build);
        return ordered(build);
    }

    /** After an upgrade: what was learnt before is to be taught to this release's model. */
    private boolean neverTaught() {
        return models.pointer().isEmpty() && phrases.anyLearnt();
    }

    private static String ordered(Build build) {
        return "Build " + build.number()
                + " is under way. It takes about a minute, and I tell you here what came of it.";
    }

    private String underWay(Build build) {
        return "Build " + build.number() + " is under way, since " + TIME.format(build.at()) + ", for "
                + name(build.by()) + '.';
    }

    String history() {
        var newest = builds.newest(SHOWN);
        return newest.isEmpty()
                ? "Nothing was built yet."
                : newest.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Build build) {
        var figures = build.before() == null
                ? ""
                : ", " + Verdict.figures(build.before(), Objects.requireNonNull(build.after()));
        var why = build.reason() == null ? "" : ": " + build.reason();
        return build.number() + " · " + TIME.format(build.at()) + " · " + name(build.by()) + " · "
                + Workshop.freshPhrases(build) + " · " + words(build.state()) + why + figures;
    }

    private static String words(Build.State state) {
        return switch (state) {
            case WANTED, RUNNING -> "under way";
            case SWAPPED -> "taken";
            case REFUSED -> "refused";
            case FAILED -> "failed";
            case ROLLED_BACK -> "taken, and rolled back";
        };
    }

    /** Exactly one step; what the model had learnt waits for the next build, or is taken back by {@link #reopen}. */
    String rollback(Turn turn) {
        var pointer = models.pointer();
        if (pointer.isPresent() && turn.cause().equals(pointer.get().cause())) {
            return rolledBack();
        }
        if (pointer.isEmpty() || pointer.get().previous() == null) {
            return "There is no step back: only the model before the last one taken is kept for that.";
        }
        var from = pointer.get();
        builds.numbered(from.current()).ifPresent(b -> builds.save(b.over(Build.State.ROLLED_BACK, null, turn.now())));
        phrases.unlearn(from.current());
        if (!models.back(from, turn.person().id(), turn.cause(), turn.now())) {
            return "Somebody else has changed the model just now. /desk train history shows what happened.";
        }
        return rolledBack();
    }

    private String rolledBack() {
        learned.refresh();
        var version = models.current();
        return (version == CurrentClassifier.SHIPPED ? "The shipped model" : "Model " + version)
                + " is in use again. What the other had learnt is in the next build, unless you say /desk train reopen.";
    }

    /** Decisions that no model has learnt are open again: all, or those on texts that one person wrote. */
    String reopen(Turn turn, String who) {
        var person = who.isEmpty() ? Optional.<Person>empty() : directory.named(who);
        if (!who.isEmpty() && person.isEmpty()) {
            return "I know nobody called \"" + who + "\".";
        }
        List<Phrase> open = phrases.batch().stream()
                .filter(p -> person.isEmpty() || person.get().id().equals(p.asker()))
                .toList();
        open.forEach(p -> doubts.reopen(p, null, turn.now(), turn.now().plus(settings.keep())));
        phrases.remove(open.stream().map(Phrase::id).toList());
        return open.size() == 1 ? "1 decision is open again." : open.size() + " decisions are open again.";
    }

    private String name(String id) {
        return directory.find(id).map(Person::name).orElse(id);
    }
}
