package dev.frontdesk.slack.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "<!channel> help → &lt;!channel&gt; help",
                "<!here|here> → &lt;!here|here&gt;",
                "<!everyone> → &lt;!everyone&gt;",
                "<!subteam^S123|@network> → &lt;!subteam^S123|@network&gt;",
                "<@U123> broke it → &lt;@U123&gt; broke it",
                "<#C123|general> → &lt;#C123|general&gt;",
                "<!date^0^{date}|now> → &lt;!date^0^{date}|now&gt;",
                "<https://evil.example|https://bank.example> → &lt;<https://evil.example>|<https://bank.example>&gt;",
                "&lt;!channel&gt; → &amp;lt;!channel&amp;gt;",
                "a & b → a &amp; b",
                "1 < 2 > 0 → 1 &lt; 2 &gt; 0",
                "*bold* _it_ ~no~ `x` → *bold* _it_ ~no~ `x`",
                "@channel @here → @channel @here",
                "see https://desk.example/faq?a=1&b=2. → see <https://desk.example/faq?a=1&amp;b=2>.",
                "(https://desk.example/a_(b)) → (<https://desk.example/a_(b)>)",
                "(https://desk.example/a) → (<https://desk.example/a>)",
                "\"https://desk.example\" → \"<https://desk.example>\"",
                "xhttps://desk.example → xhttps://desk.example",
                "https:// is how it begins → https:// is how it begins",
                "javascript:alert(1) → javascript:alert(1)",
                "HTTP://desk.example → HTTP://desk.example",
            })
    void foreign_text_names_nobody(String foreign, String escaped) {
        assertThat(Mrkdwn.escaped(foreign)).isEqualTo(escaped);
    }

    @Test
    void what_hides_or_turns_words_is_left_out() {
        assertThat(Mrkdwn.escaped("<\u200b!chan\u202enel>\u0007 a\u2066b")).isEqualTo("&lt;!channel&gt; ab");
    }

    @Test
    void a_name_stays_on_its_line() {
        assertThat(Mrkdwn.inline("Ana\n*Page* <!here>")).isEqualTo("Ana *Page* &lt;!here&gt;");
    }

    @Test
    void a_link_says_what_it_should_and_leads_to_pages_only() {
        assertThat(Mrkdwn.link("https://files.example/1?a&b", "shot|<1>.png"))
                .isEqualTo("<https://files.example/1?a&amp;b|shot/&lt;1&gt;.png>");
        assertThat(Mrkdwn.link("javascript:alert(1)", "shot.png")).isEqualTo("shot.png");
        assertThat(Mrkdwn.link("https://a.example> <!channel", "shot.png")).isEqualTo("shot.png");
        assertThat(Mrkdwn.link("https://a.example|x", "shot.png")).isEqualTo("shot.png");
        assertThat(Mrkdwn.link("https://files.example/1", "https://bank.example/2"))
                .isEqualTo("<https://files.example/1|https://bank.example/2>");
        assertThat(Mrkdwn.link("", "shot.png")).isEqualTo("shot.png");
    }

    @Test
    void an_address_longer_than_any_message_stays_words() {
        assertThat(Mrkdwn.escaped("https://a.example/" + "x".repeat(2_000))).doesNotContain("<");
    }

    @Test
    void every_angle_bracket_is_that_of_a_link() {
        var random = new Random(5);
        var pool = List.of(
                "<", ">", "!", "@", "#", "|", "&", "https://", "http://", "U1", " ", "\n", "a", "😀", "channel");
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(1, 20), 0, pool.size()).forEach(n -> text.append(pool.get(n)));
            var escaped = Mrkdwn.escaped(text.toString());
            assertThat(escaped.replaceAll("<https?://[^<>|\\s]+>", ""))
                    .as("%s", text)
                    .doesNotContain("<", ">");
            assertThat(escaped.replaceAll("&(amp|lt|gt);", "")).as("%s", text).doesNotContain("&");
        }
    }
}
