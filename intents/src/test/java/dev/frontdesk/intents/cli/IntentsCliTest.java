package dev.frontdesk.intents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As a process of its own, in a locale that knows no umlauts. */
class IntentsCliTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private record Ran(int exitCode, String out, String err) {}

    private Ran run(String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-classpath",
                System.getProperty("java.class.path"),
                "dev.frontdesk.intents.cli.IntentsCli"));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int exitCode = builder.start().waitFor();
        return new Ran(exitCode, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private Path data() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append("ein Bär ").append(i).append("\tBär groß\r\n");
            lines.append("eine Möwe ").append(i).append("\tMöwe\r\n");
            lines.append("so ein Käse ").append(i).append("\tnichts\r\n");
        }
        return Files.writeString(folder.resolve("data.tsv"), lines);
    }

    @Test
    void trains_evaluates_and_classifies_in_any_locale() throws Exception {
        String data = data().toString();
        String model = folder.resolve("m.model").toString();
        assertThat(run("", "train", "--data", data, "--model", model, "--out-of-scope-label", "nichts"))
                .isEqualTo(new Ran(0, "", ""));

        Ran evaluated = run("", "evaluate", "--model", model, "--data", data, "--json");
        assertThat(evaluated.err()).isEmpty();
        JsonNode scores = JSON.readTree(evaluated.out());
        assertThat(scores.get("accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(scores.get("outOfScopeRecall").asDouble()).isGreaterThan(0.9);

        Ran classified = run("noch ein Bär\r\n\nK\u2028\u0085\re\u0000\nMöwe", "classify", "--model", model);
        assertThat(classified.err()).isEmpty();
        List<String> lines = List.of(classified.out().split("\n"));
        assertThat(lines).hasSize(4);
        JsonNode first = JSON.readTree(lines.get(0));
        assertThat(first.propertyNames())
                .containsExactly("text", "decision", "intent", "confidence", "top", "entities");
        assertThat(first.get("text").asString()).isEqualTo("noch ein Bär");
        assertThat(first.get("intent").asString()).isEqualTo("Bär groß");
        assertThat(first.get("top")).hasSize(2);
        JsonNode empty = JSON.readTree(lines.get(1));
        assertThat(empty.get("decision").asString()).isEqualTo("unknown");
        assertThat(empty.get("intent").isNull()).isTrue();
        assertThat(JSON.readTree(lines.get(2)).get("text").asString()).isEqualTo("K\u2028\u0085\re\u0000");
    }

    @Test
    void says_what_is_wrong_with_a_file_and_exits_with_2() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.tsv"), "a\tb\nc\n");
        assertThat(run(
                        "",
                        "train",
                        "--data",
                        broken.toString(),
                        "--model",
                        folder.resolve("m").toString()))
                .isEqualTo(new Ran(
                        2,
                        "",
                        broken + ":2: expected text, one tab and a label, found no tab." + System.lineSeparator()));
        Ran foreign = run("", "classify", "--model", broken.toString());
        assertThat(foreign.exitCode()).isEqualTo(2);
        assertThat(foreign.err()).contains("this is no intent model").doesNotContain("\tat ");
        assertThat(run("", "explain").exitCode()).isEqualTo(2);
    }

    @Test
    void uses_the_help_desks_model_unless_told_otherwise() throws Exception {
        Ran classified = run("my vpn does not connect, see T-12\n", "classify");
        JsonNode answer = JSON.readTree(classified.out());
        assertThat(answer.get("intent").asString()).isEqualTo("fix-vpn");
        assertThat(answer.get("entities").get(0).get("value").asString()).isEqualTo("T-12");
    }

    @Test
    void trains_for_a_stated_aim_and_describes_the_model() throws Exception {
        String model = folder.resolve("m").toString();
        String data = data().toString();
        assertThat(run(
                        "",
                        "train",
                        "--data",
                        data,
                        "--out-of-scope-label",
                        "nichts",
                        "--reject-weight",
                        "10",
                        "--model",
                        model))
                .isEqualTo(new Ran(0, "", ""));
        JsonNode accuracy = JSON.readTree(run("", "describe", "--model", model).out());
        assertThat(accuracy.get("aim").asString()).isEqualTo("accuracy");
        assertThat(accuracy.get("rejectWeight").asDouble()).isEqualTo(10);
        assertThat(accuracy.get("labels")).hasSize(2);
        assertThat(accuracy.get("examples").asInt()).isEqualTo(90);
        assertThat(run("", "train", "--data", data, "--for", "cost", "--model", model)
                        .exitCode())
                .isZero();
        assertThat(JSON.readTree(run("", "describe", "--model", model).out())
                        .get("aim")
                        .asString())
                .isEqualTo("cost");
        JsonNode shipped = JSON.readTree(run("", "describe").out());
        assertThat(shipped.get("leftOut").get("inScopeAccuracy").asDouble()).isBetween(0.6, 1.0);
    }

    @Test
    void says_what_is_wrong_with_what_it_is_given_and_leaves_no_model() throws Exception {
        Path model = folder.resolve("none.model");
        Path data = folder.resolve("bad.tsv");
        for (String[] bad : new String[][] {
            {"", "there is no example in it."},
            {"a\tA\nb\tA\n", "There is only one label, \"A\": nothing to tell apart. At least two are needed."},
            {
                "a\tA\nb\tA\nc\tB\n",
                "The label \"B\" has a single example (\"c\"). Is it misspelt? At least two are needed."
            },
            {"a\tA\nb\tB\tC\n", ":2: expected text, one tab and a label, found several tabs."},
            {"\u0001\u0002", ":1: expected text, one tab and a label, found no tab."},
            {"a\tA\nb\tout-of-scope\n", "only one label"},
        }) {
            Files.writeString(data, bad[0]);
            Ran ran = run("", "train", "--data", data.toString(), "--model", model.toString());
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains(bad[1]).doesNotContain("\tat ");
        }
        Files.write(data, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 9, 0});
        assertThat(run("", "train", "--data", data.toString(), "--model", model.toString())
                        .err())
                .contains(":1: this is not UTF-8.");
        for (String[] wrong : new String[][] {
            {"--for", "fun", "--for is accuracy or cost"},
            {"--reject-weight", "0", "more than 0 and at most 1000"},
            {"--reject-weight", "x", "--reject-weight"},
        }) {
            Ran ran = run("", "train", "--data", data().toString(), "--model", model.toString(), wrong[0], wrong[1]);
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains(wrong[2]);
        }
        assertThat(model).doesNotExist();
        assertThat(folder.resolve("none.model.part")).doesNotExist();
    }

    @Test
    void counts_tomorrow_from_the_given_time() throws Exception {
        Ran classified = run("visitors tomorrow at 3pm\n", "classify", "--now", "2026-03-04T10:00+01:00");
        JsonNode date = JSON.readTree(classified.out()).get("entities").get(0);
        assertThat(date.propertyNames()).containsExactly("type", "text", "value", "start", "end");
        assertThat(date.get("text").asString()).isEqualTo("tomorrow at 3pm");
        assertThat(date.get("value").asString()).isEqualTo("2026-03-05T15:00+01:00");
        assertThat(run("", "classify", "--now", "soon").exitCode()).isEqualTo(2);
    }
}
