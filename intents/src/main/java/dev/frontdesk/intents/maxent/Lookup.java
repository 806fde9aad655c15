package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The known features of a text and its parts, found without making a string of each, and for each word once. For one message, on one
 * thread.
 */
final class Lookup {
    private final NameTable table;
    private final Map<String, int[]> byToken = new HashMap<>();
    private int[] found = new int[256];
    private int count;
    private char[] buffer = new char[64];

    Lookup(NameTable table) {
        this.table = table;
    }

    /** Numbers of all of them, ascending, each once; the same features as {@link Features} has. */
    int[] of(List<String> tokens) {
        count = 0;
        keep(table.id(Features.CONSTANT));
        String before = "^";
        for (String token : tokens) {
            keepAll(token);
            keep(pair(before, token));
            before = token;
        }
        if (!tokens.isEmpty()) {
            keep(pair(before, "$"));
        }
        for (String concept : Concepts.of(tokens)) {
            keep(table.id(concept));
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, distinct());
    }

    private void keepAll(String token) {
        int[] known = byToken.get(token);
        if (known == null) {
            int start = count;
            keep(word(token));
            grams(token);
            byToken.put(token, Arrays.copyOfRange(found, start, count));
            return;
        }
        for (int id : known) {
            keep(id);
        }
    }

    /** The number of a word, -1 when it is not known. */
    int word(String token) {
        reserve(token.length() + 1);
        buffer[0] = '=';
        token.getChars(0, token.length(), buffer, 1);
        return table.id(buffer, 0, token.length() + 1);
    }

    int pair(String before, String token) {
        int length = before.length() + token.length() + 2;
        reserve(length);
        buffer[0] = '=';
        before.getChars(0, before.length(), buffer, 1);
        buffer[before.length() + 1] = ' ';
        token.getChars(0, token.length(), buffer, before.length() + 2);
        return table.id(buffer, 0, length);
    }

    private void grams(String token) {
        int length = token.length() + 2;
        reserve(length);
        buffer[0] = ' ';
        token.getChars(0, token.length(), buffer, 1);
        buffer[length - 1] = ' ';
        for (int start = 0; start < length - 1; start++) {
            int hash = buffer[start];
            int longest = Math.min(Features.LONGEST_GRAM, length - start);
            for (int size = 2; size <= longest; size++) {
                hash = 31 * hash + buffer[start + size - 1];
                if (size >= Features.SHORTEST_GRAM) {
                    keep(table.id(buffer, start, size, hash));
                }
            }
        }
    }

    private void reserve(int length) {
        if (buffer.length < length) {
            buffer = new char[2 * length];
        }
    }

    private void keep(int id) {
        if (id < 0) {
            return;
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = id;
    }

    private int distinct() {
        int kept = Math.min(1, count);
        for (int i = 1; i < count; i++) {
            if (found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return kept;
    }
}
