package dev.frontdesk.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.slack.receiving.Rig;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final long NOW = Rig.NOW.getEpochSecond();

    private final Signature signature = new Signature(SECRET, () -> Rig.NOW);

    static String sign(String secret, String stamp, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var text = "v0:" + stamp + ':' + body;
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The example of Slack's documentation. */
    @Test
    void fits_what_slack_signs() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        assertThat(signature.fits(
                        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                        "1531420618",
                        body.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "-300,true",
        "300,true",
        "-301,false",
        "301,false",
        "-86400,false",
        "86400,false",
        "2147483647,false"
    })
    void a_stamp_is_of_now_both_ways(long seconds, boolean taken) {
        assertThat(signature.lately(String.valueOf(NOW + seconds))).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "missing",
            value = {
                "missing",
                "''",
                "' '",
                "now",
                "-1795392000",
                "+1795392000",
                "1795392000.0",
                "1795392000x",
                "' 1795392000'",
                "99999999999999999999",
                "0x6B036B00",
                "١٧٩٥٣٩٢٠٠٠"
            })
    void a_stamp_is_a_number(String stamp) {
        assertThat(signature.lately(stamp)).isFalse();
    }

    @Test
    void only_the_very_signature_fits() throws Exception {
        var stamp = String.valueOf(NOW);
        var body = "{\"a\":\"ü\"}";
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var right = sign(SECRET, stamp, body);
        assertThat(signature.fits(right, stamp, bytes)).isTrue();
        assertThat(signature.fits(null, stamp, bytes)).isFalse();
        assertThat(signature.fits("", stamp, bytes)).isFalse();
        assertThat(signature.fits("v0=", stamp, bytes)).isFalse();
        assertThat(signature.fits(right.substring(3), stamp, bytes)).isFalse();
        assertThat(signature.fits(right + "0", stamp, bytes)).isFalse();
        assertThat(signature.fits(right.substring(0, right.length() - 1), stamp, bytes))
                .isFalse();
        assertThat(signature.fits(right.toUpperCase(Locale.ROOT), stamp, bytes)).isFalse();
        assertThat(signature.fits("v0=" + right.substring(3).toUpperCase(Locale.ROOT), stamp, bytes))
                .isFalse();
        assertThat(signature.fits(right.replace("v0", "v1"), stamp, bytes)).isFalse();
        assertThat(signature.fits(sign("other", stamp, body), stamp, bytes)).isFalse();
        assertThat(signature.fits(sign(SECRET, stamp, body + ' '), stamp, bytes))
                .isFalse();
        assertThat(signature.fits(right, String.valueOf(NOW + 1), bytes)).isFalse();
    }
}
