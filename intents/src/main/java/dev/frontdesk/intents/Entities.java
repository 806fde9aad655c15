package dev.frontdesk.intents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a text names. */
public final class Entities {
    public static Entities standard() {
        return new Entities();
    }

    public List<Entity> find(String text, @Nullable LocalDate today) {
        return List.of();
    }
}
