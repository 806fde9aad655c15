package dev.frontdesk.chat;

import org.jspecify.annotations.Nullable;

/** What was done where a form may have to be shown before anything comes in. */
public sealed interface Opening {

    /** A button was pressed. */
    record ByChoice(String ref) implements Opening {}

    /**
     * A command was given: typed, or picked from a menu.
     *
     * @param line what stands behind {@code /desk}
     * @param here where it was given
     * @param quoted the message it was given on, or null
     */
    record ByCommand(
            String line, ChatAddress here, @Nullable Quoted quoted) implements Opening {}
}
