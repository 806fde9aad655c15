package dev.frontdesk.intents;

import java.util.List;
import java.util.Map;

/**
 * What a phrase file says of its intent at its top.
 *
 * @param title for people to read
 * @param queue where a ticket of this kind goes when nobody handles it otherwise
 * @param asks whether to ask before acting
 * @param further the other header lines, by key
 */
public record IntentDescription(Intent intent, String title, String queue, boolean asks, Map<String, String> further) {

    /** The types of entities a ticket of this kind should name, as location; asked for when it does not. */
    public List<String> needs() {
        String needs = further.get("needs");
        return needs == null ? List.of() : PhraseFile.needs(needs);
    }
}
