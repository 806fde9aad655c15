package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** An index of this store. The library's own way to query one is switched off: {@link Planner} does it. */
abstract class StoredIndex<V> extends Index<Position> {
    /** The place of the first entry, behind any marks. */
    private static final byte[] START = {1};

    private final MVMap<byte[], V> entries;

    StoredIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<byte[], V> entries) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    /** Whether one document may have several entries. */
    abstract boolean isMultikey();

    abstract Position positionOf(byte[] entry, V value);

    /** Whether documents without the fields are absent from this index. */
    boolean leavesOut() {
        return isSparse();
    }

    /** The part of an entry that one field fills. */
    byte[] segment(int field, byte[] sortKey) {
        return getKeys().get(field).isAscending() ? sortKey : Bytes.inverted(sortKey);
    }

    /** How many entries lie in the range. Cheap: the tree knows the size of its branches. */
    long count(Range range) {
        return Math.max(0, rank(range.to()) - rank(start(range)));
    }

    private long rank(byte @Nullable [] key) {
        if (key == null) {
            return entries.sizeAsLong();
        }
        long index = entries.isEmpty() ? 0 : entries.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }

    private static byte[] start(Range range) {
        return range.from().length == 0 ? START : range.from();
    }

    /** The documents' positions in the order of the index, or in the reverse order. */
    Iterator<Position> positions(Range range, boolean reverse) {
        byte[] from = start(range);
        Range wanted = new Range(from, range.to());
        Cursor<byte[], V> cursor =
                reverse ? entries.cursor(range.to(), from, true) : entries.cursor(from, range.to(), false);
        return new Iterator<>() {
            private @Nullable Position next = advance();

            private @Nullable Position advance() {
                while (cursor.hasNext()) {
                    byte[] entry = cursor.next();
                    if (wanted.contains(entry)) {
                        return positionOf(entry, cursor.getValue());
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Position next() {
                Position position = Objects.requireNonNull(next);
                next = advance();
                return position;
            }
        };
    }

    @Override
    public Position getPosition(Document document) {
        return Position.of(document);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Position> getPositions(Document query) {
        throw new UnsupportedOperationException("The planner looks up positions");
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
