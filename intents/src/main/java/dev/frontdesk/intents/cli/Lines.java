package dev.frontdesk.intents.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 that end with a newline and nothing else: a carriage return within a line does not make two of it. */
final class Lines implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private boolean first = true;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end, or null after the last. Bytes that are no UTF-8 become replacement characters. */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return text(line.toString(StandardCharsets.UTF_8));
    }

    private String text(String line) {
        String text = first && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        first = false;
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
