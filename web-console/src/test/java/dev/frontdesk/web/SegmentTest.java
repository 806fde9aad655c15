package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {

    private static String shown(String text) {
        return Segment.of(text).stream()
                .map(part -> part.link() == null ? part.text() : '[' + part.link() + ']')
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no link here                          | no link here
            see https://example.org/a?b=c#d.      | see [https://example.org/a?b=c#d].
            (http://example.org)                  | ([http://example.org])
            https://a.example, https://b.example! | [https://a.example], [https://b.example]!
            <https://example.org>                 | <[https://example.org]>
            https:// alone                        | https:// alone
            javascript:alert(1)                   | javascript:alert(1)
            https://example.org"onclick="x        | [https://example.org]"onclick="x
            """)
    void finds_web_addresses_and_nothing_else(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @Test
    @Timeout(5)
    void takes_its_time_by_length_alone() {
        assertThat(Segment.of("http://a ".repeat(100_000))).hasSize(200_000);
    }

    @Test
    void loses_nothing() {
        assertThat(Segment.of("")).isEmpty();
        var text = "a https://x.example b\nhttp://y.example";
        assertThat(Segment.of(text).stream().map(Segment::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
