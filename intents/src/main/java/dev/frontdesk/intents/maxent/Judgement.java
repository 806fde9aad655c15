package dev.frontdesk.intents.maxent;

import java.util.List;

/**
 * What the model makes of a text. {@code top} holds the five most probable in-scope labels (fewer if there are fewer),
 * best first; {@code candidates} of them come into question: one when clear, two or three when ambiguous, none when
 * unknown. Confidence, 0 to 1, says how surely the text is in scope. {@code requests} are the several requests
 * of one text, in its order; empty when there is one.
 */
public record Judgement(int candidates, double confidence, List<LabelScore> top, List<Fragment> requests) {

    public boolean unknown() {
        return candidates == 0;
    }

    public boolean clear() {
        return candidates == 1;
    }
}
