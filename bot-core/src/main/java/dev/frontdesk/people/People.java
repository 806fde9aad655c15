package dev.frontdesk.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody in the people file, in its order; unchangeable. */
public final class People {

    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final Map<String, Person> byAccount = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> emails = new HashMap<>();
    private final List<Person> onCall;
    private final @Nullable Person lead;

    /** The ids in {@code onCall} and {@code lead} are ids of people given. */
    People(Collection<Person> people, List<String> onCall, @Nullable String lead) {
        for (Person person : people) {
            byId.put(person.id(), person);
            person.accounts().forEach((platform, account) -> byAccount.put(key(platform, account), person));
        }
        collectNames(people);
        collectEmails(people);
        this.onCall = onCall.stream().map(byId::get).toList();
        this.lead = lead == null ? null : byId.get(lead);
    }

    /**
     * Reads a people file.
     *
     * @throws PeopleFileException if it is missing or has a mistake
     */
    public static People read(Path file) {
        return new PeopleFile(file.toString()).read(file);
    }

    /**
     * Reads the text of a people file.
     *
     * @param nameForErrors what error messages call the file
     * @throws PeopleFileException if it has a mistake
     */
    public static People read(String source, String nameForErrors) {
        return new PeopleFile(nameForErrors).read(source);
    }

    public Optional<Person> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Person> byAccount(String platform, String account) {
        return platform.equals(Person.WEB) ? find(account) : Optional.ofNullable(byAccount.get(key(platform, account)));
    }

    /** By id or name, as people write it: "@Ana", "ana". A name that two people share finds neither. */
    public Optional<Person> named(String text) {
        String wanted = text.strip();
        String bare = wanted.startsWith("@") ? wanted.substring(1) : wanted;
        return Optional.ofNullable(names.get(lower(bare.strip()))).flatMap(this::find);
    }

    /** An address that two people share finds neither. */
    Optional<Person> byEmail(String email) {
        return Optional.ofNullable(emails.get(lower(email.strip()))).flatMap(this::find);
    }

    /** Who is paged, first to last. */
    public List<Person> onCall() {
        return onCall;
    }

    /** Who the file names, else the first with that role. */
    public Optional<Person> lead() {
        return lead != null ? Optional.of(lead) : with(Role.LEAD).stream().findFirst();
    }

    public List<Person> all() {
        return List.copyOf(byId.values());
    }

    public List<Person> with(Role role) {
        return byId.values().stream().filter(person -> person.is(role)).toList();
    }

    /** Each id and each name that only one person has, in lower case, to that person's id. */
    public Map<String, String> names() {
        return Map.copyOf(names);
    }

    private void collectNames(Collection<Person> people) {
        List<String> shared = new ArrayList<>();
        for (Person person : people) {
            String known = names.putIfAbsent(lower(person.name()), person.id());
            if (known != null) {
                shared.add(lower(person.name()));
            }
        }
        shared.forEach(names::remove);
        people.forEach(person -> names.put(lower(person.id()), person.id()));
    }

    private void collectEmails(Collection<Person> people) {
        List<String> shared = new ArrayList<>();
        for (Person person : people) {
            String email = person.email() == null ? "" : lower(person.email());
            if (!email.isEmpty() && emails.putIfAbsent(email, person.id()) != null) {
                shared.add(email);
            }
        }
        shared.forEach(emails::remove);
    }

    private static String key(String platform, String account) {
        return platform + ":" + account;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
