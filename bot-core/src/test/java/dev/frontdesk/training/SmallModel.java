package dev.frontdesk.training;

import dev.frontdesk.intents.IntentClassifier;
import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.ModelFile;
import dev.frontdesk.intents.maxent.Training;
import java.util.List;

/** A model of a few phrases, which is not sure whether a flurbler is a printer. */
final class SmallModel {

    private SmallModel() {}

    static IntentClassifier classifier() {
        var phrases = List.of(
                new Example("the flurbler squeaks", "fix-printer"),
                new Example("the flurbler squeaks", "fix-vpn"),
                new Example("the flurbler squeaks", "fix-wifi"),
                new Example("the flurbler squeaks", "fix-phone"),
                new Example("the flurbler squeaks", "fix-email"),
                new Example("paper jam", "fix-printer"),
                new Example("tunnel is gone", "fix-vpn"));
        return IntentClassifier.of(ModelFile.bytes(Training.of(phrases, List.of(), "out-of-scope")), "small");
    }
}
