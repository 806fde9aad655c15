package dev.frontdesk.people;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads and checks one people file. Only YAML nodes are read, no objects are built from it. */
final class PeopleFile {

    private static final int LARGEST = 4_000_000;
    private static final int DEEPEST = 10;
    private static final Set<String> PERSON_KEYS =
            keys("id", "name", "roles", "department", "accounts", "email", "zone");
    private static final Set<String> PLATFORMS = keys("slack", "discord", "web");

    private final String file;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> idsInLowerCase = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    PeopleFile(String file) {
        this.file = file;
    }

    People read(Path path) {
        try {
            return read(Files.readString(path));
        } catch (NoSuchFileException e) {
            throw new PeopleFileException(file + ": there is no such file. Create it or correct its path.", e);
        } catch (CharacterCodingException e) {
            throw new PeopleFileException(file + ": is not UTF-8 text. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new PeopleFileException(
                    file + ": cannot be read (" + e.getMessage() + "). Check its permissions.", e);
        }
    }

    People read(String source) {
        YamlSection top = new YamlSection(file, root(source), "the file", keys("people", "on-call", "lead"));
        for (Node entry : top.list("people")) {
            add(new YamlSection(file, entry, "a person", PERSON_KEYS));
        }
        String lead = top.has("lead") ? known(top.text("lead"), top.node("lead"), "lead") : null;
        return new People(people.values(), onCall(top), lead);
    }

    private Node root(String source) {
        Node root = compose(source);
        if (root == null) {
            throw new PeopleFileException(file + ":1: the file is empty. Name at least one person under \"people:\".");
        }
        return root;
    }

    private @Nullable Node compose(String source) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(DEEPEST);
        try {
            return new Yaml(limits).compose(new StringReader(source));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new PeopleFileException(
                    "%s:%d: this is not valid YAML: %s. Check indentation, colons and quotes."
                            .formatted(file, line, e.getProblem()),
                    e);
        } catch (YAMLException e) {
            throw new PeopleFileException("%s:1: this cannot be read as YAML: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void add(YamlSection entry) {
        Person person = new Person(
                id(entry),
                entry.text("name"),
                roles(entry),
                entry.optional("department"),
                accounts(entry),
                email(entry),
                entry.zone("zone"));
        people.put(person.id(), person);
    }

    private String id(YamlSection entry) {
        String id = entry.text("id");
        boolean allowed =
                id.length() <= 64 && id.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".-_".indexOf(c) >= 0);
        if (!allowed) {
            throw entry.mistake(
                    "id", "id \"%s\" may only have letters, digits, dots, hyphens and underscores (64 at most).", id);
        }
        if (idsInLowerCase.putIfAbsent(id.toLowerCase(Locale.ROOT), id) != null) {
            throw entry.mistake("id", "id \"%s\" is used twice. Give each person an id of their own.", id);
        }
        return id;
    }

    private Set<Role> roles(YamlSection entry) {
        Set<Role> roles = new LinkedHashSet<>();
        for (Node node : entry.listOrOne("roles")) {
            String name = entry.textOf(node, "roles");
            roles.add(Role.named(name)
                    .orElseThrow(
                            () -> entry.mistake(node, "role \"%s\" is not known. Use one of: %s.", name, Role.list())));
        }
        if (roles.isEmpty()) {
            throw entry.mistake("roles", "roles is empty. Use one or more of: %s.", Role.list());
        }
        return roles;
    }

    private Map<String, String> accounts(YamlSection entry) {
        Map<String, String> accounts = new LinkedHashMap<>();
        if (entry.has("accounts")) {
            YamlSection section = new YamlSection(file, entry.node("accounts"), "accounts", PLATFORMS);
            for (String platform : section.keys()) {
                accounts.put(platform, account(section, platform, entry.text("id")));
            }
        }
        return accounts;
    }

    private String account(YamlSection section, String platform, String owner) {
        String account = section.text(platform);
        String other = owners.putIfAbsent(platform + ":" + account, owner);
        if (other != null) {
            throw section.mistake(
                    platform, "%s account \"%s\" is already %s's. Correct one of the two.", platform, account, other);
        }
        return account;
    }

    private static @Nullable String email(YamlSection entry) {
        String email = entry.optional("email");
        if (email != null
                && (email.indexOf('@') < 1
                        || email.endsWith("@")
                        || email.chars().anyMatch(Character::isWhitespace))) {
            throw entry.mistake("email", "email \"%s\" is not an address. Write it like ana@example.com.", email);
        }
        return email;
    }

    private List<String> onCall(YamlSection top) {
        List<String> ids = new ArrayList<>();
        if (top.has("on-call")) {
            for (Node node : top.list("on-call")) {
                ids.add(known(top.textOf(node, "on-call"), node, "on-call"));
            }
        }
        return ids;
    }

    private String known(String id, Node node, String key) {
        if (!people.containsKey(id)) {
            throw YamlSection.mistake(
                    file,
                    node,
                    "%s names \"%s\", but nobody has this id. Use one of: %s.",
                    key,
                    id,
                    String.join(", ", people.keySet()));
        }
        return id;
    }

    /** In the order given, so that messages list them as the documentation does. */
    private static Set<String> keys(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
