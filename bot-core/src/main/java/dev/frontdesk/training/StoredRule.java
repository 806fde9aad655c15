package dev.frontdesk.training;

import dev.frontdesk.chat.EffectId;
import dev.frontdesk.intents.Rule;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A rule as it is stored; see {@link Rule} for what a phrase may be.
 *
 * <pre>{@code
 * {_id: "hash of tenant and phrase", number: 2, tenant: "default", phrase: "vpn down", label: "fix-vpn", by: "dave", at: ISODate,
 *  cause: "web:m-1", enabled: true}
 * }</pre>
 *
 * @param id a function of the tenant and what the phrase matches, so that no two rules say different things of one phrase
 * @param number by which people name it; never used again
 * @param tenant whose texts it is about: one workspace a deployment, so always the same
 * @param cause the message that made it
 * @param enabled false switches it off without forgetting it; only set in the database
 */
@Document("intent_rules")
record StoredRule(
        @Id String id,
        int number,
        @Indexed String tenant,
        String phrase,
        String label,
        String by,
        Instant at,
        String cause,
        boolean enabled) {

    static String idOf(String tenant, Rule rule) {
        return EffectId.hash("rule\n" + tenant + '\n' + rule.normal());
    }

    Rule rule() {
        return new Rule(phrase, label);
    }
}
