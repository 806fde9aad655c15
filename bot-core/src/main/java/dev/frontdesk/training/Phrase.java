package dev.frontdesk.training;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.intents.PlainWords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A text whose meaning a tech has settled: what the next model is trained with besides the shipped phrases. However often it was
 * written, it counts once.
 *
 * <pre>{@code
 * {_id: "hash of plain words and label", text: "my tunnel is gone", normal: "my tunnel is gone", label: "fix-vpn", asker: "ana",
 *  by: "dave", at: ISODate, doubt: "…", build: 3}
 * }</pre>
 *
 * @param asker who alone wrote it; null when several people did
 * @param build the model that learnt it; null while none has
 */
@Document("training_phrases")
record Phrase(
        @Id String id,
        String text,
        String normal,
        String label,
        @Nullable String asker,
        String by,
        Instant at,
        String doubt,
        @Nullable Integer build) {

    static Phrase of(Doubt doubt, Doubt.Decided decided) {
        var normal = PlainWords.normal(doubt.text());
        return new Phrase(
                EffectId.hash("phrase\n" + normal + '\n' + decided.label()),
                doubt.text(),
                normal,
                decided.label(),
                doubt.soleAsker().orElse(null),
                decided.by(),
                decided.at(),
                doubt.id(),
                null);
    }
}
