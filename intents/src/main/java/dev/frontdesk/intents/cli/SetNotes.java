package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.TsvFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What a report says of its sets:
 *
 * <pre>{@code
 * before.note = What has been tried so far.
 * strangers.title = Strangers
 * strangers.note = Written by somebody who had seen no phrase; looked at twice.
 * }</pre>
 */
record SetNotes(Properties notes) {
    static final SetNotes NONE = new SetNotes(new Properties());

    /** @throws DataException when it cannot be read */
    static SetNotes read(Path file) {
        Properties notes = new Properties();
        try {
            notes.load(new StringReader(String.join("\n", TsvFile.lines(file))));
        } catch (IOException | IllegalArgumentException e) {
            throw new DataException(file + ": is no properties file (" + e.getMessage() + ").", e);
        }
        return new SetNotes(notes);
    }

    String title(String set) {
        return notes.getProperty(set + ".title", set);
    }

    Optional<String> note(String set) {
        return Optional.ofNullable(notes.getProperty(set + ".note"));
    }

    Optional<String> before() {
        return note("before");
    }
}
