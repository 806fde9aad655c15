package dev.frontdesk.embedded;

import java.nio.file.Path;

/**
 * A MongoDB-compatible server on the loopback address. A write is answered after it is on the disk; a folder has one
 * writer. Not there: transactions, change streams, text search, authentication.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final int ANY_PORT = 0;

    private final StoredBackend backend;
    private final Listener listener;

    private EmbeddedMongo(Store store, int port, int largestGroup) {
        this.backend = new StoredBackend(store, largestGroup);
        try {
            this.listener = new Listener(backend, port);
        } catch (RuntimeException e) {
            backend.close();
            throw e;
        }
    }

    /**
     * Opens the folder on a free port; makes the folder if it is not there.
     *
     * @throws FolderInUse if another process, or this one, has it open
     */
    public static EmbeddedMongo open(Path folder) {
        return open(folder, ANY_PORT);
    }

    /**
     * Opens the folder on the port; makes the folder if it is not there.
     *
     * @throws FolderInUse if another process, or this one, has it open
     * @throws PortTaken if something listens on the port
     */
    public static EmbeddedMongo open(Path folder, int port) {
        return open(folder, port, Integer.MAX_VALUE);
    }

    /** @param largestGroup see {@link GroupCommit} */
    static EmbeddedMongo open(Path folder, int port, int largestGroup) {
        return new EmbeddedMongo(Store.open(folder), port, largestGroup);
    }

    /** For tests: forgets everything when closed, waits for no disk, and is otherwise the same. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(Store.inMemory(), ANY_PORT, Integer.MAX_VALUE);
    }

    /** For example {@code mongodb://127.0.0.1:27017/}. */
    public String uri() {
        return "mongodb://%s:%d/".formatted(Listener.HOST, port());
    }

    public int port() {
        return listener.port();
    }

    /** How many documents the collection has decoded so far to answer queries. */
    long examined(String database, String collection) {
        return backend.examined(database, collection);
    }

    /** Disconnects the clients and closes the file. Writes that were not answered yet may be there afterwards or not. */
    @Override
    public void close() {
        listener.close();
        backend.close();
    }
}
