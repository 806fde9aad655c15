package dev.frontdesk.intents.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFilesTest {
    @TempDir
    private Path folder;

    @Test
    void reads_a_folder_of_phrase_files() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "title: B\nqueue: q\nasks: no\n\nbe\n# a comment\n");
        Files.writeString(folder.resolve("a.txt"), "one\n\ntwo\n");
        Files.writeString(folder.resolve("README.md"), "not this");
        assertThat(ExampleFiles.read(folder))
                .containsExactly(new Example("one", "a"), new Example("two", "a"), new Example("be", "b"));
    }

    @Test
    void reads_a_file() throws IOException {
        assertThat(ExampleFiles.read(Files.writeString(folder.resolve("x.tsv"), "one\ta\n")))
                .containsExactly(new Example("one", "a"));
    }

    @Test
    void says_what_is_wrong() throws IOException {
        assertThatThrownBy(() -> ExampleFiles.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no phrase in any <label>.txt");
        assertThatThrownBy(() -> ExampleFiles.read(folder.resolve("gone"))).isInstanceOf(DataException.class);
        Files.writeString(folder.resolve("a.txt"), "fine\nwith\ttab\n");
        assertThatThrownBy(() -> ExampleFiles.read(folder)).hasMessageContaining("a.txt:2: a phrase holds no tab");
    }
}
