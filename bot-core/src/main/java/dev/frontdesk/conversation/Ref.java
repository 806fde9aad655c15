package dev.frontdesk.conversation;

import java.util.Optional;

/**
 * What a button stands for: the kind of thing, which one, and what is to be done with it. It names a stored thing and grants nothing:
 * whoever presses is authorised when it is pressed.
 */
public record Ref(String kind, String id, String action) {

    @Override
    public String toString() {
        return kind + '.' + id + '.' + action;
    }

    public static Optional<Ref> parse(String text) {
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        return first > 0 && last > first
                ? Optional.of(
                        new Ref(text.substring(0, first), text.substring(first + 1, last), text.substring(last + 1)))
                : Optional.empty();
    }
}
