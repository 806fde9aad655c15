package dev.frontdesk.chat;

import java.util.Set;

/** A text without its secrets, and what kinds were taken out; the very same text where there were none. */
public record Redacted(String text, Set<Secret> removed) {

    public Redacted {
        removed = Set.copyOf(removed);
    }

    public boolean changed() {
        return !removed.isEmpty();
    }
}
