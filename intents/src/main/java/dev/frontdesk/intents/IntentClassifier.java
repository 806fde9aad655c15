package dev.frontdesk.intents;

import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.HelpDeskModel;
import dev.frontdesk.intents.maxent.Judgement;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.ModelFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a text is about. One serves every thread. No text makes it fail; of a very long one only the first 8,000
 * code points count.
 */
public final class IntentClassifier {
    private final LabelModel model;
    private final Entities entities;

    private IntentClassifier(LabelModel model, Entities entities) {
        this.model = model;
        this.entities = entities;
    }

    /** The help desk's own model, made when this module was built. Loading takes a moment: keep it. */
    public static IntentClassifier helpDesk() {
        return new IntentClassifier(HelpDeskModel.load(), Entities.standard());
    }

    /** @throws DataException when the file is no intact model, or one of its labels is no name of an intent */
    public static IntentClassifier load(Path file) {
        return of(ModelFile.read(file), file.toString());
    }

    /**
     * @param name how messages call the bytes
     * @throws UnreadableModel when they are no intact model, or one of its labels is no name of an intent
     */
    public static IntentClassifier of(byte[] model, String name) {
        try {
            return of(ModelFile.read(model, name), name);
        } catch (DataException e) {
            throw new UnreadableModel(String.valueOf(e.getMessage()), e);
        }
    }

    private static IntentClassifier of(LabelModel model, String name) {
        for (String label : model.labels()) {
            if (!Intent.isName(label)) {
                throw new DataException(name + ": the label \"" + label + "\" is no name of an intent.");
            }
        }
        return new IntentClassifier(model, Entities.standard());
    }

    /** The same model, finding these entities. */
    public IntentClassifier with(Entities other) {
        return new IntentClassifier(model, other);
    }

    /** Dates that depend on today ("tomorrow") are left alone. */
    public Reading read(String text) {
        return read(text, null);
    }

    /** @param today what "tomorrow" counts from, in the writer's time zone */
    public Reading read(String text, @Nullable LocalDate today) {
        Judgement judgement = model.judge(text);
        List<Entity> found = entities.find(text, today);
        List<Scored> top = judgement.top().stream()
                .map(score -> new Scored(new Intent(score.label()), score.p()))
                .toList();
        return new Reading(understanding(judgement, top, found), judgement.confidence(), top, found);
    }

    private static Understanding understanding(Judgement judgement, List<Scored> top, List<Entity> found) {
        List<Intent> candidates =
                top.stream().limit(judgement.candidates()).map(Scored::intent).toList();
        return switch (candidates.size()) {
            case 0 -> new Understanding.Unknown(found);
            case 1 -> new Understanding.Clear(candidates.getFirst(), found);
            default -> new Understanding.Ambiguous(candidates, found);
        };
    }
}
