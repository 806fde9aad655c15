package dev.frontdesk.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** How often each scenario comes up: whole-numbered weights, of which only the proportion counts. */
record Mix(String name, Map<Scenario, Integer> weights) {

    static final Set<String> BUILT_IN = Set.of("day", "faq", "tickets");

    private static final int HEAVIEST = 1_000_000;

    /** The name of a built-in mix, {@code question=3,ticket=1}, or else a file. */
    static Mix of(String given) {
        if (BUILT_IN.contains(given)) {
            return read(given, Text.resource("mix-" + given + ".txt"));
        }
        return given.contains("=") ? read("custom", given.replace(',', '\n')) : read(given, Text.file(given));
    }

    /** A scenario and its weight on each line; what follows {@code #} is a comment. */
    static Mix read(String name, String lines) {
        Map<Scenario, Integer> weights = new EnumMap<>(Scenario.class);
        lines.lines().map(Mix::bare).filter(line -> !line.isEmpty()).forEach(line -> add(line, weights));
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new Mistake("The mix " + name + " has no scenario with a weight above 0.");
        }
        return new Mix(name, weights);
    }

    private static String bare(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private static void add(String line, Map<Scenario, Integer> weights) {
        String[] parts = line.split("[\\s=]+");
        if (parts.length != 2) {
            throw new Mistake("Not a scenario and its weight: \"" + line + "\".");
        }
        if (weights.put(Scenario.of(parts[0]), weight(parts[1])) != null) {
            throw new Mistake("The mix names " + parts[0] + " twice.");
        }
    }

    private static int weight(String word) {
        try {
            int weight = Integer.parseInt(word);
            if (weight >= 0 && weight <= HEAVIEST) {
                return weight;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Mistake("A weight is a whole number from 0 to 1000000, not \"" + word + "\".");
    }

    Scenario draw(Random dice) {
        int point = dice.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (Map.Entry<Scenario, Integer> entry : weights.entrySet()) {
            point -= entry.getValue();
            if (point < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("beyond the weights");
    }
}
