package dev.frontdesk.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
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
 *   "at": ISODate, "edited": ISODate, "client": "m-17",
 *   "attachments": [{"name": "screen.png", "mediaType": "image/png", "size": 120000, "url": "https://…"}] }
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
                    .set("attachments", reply.attachments())
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

    // --- what the page asks for: what one person sees of a channel

    /** The newest lines before a number, the newest first; without replies where {@code roots}. */
    List<WebMessage> before(String channel, boolean roots, String reader, long before, int limit) {
        var seen = seen(channel, reader, roots).and("seq").lt(before).lte(order.visible());
        return mongo.find(query(seen).with(Sort.by(Sort.Direction.DESC, "seq")).limit(limit), WebMessage.class);
    }

    /** The first lines behind a number, the oldest first; without replies where {@code roots}. */
    List<WebMessage> behind(String channel, boolean roots, String reader, long after, int limit) {
        var seen = seen(channel, reader, roots).and("seq").gt(after).lte(order.visible());
        return mongo.find(query(seen).with(Sort.by("seq")).limit(limit), WebMessage.class);
    }

    /** The newest replies of a thread before a number, the newest first. */
    List<WebMessage> replies(WebMessage root, String reader, long before, int limit) {
        var seen = where("channel").is(root.channel()).and("thread").is(root.id());
        seen.and("audience").in(null, reader).and("seq").lt(before).lte(order.visible());
        return mongo.find(query(seen).with(Sort.by(Sort.Direction.DESC, "seq")).limit(limit), WebMessage.class);
    }

    /** What stands in the threads of these lines of one channel, the newest first, at most so many in all. */
    List<WebMessage> replies(String channel, Collection<String> roots, String reader, int limit) {
        var seen = where("channel").is(channel).and("thread").in(roots);
        seen.and("audience").in(null, reader).and("seq").lte(order.visible());
        return mongo.find(query(seen).with(Sort.by(Sort.Direction.DESC, "seq")).limit(limit), WebMessage.class);
    }

    /** The newest lines of a thread, whoever may see them, the newest first. */
    List<WebMessage> newest(String channel, String root, int limit) {
        var all = where("channel").is(channel).and("thread").is(root).and("seq").lte(order.visible());
        return mongo.find(query(all).with(Sort.by(Sort.Direction.DESC, "seq")).limit(limit), WebMessage.class);
    }

    /** How many lines of others stand behind a number; counts no further than {@code limit}. */
    int unread(String channel, boolean roots, String reader, long after, int limit) {
        var seen = seen(channel, reader, roots).and("seq").gt(after).lte(order.visible());
        return (int) mongo.count(query(seen.and("author").ne(reader)).limit(limit), WebMessage.class);
    }

    /** The newest lines that somebody wrote, or that were meant for them alone. */
    List<WebMessage> concerning(String person, int limit) {
        var newest = Sort.by(Sort.Direction.DESC, "seq");
        var found = new ArrayList<WebMessage>();
        for (var field : List.of("author", "audience")) {
            var theirs = query(where(field).is(person)).with(newest).limit(limit);
            found.addAll(mongo.find(theirs, WebMessage.class));
        }
        found.sort(Comparator.comparingLong(WebMessage::seq).reversed());
        return found;
    }

    private static Criteria seen(String channel, String reader, boolean roots) {
        var seen = where("channel").is(channel).and("audience").in(null, reader);
        return roots ? seen.and("thread").is(null) : seen;
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
        indexes.createIndex(new Index("channel", Sort.Direction.ASC)
                .on("thread", Sort.Direction.ASC)
                .on("seq", Sort.Direction.ASC));
        indexes.createIndex(new Index("changed", Sort.Direction.ASC));
        indexes.createIndex(new Index("author", Sort.Direction.ASC).on("seq", Sort.Direction.ASC));
        indexes.createIndex(new Index("audience", Sort.Direction.ASC).on("seq", Sort.Direction.ASC));
        var newest = mongo.findOne(
                new Query().with(Sort.by(Sort.Direction.DESC, "changed")).limit(1), WebMessage.class);
        return newest == null ? 0 : newest.changed();
    }
}
