package dev.frontdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedFilesTest {

    private static Attachment file(String name) {
        return new Attachment(name, "application/octet-stream", 10, "https://files.test/x", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup.exe",
                "SETUP.EXE",
                "invoice.pdf.exe",
                "setup.exe.txt",
                "setup.exe. ",
                "setup.exe .",
                "run.ps1",
                "macro.vbs",
                "link.lnk",
                "disk.iso",
                "site.url",
                "page.hta",
                "in\u200Bvoice.e\u200Bxe"
            })
    void what_runs_when_it_is_opened_is_not_passed_on(String name) {
        var files = SharedFiles.of(List.of(file(name)));
        assertThat(files.passed()).isEmpty();
        assertThat(files.programs()).hasSize(1);
        assertThat(files.notice()).hasValueSatisfying(n -> assertThat(n).contains("runs when it is opened"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"screen.png", "report.pdf", "www.firm.com.pdf", "exe", "notes", "archive.tar.gz", "node.js.pdf"})
    void the_rest_is(String name) {
        var files = SharedFiles.of(List.of(file(name)));
        assertThat(files.passed()).hasSize(1);
        assertThat(files.notice()).isEmpty();
    }

    @Test
    void ten_of_a_message_are_passed_on() {
        var many = IntStream.range(0, 12).mapToObj(i -> file(i + ".png")).toList();
        var files = SharedFiles.of(many);
        assertThat(files.passed()).hasSize(10);
        assertThat(files.notice()).hasValueSatisfying(n -> assertThat(n).contains("2 are left out"));
    }

    @Test
    void names_are_clean_and_bounded() {
        var names = SharedFiles.of(List.of(file("a\u202Egnp.jpg"), file("x".repeat(300) + ".png"), file(" ")))
                .passed();
        assertThat(names.get(0).name()).isEqualTo("agnp.jpg");
        assertThat(names.get(1).name()).hasSize(100).endsWith(".png");
        assertThat(names.get(2).name()).isEqualTo("a file");
        assertThat(SharedFiles.words(names)).startsWith("shared agnp.jpg, ");
        assertThat(SharedFiles.words(List.of())).isEmpty();
    }
}
