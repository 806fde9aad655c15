package dev.frontdesk.intents;

import dev.frontdesk.intents.Understanding.Wish;
import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.HelpDeskModel;
import dev.frontdesk.intents.maxent.Judgement;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.ModelFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Tells what a text is about. One serves every thread. No text makes it fail; of a very long one only the first 8,000
 * code points count.
 */
public final class IntentClassifier {
    private static final Set<String> SMALL_TALK =
            Set.of("greet", "give-thanks", "ask-bot", "complain", "talk-to-human", "remote-help");

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

    /** Dates that depend on the present ("tomorrow") are left alone. */
    public Reading read(String text) {
        return read(text, Circumstances.NONE);
    }

    public Reading read(String text, Circumstances circumstances) {
        Judgement judgement = model.judge(text);
        List<Entity> found = entities.find(text, circumstances.now());
        List<Scored> top = judgement.top().stream()
                .map(score -> new Scored(new Intent(score.label()), score.p()))
                .toList();
        List<Wish> wishes = wishes(judgement);
        if (wishes.size() > 1) {
            return new Reading(new Understanding.Several(wishes, found), judgement.confidence(), top, found);
        }
        if (wishes.size() == 1) {
            Intent wanted = wishes.getFirst().intent();
            return new Reading(
                    new Understanding.Clear(wanted, found), judgement.confidence(), first(wanted, top), found);
        }
        if (judgement.candidates() < 2) {
            return new Reading(certain(judgement, top, found), judgement.confidence(), top, found);
        }
        NearTie.Settled settled = NearTie.of(top, judgement.candidates(), circumstances.prior());
        Understanding understanding = settled.candidates().size() == 1
                ? new Understanding.Clear(settled.candidates().getFirst(), found)
                : new Understanding.Ambiguous(settled.candidates(), found);
        return new Reading(understanding, judgement.confidence(), settled.top(), found);
    }

    private static List<Scored> first(Intent intent, List<Scored> top) {
        return top.stream()
                .sorted(Comparator.comparing((Scored scored) -> !scored.intent().equals(intent)))
                .toList();
    }

    private static Understanding certain(Judgement judgement, List<Scored> top, List<Entity> found) {
        return judgement.unknown()
                ? new Understanding.Unknown(found)
                : new Understanding.Clear(top.getFirst().intent(), found);
    }

    /** A greeting or a complaint beside a request is no second request. */
    private static List<Wish> wishes(Judgement judgement) {
        return judgement.requests().stream()
                .filter(request -> !SMALL_TALK.contains(request.label()))
                .map(request -> new Wish(new Intent(request.label()), request.text()))
                .toList();
    }
}
