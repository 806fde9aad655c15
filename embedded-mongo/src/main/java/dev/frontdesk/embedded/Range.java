package dev.frontdesk.embedded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index.
 *
 * @param from the first entry, included
 * @param to the end, not included; null for the end of the index
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Range(byte[] from, byte @Nullable [] to) {

    /** All entries that start with the prefix. */
    static Range of(byte[] prefix) {
        return new Range(prefix, prefix.length == 0 ? null : Bytes.after(prefix));
    }

    boolean contains(byte[] entry) {
        return Arrays.compareUnsigned(from, entry) <= 0 && (to == null || Arrays.compareUnsigned(entry, to) < 0);
    }
}
