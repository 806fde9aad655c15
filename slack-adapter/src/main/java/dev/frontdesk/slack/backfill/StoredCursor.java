package dev.frontdesk.slack.backfill;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Up to where a channel and its threads were read, each message up to there accepted.
 *
 * <pre>{@code
 * {_id: "C024BE91L", ts: "1700000000.000100"}
 * }</pre>
 *
 * The one with the id {@code first} is the first start ever: nothing older is anybody's business.
 */
@Document("slack_cursors")
record StoredCursor(@Id String id, String ts) {

    static final String FIRST = "first";
}
