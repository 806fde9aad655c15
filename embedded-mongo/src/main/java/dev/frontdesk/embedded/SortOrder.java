package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Sorts documents in memory as an index would: an array counts as its smallest element when ascending and as its
 * largest when descending. The library's own comparison is no order for some mixtures of types and then throws.
 */
final class SortOrder {
    private final Document orderBy;

    SortOrder(Document orderBy) {
        this.orderBy = orderBy;
    }

    Stream<Document> sort(Stream<Document> documents) {
        return documents
                .map(document -> new Keyed(keyOf(document), document))
                .sorted(Comparator.comparing(Keyed::key, Arrays::compareUnsigned))
                .map(Keyed::document);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Keyed(byte[] key, Document document) {}

    private byte[] keyOf(Document document) {
        byte[] key = {};
        for (var field : orderBy.entrySet()) {
            boolean ascending = field.getValue() instanceof Number direction && direction.intValue() > 0;
            key = Bytes.concat(key, keyOf(document, field.getKey(), ascending));
        }
        return key;
    }

    private static byte[] keyOf(Document document, String path, boolean ascending) {
        return FieldValues.of(document, path).values().stream()
                .map(SortKey::of)
                .map(key -> ascending ? key : Bytes.inverted(key))
                .min(Arrays::compareUnsigned)
                .orElseThrow();
    }
}
