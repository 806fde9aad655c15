package dev.frontdesk.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * What was said in the browser chat.
 *
 * <pre>{@code
 * web_messages
 * { "_id": "m-17", "seq": 1795359600000000, "changed": 1795359600000000, "channel": "help", "thread": "m-12", "author": "ana", "human": true,
 *   "audience": "ana", "text": "/desk status T-1", "facts": [{"name": "Priority", "value": "high"}],
 *   "choices": [{"ref": "k3f…", "label": "Helped", "form": {"title": …, "fields": […]}}], "retired": ["b7a…", "Get a person"],
 *   "at": ISODate, "edited": ISODate, "client": "m-17" }
 * }</pre>
 *
 * <p>{@code thread}, {@code audience}, {@code edited} and {@code client} are left out when there is none. Of the bot's lines {@code client} is the effect id.
 */
@Repository
class WebMessages {

    private final MongoOperations mongo;
    private final InstantSource clock;
    private final MessageOrder order;

    WebMessages(MongoOperations mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
        order = new MessageOrder(clock, this::prepare);
    }

    MessageOrder order() {
        return order;
    }

    /** Stores a line; empty when its id is taken. */
    Optional<WebMessage> insert(LongFunction<WebMessage> line) {
        var seq = order.take();
        try {
            return Optional.of(mongo.insert(line.apply(seq)));
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        } finally {
            order.done(seq);
        }
    }

    /** Makes a line of the bot say something else; the buttons it loses are remembered. */
    void amend(WebMessage line, Reply reply) {
        var changed = order.take();
        try {
            var update = Update.update("text", reply.text())
                    .set("facts", reply.facts())
                    .set("choices", reply.choices())
                    .set("edited", clock.instant())
                    .set("changed", changed);
            update.addToSet("retired")
                    .each(gone(line.choices(), reply.choices()).toArray());
            mongo.updateFirst(query(where("_id").is(line.id())), update, WebMessage.class);
        } finally {
            order.done(changed);
        }
    }

    Optional<WebMessage> find(String id) {
        return Optional.ofNullable(mongo.findById(id, WebMessage.class));
    }

    /** The finished lines of a channel behind a number, oldest first. */
    List<WebMessage> in(String channel, long after) {
        var range = where("channel").is(channel).and("seq").gt(after).lte(order.visible());
        return mongo.find(query(range).with(Sort.by("seq")), WebMessage.class);
    }

    /** What was said or edited behind one number and up to another, in that order, at most so many. */
    List<WebMessage> changed(long after, long upTo, int limit) {
        var range = query(where("changed").gt(after).lte(upTo)).with(Sort.by("changed"));
        return mongo.find(range.limit(limit), WebMessage.class);
    }

    private static List<String> gone(List<Choice> before, List<Choice> now) {
        return before.stream()
                .filter(choice -> !now.contains(choice))
                .flatMap(choice -> Stream.of(choice.ref(), choice.label()))
                .toList();
    }

    private long prepare() {
        var indexes = mongo.indexOps(WebMessage.class);
        indexes.createIndex(new Index("channel", Sort.Direction.ASC).on("seq", Sort.Direction.ASC));
        indexes.createIndex(new Index("changed", Sort.Direction.ASC));
        var newest = mongo.findOne(
                new Query().with(Sort.by(Sort.Direction.DESC, "changed")).limit(1), WebMessage.class);
        return newest == null ? 0 : newest.changed();
    }
}
