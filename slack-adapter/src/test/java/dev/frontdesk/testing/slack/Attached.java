package dev.frontdesk.testing.slack;

import java.nio.charset.StandardCharsets;

/** A file that someone adds to a message. */
public record Attached(String name, String mimetype, byte[] content) {

    public static Attached text(String name, String content) {
        return new Attached(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
