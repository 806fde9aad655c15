package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs commands. A write runs alone and is answered after its commit is on the disk, also when it failed half-way;
 * reads run beside each other and beside the disk's work. A reader may see a write before its writer is answered.
 */
final class StoredBackend extends AbstractMongoBackend {
    private static final Logger log = LoggerFactory.getLogger(StoredBackend.class);

    /** Touch no data. */
    private static final Set<String> TALK = Set.of(
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "whatsmyuri",
            "endsessions",
            "getlog",
            "connectionstatus",
            "hostinfo",
            "getcmdlineopts",
            "getfreemonitoringstatus",
            "serverstatus",
            "killcursors");

    /** Change nothing. Every command that is in neither set is taken for a write: slower, never wrong. */
    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "dbstats",
            "collstats",
            "validate");

    private static final int INTERNAL_ERROR = 1;

    private final Store store;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final @Nullable GroupCommit commits;

    StoredBackend(Store store, int largestGroup) {
        this.store = store;
        store.databases().forEach(this::resolveDatabase);
        this.commits = store.isDurable() ? new GroupCommit(store, lock.writeLock(), largestGroup) : null;
    }

    /** Runs a command and hands over its reply, for a write from another thread and later. */
    void run(Channel channel, String database, Document query, Consumer<Document> reply) {
        String command = query.keySet().iterator().next();
        String name = command.toLowerCase(Locale.ROOT);
        if (TALK.contains(name)) {
            reply.accept(answer(channel, database, command, query));
        } else if (READS.contains(name) || (name.equals("aggregate") && !writes(query.get("pipeline")))) {
            reply.accept(read(channel, database, command, query));
        } else {
            write(channel, database, command, query, reply);
        }
    }

    private static boolean writes(@Nullable Object pipeline) {
        return !(pipeline instanceof List<?> stages)
                || stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    private Document read(Channel channel, String database, String command, Document query) {
        lock.readLock().lock();
        try {
            return answer(channel, database, command, query);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void write(Channel channel, String database, String command, Document query, Consumer<Document> reply) {
        Document answer;
        lock.writeLock().lock();
        try {
            answer = answer(channel, database, command, query);
            if (commits != null) {
                commits.afterCommit(failure -> reply.accept(failure == null ? answer : notSaved(failure)));
                return;
            }
        } finally {
            lock.writeLock().unlock();
        }
        reply.accept(answer);
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        try {
            return handleCommand(channel, database, command, query);
        } catch (MongoServerException e) {
            // a lost race or an unknown command: the client is told, nobody else needs to know
            log.debug("{} was refused", command, e);
            return error(e);
        } catch (RuntimeException e) {
            log.error("{} failed", command, e);
            return error(new MongoServerException(String.valueOf(e.getMessage()), e));
        }
    }

    private static Document notSaved(RuntimeException failure) {
        log.error("A write could not be saved", failure);
        return error(new MongoServerError(INTERNAL_ERROR, "InternalError", "Not saved: " + failure.getMessage()));
    }

    private static Document error(MongoServerException e) {
        Document error = new Document("$err", e.getMessageWithoutErrorCode());
        error.put("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError coded) {
            error.put("code", coded.getCode());
            error.putIfNotNull("codeName", coded.getCodeName());
        }
        return error.append("ok", 0);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return command.toLowerCase(Locale.ROOT).equals("hello")
                ? super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", true)
                : super.handleCommand(channel, database, command, query);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, store, getCursorRegistry());
    }

    long examined(String database, String collection) {
        return resolveDatabase(database).resolveCollection(collection, true) instanceof StoredCollection stored
                ? stored.examined()
                : 0;
    }

    @Override
    public void close() {
        if (commits != null) {
            commits.close();
        }
        super.close();
        store.close();
    }
}
