package dev.frontdesk.intents.maxent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** Examples in a file, {@code text<TAB>label} on each line, in UTF-8 whatever the machine's locale. Blank lines are skipped. */
public final class TsvFile {
    /** A longer label is a text that lost its tab. */
    private static final int LONGEST_LABEL = 200;

    /** Far more than can be trained on. */
    private static final long MOST_BYTES = 256L << 20;

    private TsvFile() {}

    /** @throws DataException naming file and line when a line is not of that form, or when there is no example at all */
    public static List<Example> read(Path file) {
        List<String> lines = lines(file);
        List<Example> examples = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                examples.add(example(lines.get(i), file + ":" + (i + 1)));
            }
        }
        if (examples.isEmpty()) {
            throw new DataException(file + ": there is no example in it.");
        }
        return examples;
    }

    private static Example example(String line, String place) {
        int tab = line.indexOf('\t');
        if (tab < 0 || line.indexOf('\t', tab + 1) >= 0) {
            throw new DataException(place + ": expected text, one tab and a label, found "
                    + (tab < 0 ? "no tab" : "several tabs") + ".");
        }
        String text = line.substring(0, tab);
        String label = line.substring(tab + 1).strip();
        if (text.isBlank() || label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw new DataException(place + ": "
                    + (text.isBlank()
                            ? "the text is empty."
                            : label.isEmpty() ? "the label is empty." : "the label is too long."));
        }
        return new Example(text, label);
    }

    /** The lines of a UTF-8 file, without byte order mark and carriage returns. */
    public static List<String> lines(Path file) {
        byte[] bytes = bytes(file);
        List<String> lines = new ArrayList<>();
        int start = startsWithMark(bytes) ? 3 : 0;
        for (int end = start; end <= bytes.length; end++) {
            if (end == bytes.length ? end > start : bytes[end] == '\n') {
                lines.add(line(bytes, start, end, file + ":" + (lines.size() + 1)));
                start = end + 1;
            }
        }
        return lines;
    }

    private static String line(byte[] bytes, int start, int end, String place) {
        int stop = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, stop - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException(place + ": this is not UTF-8.", e);
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static byte[] bytes(Path file) {
        return unchanged(file, Files::readAllBytes);
    }

    /** How the bytes of a file are read. */
    interface Reader {
        byte[] read(Path file) throws IOException;
    }

    /** What the reader reads, unless the file changes meanwhile. */
    static byte[] unchanged(Path file, Reader reader) {
        try {
            FileTime before = Files.getLastModifiedTime(file);
            if (Files.size(file) > MOST_BYTES) {
                throw new DataException(file + ": larger than " + (MOST_BYTES >> 20) + " MB. Take a sample of it.");
            }
            byte[] bytes = reader.read(file);
            if (Files.isRegularFile(file)
                    && !(Files.getLastModifiedTime(file).equals(before) && Files.size(file) == bytes.length)) {
                throw new DataException(file + ": changed while it was read. Try again when nobody writes to it.");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new DataException(file + ": there is no such file.", e);
        } catch (IOException e) {
            throw new DataException(file + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
