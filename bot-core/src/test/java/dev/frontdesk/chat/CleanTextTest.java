package dev.frontdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "two\nlines\tand a tab", "Zürich", "👩‍💻 works", "❤️‍🔥", "می‌خواهم", "क्‍ष", "日本語"
            })
    void returns_clean_text_as_it_is(String text) {
        assertThat(CleanText.clean(text)).isSameAs(text);
    }

    @Test
    void replaces_half_characters() {
        assertThat(CleanText.clean("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Test
    void removes_control_characters_and_keeps_lines() {
        assertThat(CleanText.clean("a\u0000b\u001bc\u007f\r\nd\re\tf")).isEqualTo("abc\nd\ne\tf");
    }

    @Test
    void removes_what_turns_or_hides_words() {
        assertThat(CleanText.clean("a\u202Eb\u2066c\u200Ed\u200Be\u2060f\uFEFFg\u200Dh"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void composes_letters_and_strips_the_end() {
        assertThat(CleanText.clean("Zu\u0308rich \n\t ")).isEqualTo("Z\u00fcrich");
    }

    @Test
    void cleaning_twice_changes_nothing_more() {
        String once = CleanText.clean("e\u200b\u0301 \u0000 \r\n x \u202E");
        assertThat(CleanText.clean(once)).isSameAs(once);
    }
}
