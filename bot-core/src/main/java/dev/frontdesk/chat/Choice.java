package dev.frontdesk.chat;

import org.jspecify.annotations.Nullable;

/**
 * A button. {@code ref} is opaque to platforms: the server loads what it stands for and authorises whoever presses it, never the button.
 * A choice with a form opens it first; only the submitted form comes in.
 */
public record Choice(String ref, String label, @Nullable Form form) {

    /** The longest label every platform shows. */
    public static final int LABEL_LIMIT = 75;

    public Choice(String ref, String label) {
        this(ref, label, null);
    }
}
