package dev.frontdesk.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqSynonymsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wi-Fi             | the WLAN
            notebooks         | a laptop
            two-factor        | 2FA
            out of office     | auto-reply
            screens           | my monitor
            pw                | passwords
            can’t             | cannot
            """)
    void words_of_one_group_are_one_term(String one, String other) {
        assertThat(ArticleTerms.WORDS.of(one)).hasSize(1).isEqualTo(ArticleTerms.WORDS.of(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pc, laptop;screen, pc | f:2: "pc" is in the group of "pc" already.
            pc                    | f:1: a group has two members or more
            pc,                   | f:1: a member is empty.
            """)
    void names_file_line_and_remedy(String source, String complaint) {
        assertThatThrownBy(() -> Synonyms.parse(
                        source.replace(";", "\n"),
                        "f",
                        member -> member.isBlank() ? List.of() : List.of(member.strip())))
                .isInstanceOf(ArticleFileException.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void a_group_has_one_meaning_and_comments_and_blank_lines_none() {
        assertThat(Synonyms.parse("# words\n\npc, laptop\n", "f", member -> List.of(member.strip()))
                        .words
                        .size())
                .isEqualTo(1);
    }
}
