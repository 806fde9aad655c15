package dev.frontdesk.conversation;

import dev.frontdesk.intents.Circumstances;
import dev.frontdesk.intents.Entities;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentClassifier;
import dev.frontdesk.intents.Reading;
import dev.frontdesk.intents.Rule;
import dev.frontdesk.intents.Rules;
import dev.frontdesk.intents.Shipped;
import dev.frontdesk.intents.Understanding;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * How texts are understood now: the rules first, then the model in use. Begins with the model this release ships; others take its place
 * while messages are read, and each reading is one model's.
 */
@Component
public class CurrentClassifier {

    private record Model(IntentClassifier classifier, int version) {}

    /** The version of the model that comes with the release. */
    public static final int SHIPPED = 0;

    private final Entities entities;
    private final AtomicReference<Model> model;
    private final AtomicReference<Rules> rules = new AtomicReference<>(Rules.NONE);

    /** @param entities what is found in texts, whatever model is in use */
    public CurrentClassifier(Entities entities) {
        this.entities = entities;
        this.model = new AtomicReference<>(shipped());
    }

    private Model shipped() {
        return new Model(IntentClassifier.helpDesk().with(entities), SHIPPED);
    }

    /** Without a writer: nothing is known of the present or of what was talked about. */
    public Reading read(String text) {
        return read(text, Circumstances.NONE);
    }

    public Reading read(String text, Circumstances circumstances) {
        var reading = model.get().classifier().read(text, circumstances);
        return rule(text).map(rule -> ruled(reading, rule)).orElse(reading);
    }

    /** What the model alone says. */
    public Reading unruled(String text) {
        return model.get().classifier().read(text);
    }

    /** The rule that settles this text. */
    public Optional<Rule> rule(String text) {
        return rules.get().find(text);
    }

    public int version() {
        return model.get().version();
    }

    public void use(IntentClassifier classifier, int version) {
        model.set(new Model(classifier.with(entities), version));
    }

    public void useShipped() {
        model.set(shipped());
    }

    public void use(Rules others) {
        rules.set(others);
    }

    private static Reading ruled(Reading reading, Rule rule) {
        var entities = reading.entities();
        return rule.label().equals(Shipped.OUT_OF_SCOPE)
                ? new Reading(new Understanding.Unknown(entities), 0, reading.top(), entities)
                : new Reading(new Understanding.Clear(new Intent(rule.label()), entities), 1, reading.top(), entities);
    }
}
