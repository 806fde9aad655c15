package dev.frontdesk.intents.maxent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    private static final String[] THINGS = {"red apple", "green pear", "yellow banana", "blue plum", "black cherry"};

    @TempDir
    private Path folder;

    /** Five fruits and some noise, in as many phrases as wanted. */
    private static List<Example> fruits(int each, boolean noise) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            for (String thing : THINGS) {
                examples.add(new Example("please hand me " + i + " times the " + thing, "Pick " + thing));
            }
            if (noise) {
                examples.add(new Example("the weather on day " + i + " was fair", "None"));
            }
        }
        return examples;
    }

    @Test
    void learns_from_few_examples() {
        LabelModel model = Training.of(fruits(4, true), List.of(), "None");
        assertThat(model.judge("a green pear, please").top().getFirst().label()).isEqualTo("Pick green pear");
        assertThat(model.judge("how was the weather").unknown()).isTrue();
    }

    @Test
    void learns_without_any_example_out_of_scope() {
        LabelModel model = Training.of(fruits(40, false), List.of(), "None");
        assertThat(model.judge("the blue plum").clear()).isTrue();
        assertThat(model.judge("the blue plum").top()).hasSize(5);
        assertThat(model.judge("☂").unknown()).isTrue();
    }

    @Test
    void learns_a_single_label() {
        List<Example> one = List.of(new Example("red apple", "Apple"), new Example("an apple", "Apple"));
        assertThat(Training.of(one, List.of(), "None").judge("apple").top()).hasSize(1);
        assertThat(Training.of(one, List.of(), "None").judge("apple").clear()).isTrue();
    }

    @Test
    void checks_for_a_single_label_and_a_label_met_once() {
        List<Example> one = List.of(new Example("red apple", "Apple"), new Example("an apple", "Apple"));
        assertThatThrownBy(() -> Training.check(one, "None"))
                .isInstanceOf(DataException.class)
                .hasMessage("There is only one label, \"Apple\": nothing to tell apart. At least two are needed.");
        List<Example> slip = new ArrayList<>(fruits(4, true));
        slip.add(new Example("hand me the red apple", "Pik red apple"));
        assertThatThrownBy(() -> Training.check(slip, "None"))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "The label \"Pik red apple\" has a single example (\"hand me the red apple\"). Is it misspelt?"
                                + " At least two are needed.");
    }

    @Test
    void refuses_a_file_that_changes_while_it_is_read() throws Exception {
        Path file = Files.writeString(folder.resolve("growing.tsv"), "a\tA\n");
        assertThat(TsvFile.unchanged(file, Files::readAllBytes)).hasSize(4);
        assertThatThrownBy(() -> TsvFile.unchanged(file, growing -> {
                    byte[] bytes = Files.readAllBytes(growing);
                    Files.writeString(growing, "b\tB\n", java.nio.file.StandardOpenOption.APPEND);
                    return bytes;
                }))
                .isInstanceOf(DataException.class)
                .hasMessage(file + ": changed while it was read. Try again when nobody writes to it.");
    }

    @Test
    void refuses_more_than_can_be_trained_on() {
        List<Example> many = java.util.Collections.nCopies(Training.MOST_EXAMPLES + 1, new Example("x", "A"));
        assertThatThrownBy(() -> Training.of(many, List.of(), "None"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("at most 100000");
    }

    @Test
    void refuses_to_learn_nothing_but_rejection() {
        assertThatThrownBy(() -> Training.of(List.of(new Example("x", "None")), List.of(), "None"))
                .isInstanceOf(DataException.class);
    }

    @Test
    void the_same_examples_make_the_same_bytes() {
        assertThat(ModelFile.bytes(Training.of(fruits(40, true), List.of(), "None")))
                .isEqualTo(ModelFile.bytes(Training.of(fruits(40, true), List.of(), "None")));
        assertThat(ModelFile.bytes(Training.of(fruits(4, true), List.of(), "None")))
                .isEqualTo(ModelFile.bytes(Training.of(fruits(4, true), List.of(), "None")));
    }

    @Test
    void a_file_says_what_the_model_said() {
        LabelModel model = Training.of(fruits(40, true), fruits(1, true), "None");
        ModelFile.write(model, folder.resolve("new").resolve("fruit.model"));
        LabelModel read = ModelFile.read(folder.resolve("new").resolve("fruit.model"));
        assertThat(read.judge("hand me the plum")).isEqualTo(model.judge("hand me the plum"));
        assertThat(read.trainedOn()).isEqualTo(model.trainedOn());
    }

    @Test
    void refuses_damaged_and_foreign_files() throws Exception {
        byte[] bytes = ModelFile.bytes(Training.of(fruits(4, true), List.of(), "None"));
        for (int at = 0; at < bytes.length; at += 97) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 4;
            assertThatThrownBy(() -> ModelFile.read(damaged, "m")).isInstanceOf(DataException.class);
        }
        assertThatThrownBy(() -> ModelFile.read(java.util.Arrays.copyOf(bytes, 500), "m"))
                .hasMessage("m: the intent model is damaged (its checksum does not fit).");
        Path foreign = Files.writeString(folder.resolve("foreign"), "PK or what not");
        assertThatThrownBy(() -> ModelFile.read(foreign)).hasMessage(foreign + ": this is no intent model.");
        assertThatThrownBy(() -> ModelFile.read(folder)).isInstanceOf(DataException.class);
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none")))
                .hasMessageEndingWith("none: there is no such file.");
    }

    @Test
    void reads_lines_of_any_system_and_names_broken_ones() throws Exception {
        Path file = folder.resolve("t.tsv");
        Files.writeString(file, "\uFEFFüber\tA b\r\n\r\nx\tC");
        assertThat(TsvFile.read(file)).containsExactly(new Example("über", "A b"), new Example("x", "C"));
        Files.writeString(file, "a\tb\nno tab\n");
        assertThatThrownBy(() -> TsvFile.read(file))
                .hasMessage(file + ":2: expected text, one tab and a label, found no tab.");
        Files.write(file, "ü\tb\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TsvFile.read(file)).hasMessage(file + ":1: this is not UTF-8.");
        Files.writeString(file, "");
        assertThatThrownBy(() -> TsvFile.read(file)).hasMessage(file + ": there is no example in it.");
    }
}
