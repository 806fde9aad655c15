package dev.frontdesk.intents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewPhrasesTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = IntentsCli.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private String contradiction() throws IOException {
        Path phrases = Files.createDirectories(folder.resolve("phrases"));
        Files.writeString(phrases.resolve("fix-wifi.txt"), "wlan is down\nno bars in the archive\n");
        Files.writeString(phrases.resolve("out-of-scope.txt"), "nice weather\nwhat nice weather\n");
        Files.writeString(phrases.resolve("report-outage.txt"), "WLAN is down!\n");
        return phrases.toString();
    }

    @Test
    void prints_what_it_found() throws IOException {
        assertThat(run("review", "--phrases", contradiction(), "--quick")).isZero();
        assertThat(out).hasToString("""
                5 phrases of 3 labels

                Contradictions: the same under two labels (1)
                  1.00 fix-wifi            wlan is down
                       report-outage       WLAN is down!

                Near-duplicates within a label (1)
                  0.71 out-of-scope        nice weather
                       out-of-scope        what nice weather

                Near-duplicates across labels (0)

                Misread by a model trained without them, the surest first (0)

                Hard to tell apart: times there, times back, by how much (0)

                Thin (3)
                  fix-wifi            2 of 120 phrases
                  out-of-scope        2 of 800 phrases
                  report-outage       1 of 120 phrases

                Variety (* stands out): phrases; share with one word, of up to 4 words, of 15 or more, with one beginning
                  fix-wifi                2   50 %  archive         50 %    0 %*   50 %* no …
                  out-of-scope            2  100 %* nice           100 %    0 %*   50 %* nice …
                  report-outage           1  100 %* down           100 %    0 %*  100 %* wlan …

                What to write next (3)
                  out-of-scope: 798 phrases to have 800
                  report-outage: 119 phrases to have 120
                  fix-wifi: 118 phrases to have 120
                """);
    }

    @Test
    void exits_with_1_for_contradictions_only_when_strict() throws IOException {
        assertThat(run("review", "--phrases", contradiction(), "--quick", "--strict"))
                .isEqualTo(1);
        Path file = Files.writeString(folder.resolve("fine.tsv"), "a red apple\tapple\ngreen pear\tpear\n");
        assertThat(run("review", "--data", file.toString(), "--quick", "--strict"))
                .isZero();
    }

    @Test
    void prints_json_and_trains_folds() throws IOException {
        assertThat(run("review", "--phrases", contradiction(), "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.propertyNames())
                .containsExactly(
                        "phrases", "contradictions", "duplicates", "misread", "hardPairs", "thin", "variety", "next");
        assertThat(json.get("contradictions").get(0).get("otherLabel").asString())
                .isEqualTo("report-outage");
        assertThat(json.get("misread").get(0).propertyNames()).containsExactly("label", "text", "takenFor", "p", "own");
    }

    @Test
    void says_what_is_wrong() throws IOException {
        assertThat(run("review", "--phrases", folder.resolve("gone").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file");
        assertThat(run("review", "--phrases", contradiction(), "--similarity", "0"))
                .isEqualTo(2);
    }
}
