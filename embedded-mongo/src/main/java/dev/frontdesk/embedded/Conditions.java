package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a query must fulfil, as far as an index can tell. An index narrows the candidates and the query
 * matcher decides, so anything unknown (or, not, regular expressions, whole arrays) is simply left out here.
 */
final class Conditions {
    private final Map<String, Collection<@Nullable Object>> points = new HashMap<>();
    private final Map<String, Bounds> bounds = new HashMap<>();
    private boolean complete = true;

    /** Bounds of one field, both included. Both are of the same type; at least one is there. */
    record Bounds(@Nullable Object low, @Nullable Object high) {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.readAll(query);
        return conditions;
    }

    /** The values one of which the field must equal, or null. */
    @Nullable Collection<@Nullable Object> points(String field) {
        return points.get(field);
    }

    @Nullable Bounds bounds(String field) {
        return bounds.get(field);
    }

    /** Whether nothing but the given fields is asked for, so that nearly every candidate matches. */
    boolean onlyOn(Set<String> fields) {
        return complete && fields.containsAll(points.keySet()) && fields.containsAll(bounds.keySet());
    }

    private void readAll(Document query) {
        query.forEach((name, value) -> {
            if (name.equals("$and") && value instanceof Collection<?> clauses) {
                clauses.forEach(this::readClause);
            } else if (name.startsWith("$")) {
                complete = false;
            } else {
                read(name, value);
            }
        });
    }

    private void readClause(@Nullable Object clause) {
        if (clause instanceof Document query) {
            readAll(query);
        } else {
            complete = false;
        }
    }

    private void read(String field, @Nullable Object value) {
        if (value instanceof Document document && hasOperator(document)) {
            readOperators(field, document);
        } else {
            oneOf(field, Collections.singletonList(value));
        }
    }

    private void readOperators(String field, Document operators) {
        Object low = null;
        Object high = null;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            Object value = operator.getValue();
            switch (operator.getKey()) {
                case "$eq" -> oneOf(field, Collections.singletonList(value));
                case "$in" -> oneOf(field, value instanceof Collection<?> values ? values : Arrays.asList(this));
                case "$gt", "$gte" -> low = value;
                case "$lt", "$lte" -> high = value;
                default -> complete = false;
            }
        }
        between(field, low, high);
    }

    private void oneOf(String field, Collection<?> values) {
        if (values.stream().allMatch(value -> isScalar(value) || isWholeId(field, value))) {
            if (points.putIfAbsent(field, Collections.unmodifiableCollection(values)) == null) {
                return;
            }
        }
        complete = false;
    }

    /** Several clauses on one field are not merged: each of them may be fulfilled by another element of an array. */
    private void between(String field, @Nullable Object low, @Nullable Object high) {
        Object lower = low != null && isScalar(low) ? low : null;
        Object upper = high != null && isScalar(high) ? high : null;
        if (lower != null && upper != null && !Arrays.equals(SortKey.typeOf(lower), SortKey.typeOf(upper))) {
            upper = null;
            complete = false;
        }
        if ((lower == null && upper == null) || bounds.putIfAbsent(field, new Bounds(lower, upper)) != null) {
            complete = false;
        }
    }

    private static boolean hasOperator(Document document) {
        return document.keySet().stream().anyMatch(name -> name.startsWith("$"));
    }

    private static boolean isWholeId(String field, @Nullable Object value) {
        return field.equals("_id") && value instanceof Document document && isPlain(document);
    }

    private static boolean isPlain(Document document) {
        return !hasOperator(document)
                && document.values().stream()
                        .allMatch(value -> isScalar(value) || (value instanceof Document d && isPlain(d)));
    }

    private static boolean isScalar(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof LegacyUUID
                || value instanceof BinData
                || value instanceof BsonTimestamp;
    }
}
