package dev.frontdesk.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final List<String> POOL = List.of(
            "word ",
            "<!channel>",
            "&",
            "a<b",
            "😀",
            "\n",
            "\n\n",
            " ",
            "x".repeat(70),
            "https://desk.example/a?b&c ",
            "é",
            "👩‍👩‍👧");

    @Test
    void pieces_joined_are_the_text_and_each_fits_and_is_whole() {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            int limit = i % 3 == 0 ? 3_000 : random.nextInt(60, 200);
            var text = Mrkdwn.escaped(text(random, limit));
            var pieces = Pieces.of(text, limit);
            assertThat(String.join("", pieces)).isEqualTo(text);
            assertThat(pieces).allSatisfy(piece -> {
                assertThat(piece.length()).isLessThanOrEqualTo(limit);
                assertWhole(piece);
            });
        }
    }

    @Test
    void lines_are_kept_whole_before_words_and_words_before_nothing() {
        assertThat(Pieces.of("one two\nthree four five", 20)).containsExactly("one two\nthree four ", "five");
        assertThat(Pieces.of("one two three\nfour five", 20)).containsExactly("one two three\n", "four five");
        assertThat(Pieces.of("0123456789abcdefghijkl", 20)).containsExactly("0123456789abcdefghij", "kl");
        assertThat(Pieces.of("short", 20)).containsExactly("short");
        assertThat(Pieces.of("", 20)).containsExactly("");
    }

    @Test
    void no_piece_ends_inside_a_sign() {
        assertThat(Pieces.of("123456789012345&amp;", 18)).containsExactly("123456789012345", "&amp;");
        assertThat(Pieces.of("12345678901234567😀9", 18)).containsExactly("12345678901234567", "😀9");
        assertThat(Pieces.of("1234567890<https://a.example>", 20)).containsExactly("1234567890", "<https://a.example>");
    }

    @Test
    void what_is_shortened_says_so() {
        assertThat(Pieces.shortened("one two three", 12)).isEqualTo("one two …");
        assertThat(Pieces.shortened("one two", 12)).isEqualTo("one two");
    }

    private static String text(Random random, int limit) {
        var text = new StringBuilder();
        while (text.length() < limit * 3) {
            text.append(POOL.get(random.nextInt(POOL.size())));
        }
        return text.toString();
    }

    private static void assertWhole(String piece) {
        assertThat(piece.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
        assertThat(piece.replaceAll("<https?://[^<>]+>", "")).doesNotContain("<", ">");
        assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
        assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
    }
}
