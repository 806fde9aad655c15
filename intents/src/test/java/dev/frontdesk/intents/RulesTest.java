package dev.frontdesk.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final Rules RULES = Rules.of(List.of(
            new Rule("vpn", "fix-vpn"),
            new Rule("vpn token", "fix-mfa"),
            new Rule("print*", "fix-printer"),
            new Rule("printing costs", "how-to"),
            new Rule("exactly: café", "out-of-scope"),
            new Rule("exactly: vpn help", "talk-to-human")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            the VPN is down               , fix-vpn
            my VPN-token is lost          , fix-mfa
            vpn and a token               , fix-vpn
            PRINTER on fire               , fix-printer
            what are the printing costs?  , how-to
            Cafe!                         , out-of-scope
            vpn help                      , talk-to-human
            vpn help please               , fix-vpn
            """)
    void longer_ones_win(String text, String label) {
        assertThat(RULES.match(text)).contains(new Intent(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "vpnx", "my cafe is closed", "sprint", "vp n", "??", "\uD800"})
    void nothing_matches_part_of_a_word(String text) {
        assertThat(RULES.match(text)).isEmpty();
    }

    @Test
    void of_two_that_are_as_long_the_newest_wins() {
        var older = new Rule("red lamp", "fix-printer");
        var newer = new Rule("lamp blinks", "fix-computer");
        assertThat(Rules.of(List.of(older, newer)).find("the red lamp blinks")).contains(newer);
        assertThat(Rules.of(List.of(newer, older)).find("the red lamp blinks")).contains(older);
    }

    @Test
    void the_whole_word_goes_before_a_beginning_of_it() {
        var rules = Rules.of(List.of(new Rule("printer", "fix-printer"), new Rule("prin*", "how-to")));
        assertThat(rules.match("printer")).contains(new Intent("fix-printer"));
        assertThat(rules.match("prince")).contains(new Intent("how-to"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            VPN  Down!          , vpn down
            ' Exactly:  Hello ' , exactly: hello
            Dépôt*              , depot*
            Wi-Fi*              , wi fi*
            """)
    void phrases_that_match_the_same_are_the_same(String phrase, String normal) {
        assertThat(new Rule(phrase, "fix-vpn").normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "exactly:", "*", "a*", "p*int", "*print", "vpn *", "a b c d e f g h i j k"})
    void refuses_what_would_match_nothing_or_everything(String phrase) {
        assertThat(Rule.problem(phrase)).isPresent();
        assertThatThrownBy(() -> new Rule(phrase, "fix-vpn")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thousands_of_rules_and_a_long_text_take_no_time_worth_speaking_of() {
        List<Rule> rules = new ArrayList<>();
        for (int n = 0; n < 5_000; n++) {
            rules.add(new Rule("aa* aa" + n + " aa*", "fix-vpn"));
        }
        var many = Rules.of(rules);
        for (int n = 0; n < 200; n++) {
            assertThat(many.match("aa ".repeat(10_000))).isEmpty();
        }
    }
}
