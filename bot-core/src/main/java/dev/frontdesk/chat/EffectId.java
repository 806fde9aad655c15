package dev.frontdesk.chat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The name of one thing to be said, the same however often its cause is worked on: a hash of what causes it. 25 characters, which
 * is what Discord takes as a nonce.
 */
public record EffectId(String value) {

    private static final int LENGTH = 25;

    /** The id of the {@code slot}th thing that {@code cause} makes {@code aggregate} say. */
    public static EffectId of(String aggregate, String cause, int slot) {
        return new EffectId(hash(aggregate + '\n' + cause + '\n' + slot));
    }

    /** 25 characters of 0-9 and a-z, 128 bits of SHA-256. */
    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var number = new BigInteger(1, java.util.Arrays.copyOf(digest, 16)).toString(36);
            return "0".repeat(LENGTH - number.length()) + number;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
