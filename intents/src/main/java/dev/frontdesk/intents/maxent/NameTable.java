package dev.frontdesk.intents.maxent;

/**
 * The number of each name. Looked up some hundred times for a message, mostly in vain: a miss costs one look at one array, and needs no
 * string.
 */
final class NameTable {
    private final String[] names;
    /** The hash in the upper half, the name's number plus one in the lower; 0 is free. */
    private final long[] slots;

    /** A few bits of the hash at each taken place: small enough to stay near the processor, and nearly always enough to say no. */
    private final byte[] tags;

    private final int shift;

    NameTable(String[] names) {
        this.names = names;
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(names.length * 2));
        this.slots = new long[1 << bits];
        this.tags = new byte[1 << bits];
        this.shift = 32 - bits;
        for (int id = 0; id < names.length; id++) {
            put(names[id].hashCode(), id);
        }
    }

    private void put(int hash, int id) {
        int at = home(hash);
        while (tags[at] != 0) {
            at = next(at);
        }
        tags[at] = tag(hash);
        slots[at] = (long) hash << 32 | (id + 1);
    }

    private int home(int hash) {
        return hash * 0x9E3779B9 >>> shift;
    }

    private static byte tag(int hash) {
        return (byte) (hash ^ hash >>> 15 | 1);
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 1);
    }

    /** -1 when there is no such name. */
    int id(String name) {
        int hash = name.hashCode();
        byte tag = tag(hash);
        for (int at = home(hash); tags[at] != 0; at = next(at)) {
            int id = tags[at] == tag ? (int) slots[at] - 1 : -1;
            if (id >= 0 && (int) (slots[at] >>> 32) == hash && names[id].equals(name)) {
                return id;
            }
        }
        return -1;
    }

    /** Of the name that these characters are; -1 when there is none. */
    int id(char[] characters, int start, int length) {
        return id(characters, start, length, hash(characters, start, length));
    }

    /** @param hash of these characters, as {@link String#hashCode} has it */
    int id(char[] characters, int start, int length, int hash) {
        byte tag = tag(hash);
        for (int at = home(hash); tags[at] != 0; at = next(at)) {
            int id = tags[at] == tag ? (int) slots[at] - 1 : -1;
            if (id >= 0 && (int) (slots[at] >>> 32) == hash && is(names[id], characters, start, length)) {
                return id;
            }
        }
        return -1;
    }

    private static boolean is(String name, char[] characters, int start, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != characters[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] characters, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + characters[i];
        }
        return hash;
    }
}
