package dev.frontdesk.chat;

import org.jspecify.annotations.Nullable;

/**
 * A file beside a message, carried by reference: it stays where it was uploaded.
 *
 * @param size in bytes, 0 when the platform does not say
 * @param url where a person opens it, with their own right to
 * @param ref the platform's own id of the file, by which it can show it again; null where it has none
 */
public record Attachment(
        String name,
        String mediaType,
        long size,
        String url,
        @Nullable String ref) {

    /** Whether its address is one that a browser opens. */
    public boolean opens() {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    public boolean image() {
        return mediaType.startsWith("image/");
    }
}
