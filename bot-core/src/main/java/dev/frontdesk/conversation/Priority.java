package dev.frontdesk.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon something is needed, lowest first. Comes from what happened, never from how loudly it is said. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Priority> named(String word) {
        return Arrays.stream(values())
                .filter(p -> p.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
