package dev.frontdesk.conversation;

import java.util.Optional;

/**
 * What stands behind a command's name so far, for whoever asks for the rest.
 *
 * @param ticket the number that stands first, as "T-12"
 * @param words what is behind it; empty when nothing is
 */
public record Given(Optional<String> ticket, String words) {

    public static Given of(Command command, String rest) {
        var parts = rest.strip().split("\\s+", 2);
        var ticket = CommandLine.ticket(parts[0], command);
        return ticket.isEmpty()
                ? new Given(ticket, rest.strip())
                : new Given(ticket, parts.length > 1 ? parts[1].strip() : "");
    }
}
