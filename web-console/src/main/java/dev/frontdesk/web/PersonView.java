package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody as the page shows them.
 *
 * @param hue the number of a colour
 * @param can what they can do, in a line
 */
record PersonView(String id, String name, String initial, int hue, String roles, String can, String home) {

    static PersonView of(Person person, int hue) {
        return new PersonView(
                person.id(),
                person.name(),
                initial(person.name()),
                hue,
                person.roles().stream()
                        .sorted()
                        .map(role -> role.wireName().replace('-', ' '))
                        .collect(Collectors.joining(", ")),
                can(person),
                person.worksTickets() ? Channels.TRIAGE : Channels.HELP);
    }

    static String initial(String name) {
        return name.isEmpty()
                ? "?"
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }

    private static String can(Person person) {
        return List.of(
                        Role.LEAD,
                        Role.NETWORK_ADMINISTRATOR,
                        Role.TECH,
                        Role.ADMINISTRATOR,
                        Role.PARTNER,
                        Role.DELEGATE)
                .stream()
                .filter(person::is)
                .findFirst()
                .map(PersonView::can)
                .orElse("Asks for help, and follows what became of it.");
    }

    private static String can(Role role) {
        return switch (role) {
            case LEAD -> "Claims, answers and resolves tickets, and hears of what nobody answered.";
            case TECH -> "Claims, answers and resolves tickets; is paged when it cannot wait.";
            case NETWORK_ADMINISTRATOR -> "Works tickets with the help desk: give one over and see it arrive.";
            case PARTNER -> "Asks in passing. A meeting at stake is urgent; a gadget at home waits its turn.";
            case DELEGATE -> "Does first help for others, and asks on their behalf.";
            case ADMINISTRATOR -> "May change how the desk works.";
            case GUEST -> "Asks for help from outside the firm.";
            case EMPLOYEE -> "Asks for help, and follows what became of it.";
        };
    }
}
