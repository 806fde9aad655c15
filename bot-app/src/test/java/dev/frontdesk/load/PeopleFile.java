package dev.frontdesk.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a people file for {@code FRONTDESK_PEOPLE} with employees p1 … pN and the tech dave, so that the load is spread over many
 * conversations: {@code java … dev.frontdesk.load.PeopleFile 200 people.yaml}.
 */
public final class PeopleFile {

    private PeopleFile() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: PeopleFile NUMBER FILE");
            System.exit(2);
        }
        write(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    static void write(int number, Path file) throws IOException {
        StringBuilder yaml = new StringBuilder("people:\n");
        ids(number).forEach(id -> yaml.append(person(id, "Person " + id.substring(1), "employee")));
        yaml.append(person("dave", "Dave", "tech, lead")).append("on-call: [dave]\nlead: dave\n");
        Files.writeString(file, yaml);
    }

    static List<String> ids(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> "p" + i).toList();
    }

    private static String person(String id, String name, String roles) {
        return "  - id: %s%n    name: %s%n    roles: [%s]%n".formatted(id, name, roles);
    }
}
