package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<String, Integer> ids;
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
        this.ids = HashMap.newHashMap(names.length);
        for (int id = 0; id < names.length; id++) {
            idf[id] = idf(textCounts[id]);
            block[id] = blockOf(names[id]);
            ids.put(names[id], id);
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

    /** In how many texts the word stood, if any of them was in scope. */
    int met(String word) {
        Integer id = ids.get("=" + word);
        return id == null || !inScope[id] ? 0 : textCounts[id];
    }

    int texts() {
        return texts;
    }

    boolean binary() {
        return binary;
    }

    /** Whether anything but the constant was recognised can be read from the vector's length: the constant is always in it. */
    SparseVector vector(Features features) {
        int[] found = new int[features.count() + 1];
        int count = 0;
        found[count++] = constant;
        count = add(features.words(), found, count);
        count = add(features.bigrams(), found, count);
        count = add(features.grams(), found, count);
        count = add(features.concepts(), found, count);
        Arrays.sort(found, 0, count);
        int[] distinct = Arrays.copyOf(found, dropRepeated(found, count));
        return new SparseVector(distinct, values(distinct));
    }

    private int add(Collection<String> features, int[] found, int count) {
        int next = count;
        for (String feature : features) {
            Integer id = ids.get(feature);
            if (id != null) {
                found[next++] = id;
            }
        }
        return next;
    }

    private static int dropRepeated(int[] sorted, int count) {
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept;
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
    double unknownWords(List<String> words) {
        double all = 0;
        double unknown = 0;
        for (String word : words) {
            Integer id = ids.get(word);
            double weight = id == null ? idf(0) : idf[id];
            all += weight;
            unknown += id == null || !inScope[id] ? weight : 0;
        }
        return all == 0 ? 1 : unknown / all;
    }

    /** Which part of the word pairs in-scope training never met: 0 to 1. */
    double unseenBigrams(List<String> bigrams) {
        int unseen = 0;
        for (String bigram : bigrams) {
            Integer id = ids.get(bigram);
            unseen += id == null || !inScope[id] ? 1 : 0;
        }
        return bigrams.isEmpty() ? 1 : (double) unseen / bigrams.size();
    }

    private float idf(int textCount) {
        return (float) (StrictMath.log((1.0 + texts) / (1.0 + textCount)) + 1);
    }
}
