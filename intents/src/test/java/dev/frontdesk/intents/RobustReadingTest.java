package dev.frontdesk.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to a message besides saying what they want. */
class RobustReadingTest {
    private static final IntentClassifier CLASSIFIER = IntentClassifier.helpDesk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pls rset my pasword | reset-password",
                "outlok doesnt strat | fix-email",
                "my wifie is not wokring | fix-wifi",
                "vpndoesntwork since this morning | fix-vpn",
                "teh prinetr on floor 3 is jamed | fix-printer",
                "\uD83D\uDE2D\uD83D\uDE2D printer jammed again \uD83D\uDDA8 | fix-printer",
                "VPN DOWN!!!! | fix-vpn",
                "not the VPN, the Wi-Fi | fix-wifi",
                "it's not the printer, it's my monitor that flickers | fix-peripheral",
                "Hi team,;;my laptop does not turn on anymore. I tried another charger.;;Kind regards,;Anna;Associate | fix-computer",
                "> Did you order the toner?;yes, but now the laptop is very slow | fix-computer",
                "Good morning! Lovely weather, is it not? Our new colleague starts on Monday and needs an account. | onboard-person",
            })
    void reads_through_it(String text, String intent) {
        Reading reading = CLASSIFIER.read(text.replace(';', '\n'));
        assertThat(reading.understanding()).as(reading.toString()).isInstanceOf(Understanding.Clear.class);
        assertThat(reading.top().getFirst().intent().name()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My VPN is down. And can someone order toner for the 3rd floor printer? | fix-vpn order-supplies",
                "can't print. Also, I need access to the finance folder. | fix-printer request-access",
                "the vpn is down and the printer jams | fix-vpn fix-printer",
            })
    void finds_several_requests(String text, String intents) {
        assertThat(CLASSIFIER.read(text).understanding())
                .isInstanceOfSatisfying(
                        Understanding.Several.class,
                        several -> assertThat(several.wishes())
                                .extracting(wish -> wish.intent().name())
                                .containsExactly(intents.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my laptop doesn't turn on anymore. I tried another charger. | fix-computer",
                "hello, I need toner. And thank you for yesterday! | order-supplies",
                "the printer jams and jams and jams | fix-printer",
            })
    void does_not_find_more_requests_than_there_are(String text, String intent) {
        assertThat(CLASSIFIER.read(text).understanding()).isNotInstanceOf(Understanding.Several.class);
        assertThat(CLASSIFIER.read(text).top().getFirst().intent().name()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks, but it still does not work",
                "thank you but the error is still there",
                "Thanks, unfortunately it is broken again"
            })
    void does_not_take_a_complaint_for_thanks(String text) {
        assertThat(CLASSIFIER.read(text).top().getFirst().intent().name()).isNotEqualTo("give-thanks");
    }

    private static final Intent VPN = new Intent("fix-vpn");
    private static final Intent WIFI = new Intent("fix-wifi");
    private static final Intent MOUSE = new Intent("fix-peripheral");

    private static NearTie.Settled settled(double vpn, double wifi, double mouse, Map<String, Double> prior) {
        return NearTie.of(
                List.of(new Scored(VPN, vpn), new Scored(WIFI, wifi), new Scored(MOUSE, mouse)), 3, new Prior(prior));
    }

    @Test
    void a_prior_decides_between_near_ties() {
        assertThat(settled(0.4, 0.35, 0.1, Map.of()).candidates()).containsExactly(VPN, WIFI, MOUSE);
        assertThat(settled(0.4, 0.35, 0.1, Map.of("fix-wifi", 0.5)).candidates())
                .containsExactly(WIFI, VPN, MOUSE);
        assertThat(settled(0.4, 0.35, 0.1, Map.of("fix-wifi", 1.5)).candidates())
                .containsExactly(WIFI);
    }

    @Test
    void a_prior_does_not_lift_what_the_words_hardly_say() {
        assertThat(settled(0.5, 0.3, 0.1, Map.of("fix-peripheral", 9.0)).candidates())
                .containsExactly(VPN, WIFI, MOUSE);
    }

    @Test
    void a_prior_never_overrides_a_clear_reading() {
        Circumstances elsewhere = new Circumstances(null, new Prior(Map.of("fix-printer", 9.0)));
        assertThat(CLASSIFIER.read("my vpn keeps disconnecting", elsewhere))
                .isEqualTo(CLASSIFIER.read("my vpn keeps disconnecting"));
        assertThat(CLASSIFIER.read("what is for lunch", elsewhere).understanding())
                .isInstanceOf(Understanding.Unknown.class);
    }
}
