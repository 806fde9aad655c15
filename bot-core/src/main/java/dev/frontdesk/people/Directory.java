package dev.frontdesk.people;

import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Profile.Standing;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who somebody is: whom the people file names, else whoever a chat vouches for. The file wins, so what it gives are all the rights
 * there are. Whoever is only in a chat has the id {@code platform:account}.
 */
@Component
public class Directory {

    private final People people;
    private final ObjectProvider<ChatPlatform> beans;
    private volatile List<ChatPlatform> platforms = List.of();

    public Directory(People people, ObjectProvider<ChatPlatform> beans) {
        this.people = people;
        this.beans = beans;
    }

    /** @param displayName what to call an account that neither the file nor its platform knows: an employee's */
    public Person of(String platform, String account, String displayName) {
        var profile = profile(platform, account);
        return known(platform, account, profile).orElseGet(() -> employee(platform, account, displayName));
    }

    /** By the id that is kept in tickets; of an account that its platform does not know (any more) empty. */
    public Optional<Person> find(String id) {
        return people.find(id).or(() -> {
            int colon = id.indexOf(':');
            return colon < 1 ? Optional.empty() : known(id.substring(0, colon), id.substring(colon + 1));
        });
    }

    /**
     * As people write somebody: "@Ana", "ana", an id; for those who are only in a chat also their handle there, or their e-mail
     * address. What may mean two people means neither.
     */
    public Optional<Person> named(String text) {
        var wanted = text.strip();
        var bare = wanted.startsWith("@") ? wanted.substring(1).strip() : wanted;
        return bare.isEmpty()
                ? Optional.empty()
                : people.named(bare).or(() -> find(bare)).or(() -> onlyOne(bare));
    }

    /** Where to reach somebody on a platform: what the file gives, their own account, else the one with their e-mail address. */
    public Optional<String> account(Person person, String platform) {
        return people.find(person.id()).isEmpty()
                ? Optional.ofNullable(person.accounts().get(platform))
                : person.account(platform).or(() -> byEmail(person, platform));
    }

    /** Those who work in a platform's private channel for techs, whether or not the file knows them. */
    public List<Person> techs() {
        return platforms().stream()
                .flatMap(p -> p.techs().stream().flatMap(a -> known(p.name(), a).stream()))
                .filter(Person::worksTickets)
                .distinct()
                .toList();
    }

    /** What the file calls people, in lower case. */
    public Set<String> names() {
        return people.names().keySet();
    }

    private Optional<Person> onlyOne(String handle) {
        var found = platforms().stream()
                .flatMap(p -> p.account(handle).flatMap(a -> known(p.name(), a)).stream())
                .toList();
        return found.stream().findFirst().filter(first -> found.stream().allMatch(p -> p.id().equals(first.id())));
    }

    /** Only an account that would be taken for this very person when it writes. */
    private Optional<String> byEmail(Person person, String platform) {
        var email = person.email();
        return email == null
                ? Optional.empty()
                : platform(platform)
                        .flatMap(p -> p.account(email))
                        .filter(a -> known(platform, a)
                                .filter(p -> p.id().equals(person.id()))
                                .isPresent());
    }

    private Optional<Person> known(String platform, String account) {
        return known(platform, account, profile(platform, account));
    }

    private Optional<Person> known(String platform, String account, Optional<Profile> profile) {
        return people.byAccount(platform, account)
                .or(() -> profile.flatMap(p -> byEmail(platform, p)))
                .map(person -> placed(person, profile.map(Profile::zone).orElse(null)))
                .or(() -> profile.map(p -> made(platform, p)));
    }

    /** A guest's address is another firm's word, and whom the file gives another account is not this one. */
    private Optional<Person> byEmail(String platform, Profile profile) {
        return Optional.ofNullable(profile.email())
                .filter(e -> profile.standing() != Standing.GUEST)
                .flatMap(people::byEmail)
                .filter(p -> p.account(platform).isEmpty());
    }

    private static Person placed(Person person, @Nullable ZoneId zone) {
        return person.zone() != null || zone == null ? person : person.in(zone);
    }

    private static Person made(String platform, Profile profile) {
        var account = profile.account();
        var name = profile.displayName().isBlank()
                ? account
                : profile.displayName().strip();
        var roles = switch (profile.standing()) {
            case GUEST -> Set.of(Role.GUEST);
            case MEMBER -> Set.of(Role.EMPLOYEE);
            case TECH -> Set.of(Role.EMPLOYEE, Role.TECH);
        };
        var accounts = Map.of(platform, account);
        return new Person(platform + ':' + account, name, roles, null, accounts, profile.email(), profile.zone());
    }

    private static Person employee(String platform, String account, String displayName) {
        var name = displayName.isBlank() ? account : displayName.strip();
        var accounts = Map.of(platform, account);
        return new Person(platform + ':' + account, name, Set.of(Role.EMPLOYEE), null, accounts, null, null);
    }

    private Optional<Profile> profile(String platform, String account) {
        return platform(platform).flatMap(p -> p.profile(account));
    }

    private Optional<ChatPlatform> platform(String name) {
        return platforms().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    // On first use and not in the constructor: platforms are made of beans that know people.
    private List<ChatPlatform> platforms() {
        if (platforms.isEmpty()) {
            platforms = beans.orderedStream().toList();
        }
        return platforms;
    }
}
