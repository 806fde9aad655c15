package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A BSON value as bytes whose unsigned order is BSON's comparison order, and which are equal exactly when the query
 * matcher calls the values equal (1, 1L and 1.0 are one key; null and missing are one key). No key is the prefix of
 * another one, so keys can be put one after the other for compound indexes.
 *
 * <p>Numbers are ordered as doubles, with the remainder for longs that no double can hold. Two Decimal128 values that
 * fall on the same double are one key, as they are for the matcher.
 */
final class SortKey {
    private static final int MIN = 0x10;
    private static final int EMPTY = 0x18;
    private static final int NULL = 0x20;
    private static final int NUMBER = 0x30;
    private static final int STRING = 0x40;
    private static final int DOCUMENT = 0x50;
    private static final int LIST = 0x58;
    private static final int BINARY = 0x60;
    private static final int LEGACY_UUID = 0x64;
    private static final int UUID_ = 0x68;
    private static final int OBJECT_ID = 0x70;
    private static final int BOOLEAN = 0x78;
    private static final int DATE = 0x80;
    private static final int TIMESTAMP = 0x88;
    private static final int REGEX = 0x90;
    private static final int MAX = 0xF0;

    /** Stands for an array without elements, which sorts before null. */
    static final Object EMPTY_ARRAY = new Object();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32);

    private SortKey() {}

    static byte[] of(@Nullable Object value) {
        SortKey key = new SortKey();
        key.write(value);
        return key.out.toByteArray();
    }

    /** What every value of the same type starts with: the bracket outside which a range never matches. */
    static byte[] typeOf(@Nullable Object value) {
        return new byte[] {(byte) type(value)};
    }

    private static int type(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            return NULL;
        }
        return switch (value) {
            case Number n -> NUMBER;
            case String s -> STRING;
            case Document d -> DOCUMENT;
            case Map<?, ?> m -> DOCUMENT;
            case Collection<?> c -> LIST;
            case ObjectId id -> OBJECT_ID;
            case Instant i -> DATE;
            case Boolean b -> BOOLEAN;
            case BinData b -> BINARY;
            case UUID u -> UUID_;
            case LegacyUUID u -> LEGACY_UUID;
            case BsonTimestamp t -> TIMESTAMP;
            case BsonRegularExpression r -> REGEX;
            case MinKey m -> MIN;
            case MaxKey m -> MAX;
            default -> {
                if (value == EMPTY_ARRAY) {
                    yield EMPTY;
                }
                throw new BadValueException("A value of type %s cannot be an _id or be indexed"
                        .formatted(value.getClass().getSimpleName()));
            }
        };
    }

    private void write(@Nullable Object value) {
        int type = type(value);
        out.write(type);
        if (value == null || value == EMPTY_ARRAY) {
            return;
        }
        switch (value) {
            case Number n -> number(n);
            case String s -> string(s);
            case Map<?, ?> d -> document(d);
            case Collection<?> c -> list(c);
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Instant i -> fixed(i.toEpochMilli() ^ Long.MIN_VALUE, Long.BYTES);
            case Boolean b -> out.write(b ? 1 : 0);
            case BinData b -> binary(b.getData());
            case UUID u -> uuid(u);
            case LegacyUUID u -> uuid(u.getUuid());
            case BsonTimestamp t -> fixed(t.getValue(), Long.BYTES);
            case BsonRegularExpression r -> {
                string(r.getPattern());
                string(r.getOptions() == null ? "" : r.getOptions());
            }
            default -> {
                // null and the two ends of the order: the type says it all
            }
        }
    }

    private void number(Number number) {
        double nearest = number.doubleValue();
        long bits = Double.doubleToLongBits(nearest == 0 ? 0.0 : nearest);
        fixed(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, Long.BYTES);
        long rest = number instanceof Long exact ? exact - (long) nearest : 0;
        fixed(rest + 0x8000, Short.BYTES);
    }

    /** One to three bytes for each UTF-16 unit keep Java's string order; zero is escaped because zero ends the string. */
    private void string(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                out.write(0);
                out.write(0xFF);
            } else if (c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xC0 | (c >> 6));
                out.write(0x80 | (c & 0x3F));
            } else {
                out.write(0xE0 | (c >> 12));
                out.write(0x80 | ((c >> 6) & 0x3F));
                out.write(0x80 | (c & 0x3F));
            }
        }
        fixed(0, Short.BYTES);
    }

    private void document(Map<?, ?> document) {
        document.forEach((name, value) -> {
            out.write(type(value));
            string((String) name);
            write(value);
        });
        out.write(0);
    }

    private void list(Collection<?> list) {
        list.forEach(this::write);
        out.write(0);
    }

    private void binary(byte[] data) {
        fixed(data.length, Integer.BYTES);
        out.writeBytes(data);
    }

    private void uuid(UUID uuid) {
        fixed(uuid.getMostSignificantBits(), Long.BYTES);
        fixed(uuid.getLeastSignificantBits(), Long.BYTES);
    }

    private void fixed(long bits, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (bits >> shift));
        }
    }
}
