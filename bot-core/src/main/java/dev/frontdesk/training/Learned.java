package dev.frontdesk.training;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.intents.IntentClassifier;
import dev.frontdesk.intents.Shipped;
import dev.frontdesk.intents.UnreadableModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the model that the pointer names into use on this instance. A damaged one is refused, and the one in use stays. */
@Component
class Learned {

    private static final Logger LOG = LoggerFactory.getLogger(Learned.class);
    private static final int NONE = -1;

    private final Models models;
    private final CurrentClassifier classifier;
    private int refused = NONE;

    Learned(Models models, CurrentClassifier classifier) {
        this.models = models;
        this.classifier = classifier;
    }

    synchronized void refresh() {
        var wanted = models.current();
        if (wanted == classifier.version() || wanted == refused) {
            return;
        }
        refused = NONE;
        if (wanted == CurrentClassifier.SHIPPED) {
            classifier.useShipped();
        } else {
            load(wanted);
        }
    }

    private void load(int version) {
        try {
            classifier.use(read(version), version);
            LOG.info("intent model {} is in use", version);
        } catch (UnreadableModel e) {
            refused = version;
            LOG.error("model {} is refused, model {} stays in use: {}", version, classifier.version(), e.getMessage());
        }
    }

    private IntentClassifier read(int version) {
        var name = "intent model " + version;
        var stored = models.find(version).orElseThrow(() -> new UnreadableModel(name + " is not there."));
        if (!Shipped.sha256(stored.bytes()).equals(stored.sha256())) {
            throw new UnreadableModel(name + " is damaged (its checksum does not fit).");
        }
        return IntentClassifier.of(stored.bytes(), name);
    }
}
