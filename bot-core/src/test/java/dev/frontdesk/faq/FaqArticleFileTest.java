package dev.frontdesk.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqArticleFileTest {

    @Test
    void reads_an_article() {
        Article article = ArticleFile.parse("no-ink", """
                # The ink is gone
                intent: order-supplies

                ## Asked as
                - no ink
                - ink is empty

                ## Answer
                First line.

                Second line.

                ## Steps
                1. Open it.
                2. Look.
                """, "faq/no-ink.md");
        assertThat(article)
                .isEqualTo(new Article(
                        "no-ink",
                        "The ink is gone",
                        "order-supplies",
                        List.of("no ink", "ink is empty"),
                        "First line.\n\nSecond line.",
                        List.of("Open it.", "Look.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            intent: a;## Asked as;- x;## Answer;y              | f:5: the title is missing.
            # T;## Asked as;- x;## Answer;y                    | f:5: the intent is missing.
            # T;intent: a;## Answer;y                          | f:4: no phrase is given.
            # T;intent: a;## Asked as;- x                      | f:4: the answer is missing.
            # T;intent: a;hello                                | f:3: before the first section only
            # T;# U                                            | f:2: "# title" is given twice.
            # T;intent: Fix Printer                            | f:2: intent "Fix Printer" is not a name.
            # T;intent:                                        | f:2: intent "" is not a name.
            # T;intent: a;## Asked;- x                         | f:3: section "Asked" is not known. Use one of: Asked as, Answer, Steps.
            # T;intent: a;## Answer;y;## Answer;z              | f:5: section "Answer" is given twice.
            # T;intent: a;## Asked as;x                        | f:4: a phrase starts with "- ".
            # T;intent: a;## Steps;1. a;3. b                   | f:5: this step must start with "2. ".
            # T;intent: a;## Steps;- a                         | f:4: this step must start with "1. ".
            """)
    void names_file_line_and_remedy(String source, String complaint) {
        assertThatThrownBy(() -> ArticleFile.parse("id", source.replace(";", "\n"), "f"))
                .isInstanceOf(ArticleFileException.class)
                .hasMessageStartingWith(complaint);
    }

    @Test
    void all_bundled_articles_can_be_read() {
        assertThat(BundledArticles.read())
                .hasSizeGreaterThan(40)
                .extracting(Article::id)
                .doesNotHaveDuplicates();
    }
}
