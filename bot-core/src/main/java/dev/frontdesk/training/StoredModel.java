package dev.frontdesk.training;

import dev.frontdesk.intents.Quality;
import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A model that was accepted; the last five are kept.
 *
 * <pre>{@code
 * {_id: 3, base: "9f86d0…", sha256: "5f3a…", bytes: BinData, phrases: ["…"], figures: {examples, right, …}, by: "dave", at: ISODate}
 * }</pre>
 *
 * @param base of which release's phrases it was made, see {@link dev.frontdesk.intents.Shipped#base}
 * @param phrases the ids of those it was the first to learn
 */
@Document("intent_models")
record StoredModel(
        @Id int version,
        String base,
        String sha256,
        byte[] bytes,
        List<String> phrases,
        Quality figures,
        String by,
        Instant at) {

    /** Never the bytes: this may end in a log. */
    @Override
    public String toString() {
        return "StoredModel[" + version + ']';
    }
}
