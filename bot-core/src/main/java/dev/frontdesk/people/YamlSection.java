package dev.frontdesk.people;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Keys and values at one place of the file; every complaint names its line. */
final class YamlSection {

    private final String file;
    private final Node whole;
    private final String what;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlSection(String file, Node whole, String what, Set<String> known) {
        this.file = file;
        this.whole = whole;
        this.what = what;
        if (!(whole instanceof MappingNode mapping)) {
            throw mistake(
                    file,
                    whole,
                    "%s must be written as \"key: value\" lines. Known keys: %s.",
                    what,
                    String.join(", ", known));
        }
        mapping.getValue().forEach(tuple -> put(tuple, known));
    }

    private void put(NodeTuple tuple, Set<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            throw mistake(
                    file,
                    tuple.getKeyNode(),
                    "%s has no key \"%s\". Use one of: %s.",
                    what,
                    key,
                    String.join(", ", known));
        }
        if (values.put(key, tuple.getValueNode()) != null) {
            throw mistake(file, tuple.getKeyNode(), "\"%s\" is given twice. Remove one of the two.", key);
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Node node(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw mistake(file, whole, "%s has no %s. Add \"%s: …\".", what, key, key);
        }
        return node;
    }

    String text(String key) {
        return textOf(node(key), key);
    }

    @Nullable String optional(String key) {
        return has(key) ? text(key) : null;
    }

    String textOf(Node node, String key) {
        if (!(node instanceof ScalarNode scalar)) {
            throw mistake(file, node, "%s must be a single word or text.", key);
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            throw mistake(file, node, "%s is empty. Write a value or remove the line.", key);
        }
        return scalar.getValue().strip();
    }

    List<Node> list(String key) {
        if (node(key) instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        throw mistake(key, "%s must be a list with at least one entry, each on a line that starts with \"- \".", key);
    }

    List<Node> listOrOne(String key) {
        return node(key) instanceof SequenceNode sequence ? sequence.getValue() : List.of(node(key));
    }

    @Nullable ZoneId zone(String key) {
        String name = optional(key);
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw mistake(key, "zone \"%s\" is not known. Use a name such as Europe/Zurich.", name);
        }
    }

    PeopleFileException mistake(String key, String message, @Nullable Object... about) {
        return mistake(node(key), message, about);
    }

    PeopleFileException mistake(Node node, String message, @Nullable Object... about) {
        return mistake(file, node, message, about);
    }

    static PeopleFileException mistake(String file, Node node, String message, @Nullable Object... about) {
        int line = node.getStartMark().getLine() + 1;
        return new PeopleFileException(file + ":" + line + ": " + message.formatted(about));
    }
}
