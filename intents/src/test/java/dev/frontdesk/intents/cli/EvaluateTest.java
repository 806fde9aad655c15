package dev.frontdesk.intents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String model = "";
    private String data = "";

    private int run(String... arguments) {
        CommandLine line = IntentsCli.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    /** Without times, which are never the same, and without what depends on how surely something is said. */
    private String printed() {
        return out.toString()
                .replaceAll("p50 [0-9].*", "p50 …")
                .replaceAll("max \\| [0-9].*", "max | … |")
                .replaceAll("(ECE [a-z ]+\\|? ?)[0-9.]+", "$1…");
    }

    @BeforeEach
    void train() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            lines.append("red apple number ").append(i).append("\tapple\n");
            lines.append("green pear number ").append(i).append("\tpear\n");
            lines.append("fine weather on day ").append(i).append("\tnone\n");
        }
        Path train = Files.writeString(folder.resolve("train.tsv"), lines);
        model = folder.resolve("m.model").toString();
        assertThat(run("train", "--data", train.toString(), "--model", model, "--out-of-scope-label", "none"))
                .isZero();
        Path test = folder.resolve("test.tsv");
        data = Files.writeString(
                        test, "a red apple\tapple\na green pear\tpear\nthe red apple\tpear\nfine weather again\tnone\n")
                .toString();
    }

    @Test
    void prints_a_table() {
        assertThat(run("evaluate", "--model", model, "--data", data)).isZero();
        assertThat(printed()).isEqualTo("""
                examples                4 (3 in scope, 1 out)
                accuracy                0.7500  (95 %: 0.2500 to 1.0000)
                in-scope accuracy       0.6667  (95 %: 0.0000 to 1.0000)
                right among top three   1.0000  (95 %: 1.0000 to 1.0000)
                out-of-scope recall     1.0000  (95 %: 1.0000 to 1.0000)
                out-of-scope precision  1.0000  (95 %: 1.0000 to 1.0000)
                out-of-scope AUROC      1.0000  (95 %: 1.0000 to 1.0000)
                macro F1                0.7778  (95 %: 0.3333 to 1.0000)
                clear, of in-scope      1.0000
                right, of clear         0.6667
                ambiguous, of in-scope  0.0000
                offered, of ambiguous   -
                ECE of in scope or not  …
                ECE of the best label   …
                microseconds for a text p50 …

                 examples precision    recall        F1  label
                        1     0.500     1.000     0.667  apple
                        1     1.000     1.000     1.000  none
                        2     1.000     0.500     0.667  pear

                worst, by F1:
                    0.667  apple
                    0.667  pear

                most confused:
                        1  pear taken for apple
                """);
    }

    @Test
    void prints_markdown() {
        assertThat(run("evaluate", "--model", model, "--data", data, "--markdown"))
                .isZero();
        assertThat(printed().replace(data, "test.tsv")).isEqualTo("""
                | | test.tsv |
                | --- | --- |
                | messages (in scope / out) | 4 (3 / 1) |
                | accuracy | 75.0 % (25.0 to 100.0) |
                | in-scope accuracy | 66.7 % (0.0 to 100.0) |
                | right among top three | 100.0 % (100.0 to 100.0) |
                | out-of-scope recall | 100.0 % (100.0 to 100.0) |
                | out-of-scope precision | 100.0 % (100.0 to 100.0) |
                | out-of-scope AUROC | 100.0 % (100.0 to 100.0) |
                | macro F1 | 77.8 % (33.3 to 100.0) |
                | clear, of in-scope | 100.0 % |
                | right, of clear | 66.7 % |
                | ambiguous, of in-scope | 0.0 % |
                | offered, of ambiguous | – |
                | ECE of in scope or not | … % |
                | ECE of the best label | … % |
                | microseconds for a message: p50 / p90 / p99 / max | … |

                | taken wrongly | for | how often |
                | --- | --- | ---: |
                | pear | apple | 1 |

                Worst, by F1: apple 66.7 %, pear 66.7 %.

                | label | examples | precision | recall | F1 |
                | --- | ---: | ---: | ---: | ---: |
                | apple | 1 | 50.0 % | 100.0 % | 66.7 % |
                | none | 1 | 100.0 % | 100.0 % | 100.0 % |
                | pear | 2 | 100.0 % | 50.0 % | 66.7 % |
                """);
    }

    @Test
    void keeps_the_names_in_its_json_and_adds_to_them() {
        assertThat(run("evaluate", "--model", model, "--data", data, "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.propertyNames())
                .containsExactly(
                        "examples",
                        "accuracy",
                        "inScopeExamples",
                        "inScopeAccuracy",
                        "outOfScopeExamples",
                        "outOfScopeRecall",
                        "outOfScopePrecision",
                        "macroF1",
                        "topThreeAccuracy",
                        "clearShare",
                        "clearAccuracy",
                        "labels",
                        "confused",
                        "auroc",
                        "scopeCalibrationError",
                        "labelCalibrationError",
                        "ambiguousShare",
                        "ambiguousAccuracy",
                        "worst",
                        "intervals",
                        "latencyMicros");
        assertThat(json.get("accuracy").asDouble()).isEqualTo(0.75);
        assertThat(json.get("intervals").get("accuracy").propertyNames()).containsExactly("low", "high");
        assertThat(json.get("latencyMicros").propertyNames()).containsExactly("texts", "p50", "p90", "p99", "max");
        assertThat(json.get("labels").get(0).propertyNames())
                .containsExactly("label", "examples", "precision", "recall", "f1");
    }

    @Test
    void reports_on_several_sets_with_a_note_for_each() throws IOException {
        Path phrases = Files.createDirectory(folder.resolve("phrases"));
        Files.writeString(phrases.resolve("apple.txt"), "an apple\n");
        Path notes = Files.writeString(
                folder.resolve("notes.properties"),
                "before.note = Nothing yet.\nfruit.title = Früchte | fruit\nfruit.note = Seen once.\n");
        Path page = folder.resolve("page.md");
        assertThat(run(
                        "report",
                        "--model",
                        model,
                        "--out",
                        page.toString(),
                        "--notes",
                        notes.toString(),
                        "--data",
                        "fruit=" + data,
                        "--data",
                        phrases.toString()))
                .isZero();
        assertThat(Files.readString(page))
                .contains("java -jar intents/target/intents-cli.jar report --model " + model)
                .contains("Nothing yet.")
                .contains("| | Früchte \\| fruit | phrases |\n| --- | --- | --- |\n")
                .contains("| messages (in scope / out) | 4 (3 / 1) | 1 (1 / 0) |")
                .contains("| out-of-scope recall | 100.0 % (100.0 to 100.0) | – |")
                .contains("\n## Früchte | fruit\n\nSeen once.\n\n| taken wrongly | for | how often |")
                .contains("\n## phrases\n\n| label |");
        assertThat(run("report", "--model", model, "--out", page.toString(), "--data", data, "--data", data))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Two sets are called test: say --data other-name=");
    }

    @Test
    void says_which_line_is_wrong() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.tsv"), "a\tb\nc\n");
        assertThat(run("evaluate", "--data", broken.toString(), "--model", model))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith(broken + ":2: ");
        assertThat(run("evaluate", "--data", data, "--json", "--markdown")).isEqualTo(2);
    }
}
