package dev.frontdesk.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Small text files, UTF-8. */
final class Text {

    private static final long LARGEST = 1_000_000;

    private Text() {}

    static String resource(String name) {
        try (InputStream in = Text.class.getResourceAsStream("/load/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file somebody named, of 1 MB at most. */
    static String file(String name) {
        try {
            Path path = Path.of(name);
            if (Files.size(path) > LARGEST) {
                throw new Mistake(name + " is larger than 1 MB.");
            }
            return Files.readString(path);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Mistake("Cannot read the file " + name + ".");
        }
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
