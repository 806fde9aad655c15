package dev.frontdesk.people;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
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

    /** The platform on which people are known by their id: the browser chat of this very desk. */
    static final String WEB = "web";

    /** The person's account on a platform, if they have one there. */
    public Optional<String> account(String platform) {
        return platform.equals(WEB) ? Optional.of(id) : Optional.ofNullable(accounts.get(platform));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they are let in from outside and nothing else. */
    public boolean guest() {
        return roles.equals(Set.of(Role.GUEST));
    }

    /** The same, working there. */
    Person in(ZoneId there) {
        return new Person(id, name, roles, department, accounts, email, there);
    }

    public boolean worksTickets() {
        return is(Role.TECH) || is(Role.NETWORK_ADMINISTRATOR) || is(Role.LEAD) || is(Role.ADMINISTRATOR);
    }
}
