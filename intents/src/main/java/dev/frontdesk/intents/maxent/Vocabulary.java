package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The features met in training, how many texts had each, and which of them were met in scope. */
final class Vocabulary {
    private static final int BLOCKS = 4;
    /** Constant, words, n-grams, concepts: at full length concepts shout down what the words say. */
    private static final double[] SCALE = {1, 1, 1, 0.35};

    private final String[] names;
    private final int[] textCounts;
    private final boolean[] inScope;
    private final int texts;
    private final boolean binary;
    private final float[] idf;
    private final byte[] block;
    private final NameTable table;
    private final int constant;

    /** Names ascend. Binary values suit sets so small that counts of texts say nothing. */
    Vocabulary(String[] names, int[] textCounts, boolean[] inScope, int texts, boolean binary) {
        this.names = names;
        this.textCounts = textCounts;
        this.inScope = inScope;
        this.texts = texts;
        this.binary = binary;
        this.idf = new float[names.length];
        this.block = new byte[names.length];
        this.table = new NameTable(names);
        for (int id = 0; id < names.length; id++) {
            idf[id] = idf(textCounts[id]);
            block[id] = blockOf(names[id]);
        }
        this.constant = Arrays.binarySearch(names, Features.CONSTANT);
    }

    static Vocabulary of(List<Features> rows, boolean[] rowInScope, boolean binary, int leastTexts) {
        Map<String, int[]> counts = new TreeMap<>();
        counts.put(Features.CONSTANT, new int[] {rows.size(), 1});
        for (int row = 0; row < rows.size(); row++) {
            for (String name : distinct(rows.get(row))) {
                int[] count = counts.computeIfAbsent(name, n -> new int[2]);
                count[0]++;
                count[1] |= rowInScope[row] ? 1 : 0;
            }
        }
        counts.entrySet().removeIf(e -> e.getValue()[0] < leastTexts && !Features.isWord(e.getKey()));
        return of(counts, rows.size(), binary);
    }

    private static Vocabulary of(Map<String, int[]> counts, int texts, boolean binary) {
        String[] names = counts.keySet().toArray(String[]::new);
        int[] textCounts = new int[names.length];
        boolean[] inScope = new boolean[names.length];
        int id = 0;
        for (int[] count : counts.values()) {
            textCounts[id] = count[0];
            inScope[id++] = count[1] != 0;
        }
        return new Vocabulary(names, textCounts, inScope, texts, binary);
    }

    private static Set<String> distinct(Features features) {
        Set<String> all = new HashSet<>(features.words());
        all.addAll(features.bigrams());
        all.addAll(features.grams());
        all.addAll(features.concepts());
        return all;
    }

    private static byte blockOf(String name) {
        if (name.equals(Features.CONSTANT)) {
            return 0;
        }
        return (byte) (Features.isGram(name) ? 2 : Features.isConcept(name) ? 3 : 1);
    }

    int size() {
        return names.length;
    }

    String name(int id) {
        return names[id];
    }

    int textCount(int id) {
        return textCounts[id];
    }

    boolean inScope(int id) {
        return inScope[id];
    }

    /** In how many texts the word stood, if any of them was in scope. The word begins after an equals sign. */
    int met(char[] markedWord, int length) {
        int id = table.id(markedWord, 0, length);
        return seen(id) ? textCounts[id] : 0;
    }

    /** The number of a feature, -1 when there is none. */
    int id(String feature) {
        return table.id(feature);
    }

    int texts() {
        return texts;
    }

    boolean binary() {
        return binary;
    }

    /** Whether anything but the constant was recognised can be read from the vector's length: the constant is always in it. */
    SparseVector vector(List<String> tokens) {
        return vector(tokens, lookup());
    }

    /** For several parts of one message. */
    Lookup lookup() {
        return new Lookup(table);
    }

    SparseVector vector(List<String> tokens, Lookup lookup) {
        int[] known = lookup.of(tokens);
        return new SparseVector(known, values(known));
    }

    /** Words, character n-grams and concepts are each scaled to length one, or the many n-grams would drown the words. */
    private float[] values(int[] vector) {
        float[] values = new float[vector.length];
        if (binary) {
            Arrays.fill(values, 1f);
            return values;
        }
        double[] squares = new double[BLOCKS];
        for (int id : vector) {
            squares[block[id]] += idf[id] * idf[id];
        }
        for (int i = 0; i < vector.length; i++) {
            int id = vector[i];
            values[i] = id == constant ? 1f : (float) (SCALE[block[id]] * idf[id] / Math.sqrt(squares[block[id]]));
        }
        return values;
    }

    /** How much of the text's words, rare ones counting more, in-scope training never met: 0 to 1. */
    double unknownWords(List<String> tokens) {
        Lookup lookup = new Lookup(table);
        double all = 0;
        double unknown = 0;
        for (String token : tokens) {
            int id = lookup.word(token);
            double weight = id < 0 ? idf(0) : idf[id];
            all += weight;
            unknown += id < 0 || !inScope[id] ? weight : 0;
        }
        return all == 0 ? 1 : unknown / all;
    }

    /** Which part of the word pairs in-scope training never met: 0 to 1. */
    double unseenPairs(List<String> tokens) {
        if (tokens.isEmpty()) {
            return 1;
        }
        Lookup lookup = new Lookup(table);
        int unseen = 0;
        String before = "^";
        for (String token : tokens) {
            unseen += seen(lookup.pair(before, token)) ? 0 : 1;
            before = token;
        }
        unseen += seen(lookup.pair(before, "$")) ? 0 : 1;
        return (double) unseen / (tokens.size() + 1);
    }

    private boolean seen(int id) {
        return id >= 0 && inScope[id];
    }

    private float idf(int textCount) {
        return (float) (StrictMath.log((1.0 + texts) / (1.0 + textCount)) + 1);
    }
}
