package dev.frontdesk.chat;

/** A secret in a text, from {@code start} up to and without {@code end}. */
record Span(int start, int end, Secret secret) {

    boolean overlaps(Span later) {
        return later.start < end;
    }

    Span and(Span later) {
        Secret named = secret.compareTo(later.secret) <= 0 ? secret : later.secret;
        return new Span(start, Math.max(end, later.end), named);
    }
}
