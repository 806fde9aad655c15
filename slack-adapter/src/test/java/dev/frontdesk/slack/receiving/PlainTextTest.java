package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    private final PlainText plain = new PlainText(new FakeWorkspace());

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", nullValues = "-", textBlock = """
            hello => hello
            <@U0ERIN> knows => @Erin.Miller knows
            <@U0ERIN|erin> knows => @Erin.Miller knows
            <@U9> knows => @U9 knows
            <@U9|zoe> knows => @zoe knows
            ask <@U0BOT> => ask @Frontdesk
            <#C0HELP|help> => #help
            <#C0HELP> => #help
            <#C9> => #C9
            <!subteam^S0NET|@network> => @network
            <!subteam^S0NET> => @network
            <!subteam^S9> => @group
            <!here> => @here
            <!here|here> => @here
            <!channel|@channel> => @channel
            <!everyone> => @everyone
            <!date^1392734382^{date_short}|Feb 18> => Feb 18
            <https://a.example> => https://a.example
            <https://a.example|https://a.example> => https://a.example
            <http://a.example|a.example> => http://a.example
            <https://a.example/|a.example> => https://a.example/
            <https://a.example|this page> => this page (https://a.example)
            <https://a.example?a=1&amp;b=2> => https://a.example?a=1&b=2
            <mailto:ana@a.example|ana@a.example> => ana@a.example
            <tel:+4930|+49 30> => +4930
            a &lt; b &amp;&amp; c &gt; d => a < b && c > d
            &amp;lt;b&amp;gt; => &lt;b&gt;
            &quot;x&quot; &copy => &quot;x&quot; &copy
            a < b => a < b
            <> => <>
            a <b => a <b
            *bold* `code` => *bold* `code`
            """)
    void reads_as_people_read_it(String slack, String expected) {
        assertThat(plain.of(slack)).isEqualTo(expected);
    }

    @Test
    void cuts_at_forty_thousand_and_never_through_a_sign() {
        assertThat(plain.of("x".repeat(50_000))).hasSize(40_000);
        assertThat(plain.of("x".repeat(39_999) + "😀".repeat(10))).hasSize(39_999);
    }
}
