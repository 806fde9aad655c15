package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index for a query: equality (or $in) on an index's first fields, a range on the next one, and the sort if
 * the index has it. Of several, the one with the fewest entries to look at wins; they are counted, not guessed.
 */
final class Planner {
    /** More combinations of $in values than this are not worth separate look-ups. */
    private static final int MOST_RANGES = 1_000;

    private final Conditions conditions;
    private final List<IndexKey> sort;
    private final long enough;

    /** @param enough how many documents the query wants, skipped ones included; 0 for all */
    Planner(Document query, @Nullable Document orderBy, long enough) {
        this.conditions = Conditions.of(query);
        this.sort = orderBy == null ? List.of() : sortKeys(orderBy);
        this.enough = enough;
    }

    private static List<IndexKey> sortKeys(Document orderBy) {
        return orderBy.entrySet().stream()
                .map(field -> new IndexKey(field.getKey(), field.getValue() instanceof Number n && n.intValue() > 0))
                .toList();
    }

    /** The best plan, or null if reading the whole collection is as good. */
    @Nullable Plan plan(Collection<Index<Position>> indexes, long documents) {
        Plan best = null;
        for (Index<Position> index : indexes) {
            Plan plan = plan((StoredIndex<?>) index);
            if (plan != null && isWorthIt(plan, documents) && (best == null || plan.beats(best))) {
                best = plan;
            }
        }
        return best;
    }

    private boolean isWorthIt(Plan plan, long documents) {
        return plan.cost() < documents || (plan.sorted() && enough > 0 && !sort.isEmpty());
    }

    private @Nullable Plan plan(StoredIndex<?> index) {
        List<String> fields = index.getKeys().stream().map(IndexKey::getKey).toList();
        List<byte[]> prefixes = List.of(new byte[0]);
        boolean excludesNull = false;
        int field = 0;
        for (; field < fields.size(); field++) {
            Collection<@Nullable Object> points = conditions.points(fields.get(field));
            if (points == null || (long) points.size() * prefixes.size() > MOST_RANGES) {
                break;
            }
            excludesNull |= points.stream().allMatch(point -> point != null);
            prefixes = extend(prefixes, index, field, points);
        }
        Conditions.Bounds bounds = field < fields.size() ? conditions.bounds(fields.get(field)) : null;
        if (index.leavesOut() && !excludesNull && bounds == null) {
            return null;
        }
        Set<String> used = new HashSet<>(fields.subList(0, bounds == null ? field : field + 1));
        int position = field;
        List<Range> ranges = prefixes.stream()
                .map(prefix -> bounds == null ? Range.of(prefix) : range(prefix, index, position, bounds))
                .toList();
        Boolean reverse = ranges.size() > 1 || index.isMultikey() ? null : direction(index, field);
        return plan(index, ranges, reverse, conditions.onlyOn(used));
    }

    private Plan plan(StoredIndex<?> index, List<Range> ranges, @Nullable Boolean reverse, boolean exact) {
        long entries = ranges.stream().mapToLong(index::count).sum();
        boolean stopsEarly = enough > 0 && exact && (reverse != null || sort.isEmpty());
        return new Plan(
                index,
                ranges,
                reverse != null,
                Boolean.TRUE.equals(reverse),
                stopsEarly ? Math.min(entries, enough) : entries);
    }

    private static List<byte[]> extend(
            List<byte[]> prefixes, StoredIndex<?> index, int field, Collection<@Nullable Object> points) {
        Set<byte[]> extended = new TreeSet<>(Arrays::compareUnsigned);
        for (byte[] prefix : prefixes) {
            points.forEach(point -> extended.add(Bytes.concat(prefix, index.segment(field, SortKey.of(point)))));
        }
        return new ArrayList<>(extended);
    }

    private static Range range(byte[] prefix, StoredIndex<?> index, int field, Conditions.Bounds bounds) {
        byte[] type = SortKey.typeOf(bounds.low() != null ? bounds.low() : bounds.high());
        byte[] low = index.segment(field, bounds.low() == null ? type : SortKey.of(bounds.low()));
        byte[] high = index.segment(field, bounds.high() == null ? type : SortKey.of(bounds.high()));
        boolean ascending = index.getKeys().get(field).isAscending();
        return new Range(
                Bytes.concat(prefix, ascending ? low : high),
                Bytes.after(Bytes.concat(prefix, ascending ? high : low)));
    }

    /**
     * Whether the index must be walked backwards to give the wanted order; null if it does not have that order. Its
     * first fields hold one value each and do not matter for the order.
     */
    private @Nullable Boolean direction(StoredIndex<?> index, int fixed) {
        List<IndexKey> keys = index.getKeys();
        Set<String> constant = new HashSet<>();
        keys.subList(0, fixed).forEach(key -> constant.add(key.getKey()));
        List<IndexKey> wanted =
                sort.stream().filter(key -> !constant.contains(key.getKey())).toList();
        if (wanted.isEmpty()) {
            return false;
        }
        if (wanted.size() > keys.size() - fixed) {
            return null;
        }
        boolean reverse = wanted.get(0).isAscending() != keys.get(fixed).isAscending();
        for (int i = 0; i < wanted.size(); i++) {
            IndexKey key = keys.get(fixed + i);
            boolean same = key.getKey().equals(wanted.get(i).getKey());
            if (!same || reverse != (wanted.get(i).isAscending() != key.isAscending())) {
                return null;
            }
        }
        return reverse;
    }
}
