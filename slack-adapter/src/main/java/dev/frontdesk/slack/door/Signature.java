package dev.frontdesk.slack.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether Slack sent a request, and lately: an HMAC with the signing secret over the stamp and the bytes as they came. */
final class Signature {

    /** As Slack advises; to both sides, so that nobody keeps a stamp of the future for later. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0";
    private static final int LONGEST_STAMP = 12;

    private final SecretKeySpec key;
    private final InstantSource clock;

    /** @param secret not empty */
    Signature(String secret, InstantSource clock) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** Looks at the stamp only, so that what is refused need not be read. */
    boolean lately(@Nullable String stamp) {
        if (stamp == null
                || stamp.isEmpty()
                || stamp.length() > LONGEST_STAMP
                || !stamp.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        var apart = clock.instant().getEpochSecond() - Long.parseLong(stamp);
        return Math.abs(apart) <= LATELY.toSeconds();
    }

    /** Takes as long whichever character differs. */
    boolean fits(@Nullable String signature, String stamp, byte[] body) {
        return signature != null
                && MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8),
                        of(stamp, body).getBytes(StandardCharsets.UTF_8));
    }

    private String of(String stamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((VERSION + ':' + stamp + ':').getBytes(StandardCharsets.UTF_8));
            return VERSION + '=' + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
