package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.backend.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * The file {@code frontdesk.mv} (or memory) and its maps. Map names: {@code data␀database.collection} and
 * {@code index␀database.collection␀index}; the separator is what MongoDB forbids in all of these names.
 */
final class Store implements AutoCloseable {
    private static final String FILE = "frontdesk.mv";
    private static final String DATA = "data\0";
    private static final String INDEX = "index\0";

    /** Pages kept in memory, in MiB; everything else is read from the file when needed. */
    private static final int CACHE_MIB = 24;

    /** Chunks less full than this, in percent, are rewritten so that their space can be used again. */
    private static final int FILL_RATE = 60;

    /** How much one tidying step rewrites at most, in bytes: about 10 ms of work. */
    private static final int TIDY_BYTES = 1 << 20;

    private final MVStore mvStore;

    private Store(MVStore mvStore) {
        this.mvStore = mvStore;
        // The writer waits for the disk before it frees anything, so no old version is needed for a crash. With
        // H2's 45 s, each small write would keep its old page that long and the file would grow without bound.
        mvStore.setRetentionTime(0);
        mvStore.setVersionsToKeep(0);
    }

    static Store inMemory() {
        return new Store(new MVStore.Builder().open());
    }

    static Store open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be made".formatted(folder), e);
        }
        String file = folder.resolve(FILE).toString();
        try {
            return new Store(new MVStore.Builder()
                    .fileName(file)
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MIB)
                    .open());
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new FolderInUse(folder, e);
            }
            throw e;
        }
    }

    boolean isDurable() {
        return mvStore.getFileStore() != null;
    }

    long size() {
        return isDurable() ? mvStore.getFileStore().size() : 0;
    }

    Collection<String> databases() {
        return mvStore.getMapNames().stream()
                .filter(name -> name.startsWith(DATA))
                .map(name -> name.substring(DATA.length(), name.indexOf('.')))
                .distinct()
                .toList();
    }

    MVMap<byte[], byte[]> documents(String namespace) {
        return mvStore.openMap(
                DATA + namespace,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    MVMap<byte[], Long> index(String namespace, String name) {
        return mvStore.openMap(
                indexName(namespace, name),
                new MVMap.Builder<byte[], Long>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
    }

    private static String indexName(String namespace, String name) {
        return INDEX + namespace + '\0' + name;
    }

    void removeDocuments(String namespace) {
        mvStore.removeMap(documents(namespace));
    }

    void removeIndex(String namespace, String name) {
        if (mvStore.hasMap(indexName(namespace, name))) {
            mvStore.removeMap(index(namespace, name));
        }
    }

    void rename(String before, String after, Collection<? extends Index<?>> indexes) {
        mvStore.renameMap(documents(before), DATA + after);
        Stream<String> names = indexes.stream().map(Index::getName);
        names.filter(name -> mvStore.hasMap(indexName(before, name)))
                .forEach(name -> mvStore.renameMap(index(before, name), indexName(after, name)));
    }

    /** Hands everything written so far to the operating system. The caller keeps other writers out. */
    void commit() {
        mvStore.commit();
    }

    /** Returns when the disk has what was committed. */
    void sync() {
        mvStore.sync();
    }

    /** One small step of making room. The caller keeps everyone else out, and commits and syncs afterwards. */
    void tidy() {
        mvStore.getFileStore().compact(FILL_RATE, TIDY_BYTES);
    }

    @Override
    public void close() {
        mvStore.close();
    }
}
