package dev.frontdesk.intents.maxent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as bytes: {@code FDINTENT}, the format's version, SHA-256 of what follows, then labels, gate, thresholds and
 * the features in order, each as what it adds to the one before, its counts and its weights. OpenNLP's own container
 * carries the time of day, so that no two are the same.
 */
public final class ModelFile {
    private static final byte[] MAGIC = {'F', 'D', 'I', 'N', 'T', 'E', 'N', 'T'};
    private static final byte VERSION = 2;
    private static final int DIGEST_AT = MAGIC.length + 1;
    private static final int PAYLOAD_AT = DIGEST_AT + 32;

    private ModelFile() {}

    /** Replaces the file in one step: a reader sees the old model or the new one. */
    public static void write(LabelModel model, Path file) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Files.createDirectories(whole.getParent());
            Files.write(part, bytes(model));
            Files.move(part, whole, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DataException(file + ": cannot be written (" + e.getMessage() + ").", e);
        }
    }

    /** @throws DataException when there is no such file, or it is no intact model of this format */
    public static LabelModel read(Path file) {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new DataException(file + ": there is no such file.", e);
        } catch (IOException e) {
            throw new DataException(file + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** @param name how messages call the bytes */
    public static LabelModel read(byte[] bytes, String name) {
        check(bytes, name);
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes, PAYLOAD_AT, bytes.length - PAYLOAD_AT))) {
            return readPayload(in);
        } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new DataException(name + ": the intent model is damaged.", e);
        }
    }

    private static void check(byte[] bytes, String name) {
        if (bytes.length < PAYLOAD_AT || Arrays.mismatch(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length) >= 0) {
            throw new DataException(name + ": this is no intent model.");
        }
        if (bytes[MAGIC.length] != VERSION) {
            throw new DataException(name + ": the intent model has format " + bytes[MAGIC.length]
                    + ", this program reads " + VERSION + ". Train it again.");
        }
        if (!Arrays.equals(digest(bytes), Arrays.copyOfRange(bytes, DIGEST_AT, PAYLOAD_AT))) {
            throw new DataException(name + ": the intent model is damaged (its checksum does not fit).");
        }
    }

    private static byte[] digest(byte[] bytes) {
        var digest = Training.sha256();
        digest.update(bytes, PAYLOAD_AT, bytes.length - PAYLOAD_AT);
        return digest.digest();
    }

    public static byte[] bytes(LabelModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        bytes.writeBytes(MAGIC);
        bytes.write(VERSION);
        bytes.writeBytes(new byte[PAYLOAD_AT - DIGEST_AT]);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writePayload(model, out);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail.", e);
        }
        byte[] all = bytes.toByteArray();
        System.arraycopy(digest(all), 0, all, DIGEST_AT, PAYLOAD_AT - DIGEST_AT);
        return all;
    }

    private static void writePayload(LabelModel model, DataOutputStream out) throws IOException {
        writeOrigin(model.origin(), out);
        out.writeUTF(model.outOfScopeLabel());
        writeGate(model.gate(), out);
        List<String> labels = model.weights().labels();
        out.writeInt(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            out.writeUTF(labels.get(i));
            out.writeDouble(model.thresholds().outOfScope()[i]);
            out.writeDouble(model.thresholds().clear()[i]);
        }
        writeVocabulary(model.weights(), out);
    }

    private static LabelModel readPayload(DataInputStream in) throws IOException {
        Origin origin = readOrigin(in);
        String outOfScopeLabel = in.readUTF();
        Gate gate = readGate(in);
        List<String> labels = new ArrayList<>();
        int count = in.readInt();
        double[] outOfScope = new double[count];
        double[] clear = new double[count];
        for (int i = 0; i < count; i++) {
            labels.add(in.readUTF());
            outOfScope[i] = in.readDouble();
            clear[i] = in.readDouble();
        }
        Thresholds thresholds = Thresholds.of(outOfScope, clear);
        return new LabelModel(readWeights(labels, in), outOfScopeLabel, gate, thresholds, origin);
    }

    private static void writeOrigin(Origin origin, DataOutputStream out) throws IOException {
        out.writeUTF(origin.trainedOn());
        out.writeInt(origin.examples());
        out.writeUTF(origin.aim());
        out.writeDouble(origin.rejectWeight());
        Origin.Figures figures = origin.figures();
        out.writeBoolean(figures != null);
        if (figures != null) {
            out.writeInt(figures.examples());
            out.writeDouble(figures.accuracy());
            out.writeDouble(figures.inScopeAccuracy());
            out.writeDouble(figures.topThreeAccuracy());
            out.writeDouble(figures.outOfScopeRecall());
            out.writeDouble(figures.outOfScopePrecision());
            out.writeDouble(figures.clear());
        }
    }

    private static Origin readOrigin(DataInputStream in) throws IOException {
        String trainedOn = in.readUTF();
        int examples = in.readInt();
        String aim = in.readUTF();
        double rejectWeight = in.readDouble();
        Origin.Figures figures = !in.readBoolean()
                ? null
                : new Origin.Figures(
                        in.readInt(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble());
        return new Origin(trainedOn, examples, aim, rejectWeight, figures);
    }

    private static void writeGate(@Nullable Gate gate, DataOutputStream out) throws IOException {
        out.writeBoolean(gate != null);
        if (gate == null) {
            return;
        }
        for (double[] part : List.of(gate.means(), gate.spreads(), gate.weights())) {
            for (double number : part) {
                out.writeDouble(number);
            }
        }
    }

    private static @Nullable Gate readGate(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return new Gate(doubles(Gate.SCORES, in), doubles(Gate.SCORES, in), doubles(Gate.SCORES + 1, in));
    }

    private static double[] doubles(int count, DataInputStream in) throws IOException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    private static void writeVocabulary(Weights weights, DataOutputStream out) throws IOException {
        Vocabulary vocabulary = weights.vocabulary();
        out.writeInt(vocabulary.size());
        out.writeInt(vocabulary.texts());
        out.writeBoolean(vocabulary.binary());
        String before = "";
        for (int id = 0; id < vocabulary.size(); id++) {
            String name = vocabulary.name(id);
            int shared = shared(before, name);
            out.writeByte(shared);
            out.writeUTF(name.substring(shared));
            before = name;
            writeCount(vocabulary.textCount(id) * 2 + (vocabulary.inScope(id) ? 1 : 0), out);
            writeWeights(weights, id, out);
        }
    }

    private static Weights readWeights(List<String> labels, DataInputStream in) throws IOException {
        int size = in.readInt();
        int texts = in.readInt();
        boolean binary = in.readBoolean();
        String[] names = new String[size];
        int[] textCounts = new int[size];
        boolean[] inScope = new boolean[size];
        int[][] outcomes = new int[size][];
        short[][] halves = new short[size][];
        String before = "";
        for (int id = 0; id < size; id++) {
            names[id] = before.substring(0, in.readUnsignedByte()).concat(in.readUTF());
            before = names[id];
            int count = readCount(in);
            textCounts[id] = count / 2;
            inScope[id] = count % 2 == 1;
            readWeights(id, outcomes, halves, in);
        }
        return new Weights(new Vocabulary(names, textCounts, inScope, texts, binary), labels, outcomes, halves);
    }

    private static void writeWeights(Weights weights, int id, DataOutputStream out) throws IOException {
        writeCount(weights.count(id), out);
        int before = 0;
        for (int i = 0; i < weights.count(id); i++) {
            writeCount(weights.outcome(id, i) - before, out);
            before = weights.outcome(id, i);
            out.writeShort(weights.half(id, i));
        }
    }

    private static void readWeights(int id, int[][] outcomes, short[][] halves, DataInputStream in) throws IOException {
        int count = readCount(in);
        outcomes[id] = new int[count];
        halves[id] = new short[count];
        int before = 0;
        for (int i = 0; i < count; i++) {
            before += readCount(in);
            outcomes[id][i] = before;
            halves[id][i] = in.readShort();
        }
    }

    private static int shared(String a, String b) {
        int most = Math.min(255, Math.min(a.length(), b.length()));
        int shared = 0;
        while (shared < most && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /** Seven bits a byte, most counts are small. */
    private static void writeCount(int count, DataOutputStream out) throws IOException {
        int left = count;
        while (left >= 128) {
            out.writeByte((left & 127) | 128);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int readCount(DataInputStream in) throws IOException {
        int count = 0;
        int shift = 0;
        int part = in.readUnsignedByte();
        while (part >= 128) {
            count |= (part & 127) << shift;
            shift += 7;
            part = in.readUnsignedByte();
        }
        return count | (part << shift);
    }
}
