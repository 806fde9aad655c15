package dev.frontdesk.training;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.Lesson;
import dev.frontdesk.conversation.LessonListener;
import dev.frontdesk.conversation.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what was not understood. Costs a write for such a message only, and none when the same message comes again. */
@Component
class DoubtListener implements LessonListener {

    private static final Duration DAY = Duration.ofDays(1);

    private final Doubts doubts;
    private final CurrentClassifier classifier;
    private final TrainingSettings settings;

    DoubtListener(Doubts doubts, CurrentClassifier classifier, TrainingSettings settings) {
        this.doubts = doubts;
        this.classifier = classifier;
        this.settings = settings;
    }

    @Override
    public void learn(Turn turn, Lesson lesson) {
        // What a rule rejects is settled, and is not to be learnt.
        if (lesson.text().isBlank() || classifier.rule(lesson.text()).isPresent()) {
            return;
        }
        switch (lesson) {
            case Lesson.Meant meant ->
                doubts.change(Doubt.idOf(meant.text()), d -> d.meant(meant.intent(), meant.how()));
            case Lesson.Unclear unclear ->
                keep(unclear, turn.cause(), turn.person().id(), turn.now());
        }
    }

    void keep(Lesson.Unclear unclear, String cause, String person, Instant now) {
        doubts.changeOrMake(
                Doubt.idOf(unclear.text()), d -> d.count(cause, person, now), () -> doubt(unclear, person, now));
    }

    private Optional<Doubt> doubt(Lesson.Unclear unclear, String person, Instant now) {
        if (doubts.of(person, now.minus(DAY)) >= settings.personDay()) {
            return Optional.empty();
        }
        var seen = Doubt.Seen.of(unclear.reading(), classifier.version());
        return Optional.of(Doubt.noted(unclear.text(), person, seen, now, now.plus(settings.keep())));
    }
}
