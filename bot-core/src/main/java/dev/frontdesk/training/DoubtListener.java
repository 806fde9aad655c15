package dev.frontdesk.training;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.Lesson;
import dev.frontdesk.conversation.LessonListener;
import dev.frontdesk.conversation.Turn;
import java.time.Duration;
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
        var id = Doubt.idOf(lesson.text());
        switch (lesson) {
            case Lesson.Meant meant -> doubts.change(id, d -> d.meant(meant.intent(), meant.how()));
            case Lesson.Unclear unclear ->
                doubts.changeOrMake(
                        id, d -> d.count(turn.cause(), turn.person().id(), turn.now()), () -> doubt(turn, unclear));
        }
    }

    private Optional<Doubt> doubt(Turn turn, Lesson.Unclear unclear) {
        var person = turn.person().id();
        if (doubts.of(person, turn.now().minus(DAY)) >= settings.personDay()) {
            return Optional.empty();
        }
        var seen = Doubt.Seen.of(unclear.reading(), classifier.version());
        return Optional.of(
                Doubt.noted(unclear.text(), person, seen, turn.now(), turn.now().plus(settings.keep())));
    }
}
