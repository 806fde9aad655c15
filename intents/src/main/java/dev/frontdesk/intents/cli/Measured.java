package dev.frontdesk.intents.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.frontdesk.intents.evaluation.Evaluation;
import dev.frontdesk.intents.evaluation.Latency;
import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.LabelModel;
import java.util.List;

/** How well and how fast; one flat object as JSON, with the latency in one of its own. */
record Measured(@JsonUnwrapped Evaluation evaluation, Latency latencyMicros) {

    static Measured of(LabelModel model, List<Example> examples) {
        return new Measured(Evaluation.of(model, examples), Latency.of(model, examples));
    }
}
