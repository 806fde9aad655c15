package dev.frontdesk.faq;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Whether an answer helped: one for each person and answer shown; a later press replaces it.
 *
 * <pre>{@code
 * {_id: "0c9…:ana", article: "vpn-drops", person: "ana", vote: "helped", at: ISODate}
 * }</pre>
 */
@Document("faq_votes")
record Vote(@Id String id, String article, String person, String vote, Instant at) {}
