package dev.frontdesk.intents.maxent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final Spelling SPELLING = new Spelling(vocabulary());

    private static Vocabulary vocabulary() {
        List<Features> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(Features.of("my printer password does not work since monday"));
        }
        rows.add(Features.of("the weather"));
        boolean[] inScope = new boolean[rows.size()];
        for (int i = 0; i < 10; i++) {
            inScope[i] = true;
        }
        return Vocabulary.of(rows, inScope, false, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "prnter, printer",
        "priinter, printer",
        "prinetr, printer",
        "prunter, printer",
        "pasword, password",
        "printer, printer",
        "printerdoesnotwork, printer does not work",
        "mypassword, my password",
        "prtr, prtr",
        "weathr, weathr",
        "xqzkjwv, xqzkjwv",
        "pr1nter, pr1nter",
    })
    void puts_right_what_training_knows(String word, String right) {
        assertThat(SPELLING.corrected(List.of("my", word, "!"))).isEqualTo(Tokens.of("my " + right + " !"));
    }

    @Test
    void looks_at_a_few_words_only() {
        List<String> gibberish = new ArrayList<>(List.of("aaaaaa", "bbbbbb", "cccccc", "dddddd"));
        gibberish.add("prnter");
        assertThat(SPELLING.corrected(gibberish)).isEqualTo(gibberish);
    }
}
