package dev.frontdesk.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person is to the help desk. Rights are asked by role and denied by default. */
public enum Role {
    EMPLOYEE,
    /** An assistant who does first help for some people. */
    DELEGATE,
    /** Cannot wait: a problem of theirs in a meeting is urgent. */
    PARTNER,
    TECH,
    NETWORK_ADMINISTRATOR,
    LEAD,
    ADMINISTRATOR,
    /** Let in from outside: asks for themselves, and sees no more than that. */
    GUEST;

    /** As it is written in files and on the wire: network-administrator. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that wire name; capitals, and a blank for the hyphen, are forgiven. */
    public static Optional<Role> named(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wanted))
                .findFirst();
    }

    static String list() {
        return Arrays.stream(values()).map(Role::wireName).collect(Collectors.joining(", "));
    }
}
