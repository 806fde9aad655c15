package dev.frontdesk.training;

import dev.frontdesk.intents.Labelled;
import dev.frontdesk.intents.Quality;
import dev.frontdesk.intents.Rebuild;
import dev.frontdesk.intents.Shipped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Gives the shipped model out as the new one, with the figures a test names. */
@Component
@Primary
final class FakeTrainer implements Trainer {

    static final Quality GOOD = new Quality(1_000, 940, 800, 760, 790, 200, 180, Set.of());

    private Quality after = GOOD;
    private boolean readsAdded = true;
    private Optional<String> failure = Optional.empty();
    private boolean stops;
    private List<Labelled> added = List.of();

    void clear() {
        after = GOOD;
        readsAdded = true;
        failure = Optional.empty();
        stops = false;
    }

    void willMeasure(Quality quality) {
        after = quality;
    }

    void willMisreadWhatIsAdded() {
        readsAdded = false;
    }

    void willFail(String why) {
        failure = Optional.of(why);
    }

    /** The instance goes down in the midst of it, once. */
    void willStop() {
        stops = true;
    }

    List<Labelled> added() {
        return added;
    }

    @Override
    public Optional<Rebuilt> train(List<Labelled> phrases, byte[] current, BooleanSupplier goOn) throws TrainingFailed {
        added = phrases;
        if (failure.isPresent()) {
            throw new TrainingFailed(failure.get());
        }
        if (stops) {
            stops = false;
            return Optional.empty();
        }
        var right = readsAdded ? phrases.size() : 0;
        return Optional.of(new Rebuilt(Shipped.model(), new Rebuild.Report(GOOD, after, phrases.size(), right)));
    }
}
