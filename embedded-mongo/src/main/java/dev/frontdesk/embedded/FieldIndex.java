package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A declared index, unique or not, on one or more fields. Each entry is the fields' sort keys (bytes inverted where the
 * index descends) followed by the document's position; its value is where the position starts. It is written in the
 * same commit as the documents.
 */
final class FieldIndex extends StoredIndex<Long> {
    /** Sorts before every entry; there once a document brought an array. */
    private static final byte[] MULTIKEY = {0};

    private final MVMap<byte[], Long> entries;
    private final boolean unique;

    FieldIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, MVMap<byte[], Long> entries) {
        super(name, keys, sparse, entries);
        this.unique = unique;
        this.entries = entries;
    }

    @Override
    boolean isMultikey() {
        return entries.containsKey(MULTIKEY);
    }

    @Override
    Position positionOf(byte[] entry, Long start) {
        return new Position(Arrays.copyOfRange(entry, start.intValue(), entry.length));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        check(keysOf(document), Position.of(document), collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
        check(keysOf(after), Position.of(before), collection);
    }

    private void check(Keys keys, Position own, MongoCollection<Position> collection) {
        if (!unique) {
            return;
        }
        keys.values.forEach((key, values) -> {
            if (takenByAnother(key, own)) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        });
    }

    private boolean takenByAnother(byte[] key, Position own) {
        for (Iterator<Position> holders = positions(Range.of(key), false); holders.hasNext(); ) {
            if (!holders.next().equals(own)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        Keys keys = keysOf(document);
        // again, because an index that is being built has only now heard of the documents before this one
        check(keys, position, collection);
        keys.values.keySet().forEach(key -> put(key, position));
        mark(keys);
    }

    private void put(byte[] key, Position position) {
        entries.put(Bytes.concat(key, position.key()), (long) key.length);
    }

    private void mark(Keys keys) {
        if (keys.array && !isMultikey()) {
            entries.put(MULTIKEY, 0L);
        }
    }

    @Override
    public Position remove(Document document) {
        Position position = Position.of(document);
        keysOf(document).values.keySet().forEach(key -> entries.remove(Bytes.concat(key, position.key())));
        return position;
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {
        Keys old = keysOf(before);
        Keys now = keysOf(after);
        old.values.keySet().stream()
                .filter(key -> !now.values.containsKey(key))
                .forEach(key -> entries.remove(Bytes.concat(key, position.key())));
        now.values.keySet().stream().filter(key -> !old.values.containsKey(key)).forEach(key -> put(key, position));
        mark(now);
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong() - (isMultikey() ? 1 : 0);
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    private record Keys(Map<byte[], List<@Nullable Object>> values, boolean array) {}

    /** One key for each combination of the fields' values; none for what a sparse index leaves out. */
    private Keys keysOf(Document document) {
        List<FieldValues> fields =
                keys().stream().map(path -> FieldValues.of(document, path)).toList();
        Map<byte[], List<@Nullable Object>> combined = new TreeMap<>(Arrays::compareUnsigned);
        if (!isSparse() || !fields.stream().allMatch(FieldValues::allMissing)) {
            refuseParallelArrays(fields);
            combine(fields, new byte[0], new ArrayList<>(), combined);
        }
        return new Keys(combined, fields.stream().anyMatch(FieldValues::array));
    }

    private void combine(
            List<FieldValues> fields,
            byte[] prefix,
            List<@Nullable Object> chosen,
            Map<byte[], List<@Nullable Object>> combined) {
        int field = chosen.size();
        if (field == fields.size()) {
            combined.put(prefix, chosen);
            return;
        }
        for (Object value : indexed(fields.get(field))) {
            List<@Nullable Object> next = new ArrayList<>(chosen);
            next.add(Objects.equals(value, SortKey.EMPTY_ARRAY) || value instanceof Missing ? null : value);
            combine(fields, Bytes.concat(prefix, segment(field, SortKey.of(value))), next, combined);
        }
    }

    /** A unique index must not take elements of inner arrays for values. */
    private List<@Nullable Object> indexed(FieldValues field) {
        if (unique || field.nested().isEmpty()) {
            return field.values();
        }
        List<@Nullable Object> all = new ArrayList<>(field.values());
        all.addAll(field.nested());
        return all;
    }

    private void refuseParallelArrays(List<FieldValues> fields) {
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).values().size() > 1) {
                arrays.add(keys().get(i));
            }
        }
        // two paths into one array are allowed
        if (arrays.stream().map(path -> path.split("\\.")[0]).distinct().count() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }
}
