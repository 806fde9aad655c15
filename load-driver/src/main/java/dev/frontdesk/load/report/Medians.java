package dev.frontdesk.load.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Several runs of the same settings made one: each figure is the median of the runs that have it, the lower one of two. */
public final class Medians {

    /** What must not be smoothed away: the worst run counts. */
    private static final Set<String> WORST = Set.of("lost", "doubled", "errors");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Medians() {}

    /** The reports must have the same rates, in the same order. */
    public static Report of(List<Report> reports) {
        List<JsonNode> trees = reports.stream()
                .map(report -> (JsonNode) JSON.valueToTree(report))
                .toList();
        return JSON.treeToValue(merged(trees, false), Report.class);
    }

    private static JsonNode merged(List<JsonNode> nodes, boolean worst) {
        JsonNode first = nodes.getFirst();
        if (first.isObject()) {
            return object(nodes, worst);
        }
        if (first.isArray()) {
            return array(nodes, worst);
        }
        List<JsonNode> sorted = nodes.stream()
                .filter(JsonNode::isNumber)
                .sorted(java.util.Comparator.comparingDouble(JsonNode::asDouble))
                .toList();
        return sorted.size() < nodes.size() ? first : sorted.get(worst ? sorted.size() - 1 : (sorted.size() - 1) / 2);
    }

    private static ObjectNode object(List<JsonNode> nodes, boolean worst) {
        ObjectNode result = JSON.createObjectNode();
        Set<String> names = new TreeSet<>();
        nodes.forEach(node -> names.addAll(node.propertyNames()));
        for (String name : names) {
            List<JsonNode> values = new ArrayList<>();
            nodes.stream().filter(node -> node.hasNonNull(name)).forEach(node -> values.add(node.get(name)));
            if (!values.isEmpty()) {
                result.set(name, merged(values, worst || WORST.contains(name)));
            }
        }
        return result;
    }

    private static ArrayNode array(List<JsonNode> nodes, boolean worst) {
        ArrayNode result = JSON.createArrayNode();
        for (int i = 0; i < nodes.getFirst().size(); i++) {
            int place = i;
            result.add(merged(nodes.stream().map(node -> node.get(place)).toList(), worst));
        }
        return result;
    }
}
