package dev.frontdesk.training;

import dev.frontdesk.intents.Labelled;
import dev.frontdesk.intents.Rebuild;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Makes a model: minutes of processor time and hundreds of megabytes, so not in this process. */
interface Trainer {

    /** A model, and how it compares with the one in use. */
    record Rebuilt(byte[] model, Rebuild.Report report) {}

    /** Why there is no model, in words for people. Trying again would change nothing. */
    final class TrainingFailed extends Exception {
        private static final long serialVersionUID = 1;

        TrainingFailed(String why) {
            super(why);
        }
    }

    /**
     * The shipped phrases and these.
     *
     * @param goOn asked every few seconds
     * @return nothing when that said no, or this instance stops: somebody else is to do it
     */
    Optional<Rebuilt> train(List<Labelled> added, byte[] current, BooleanSupplier goOn) throws TrainingFailed;
}
