package dev.frontdesk.people;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the desk knows.
 *
 * @param accounts the person's account on each platform: {@code slack → U024BE7LH}
 * @param zone where the person works; null means the desk's own zone
 */
public record Person(
        String id,
        String name,
        Set<Role> roles,
        @Nullable String department,
        Map<String, String> accounts,
        @Nullable String email,
        @Nullable ZoneId zone) {

    public Person {
        roles = Set.copyOf(roles);
        accounts = Map.copyOf(accounts);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean worksTickets() {
        return is(Role.TECH) || is(Role.NETWORK_ADMINISTRATOR) || is(Role.LEAD) || is(Role.ADMINISTRATOR);
    }
}
