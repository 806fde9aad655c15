package dev.frontdesk.conversation;

import java.util.Optional;

/** The ways in which people begin to write a ticket's number: {@code T}, {@code T-1}, {@code t12}, {@code #12}, {@code 12}. */
public final class TicketNumber {

    private static final int LONGEST = 9;

    private TicketNumber() {}

    /** The digits so far, of "T-" none; empty when this does not become a number. */
    public static Optional<String> begun(String half) {
        var rest = half.strip();
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        if (rest.startsWith("#")) {
            rest = rest.substring(1);
        }
        if (rest.startsWith("T") || rest.startsWith("t")) {
            rest = rest.substring(1);
            if (rest.startsWith("-")) {
                rest = rest.substring(1);
            }
        }
        return rest.length() <= LONGEST && rest.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(rest)
                : Optional.empty();
    }
}
