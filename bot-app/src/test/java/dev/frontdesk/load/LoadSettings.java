package dev.frontdesk.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What to drive and how hard.
 *
 * @param rate messages a second, on average
 * @param drainSeconds how long to wait for the last answers
 * @param out the JSON file, null: none
 * @param metrics the Prometheus page of the server, null: durable writes are not counted
 * @param pid the server's process, 0: its memory is not read
 */
record LoadSettings(
        String url,
        Scenario scenario,
        double rate,
        int seconds,
        int drainSeconds,
        List<String> people,
        long seed,
        int connections,
        boolean watchAll,
        Path out,
        String metrics,
        long pid) {

    private static final Set<String> NAMES = Set.of(
            "url",
            "scenario",
            "rate",
            "seconds",
            "drain",
            "people",
            "seed",
            "connections",
            "watch",
            "out",
            "metrics",
            "pid");

    enum Scenario {
        FAQ,
        TICKET,
        MIX
    }

    /** Reads {@code --name value} pairs; a mistake is an {@link IllegalArgumentException} that names it. */
    static LoadSettings of(String... args) {
        Map<String, String> given = pairs(args);
        String out = given.get("out");
        String scenario = given.getOrDefault("scenario", "mix");
        return new LoadSettings(
                given.getOrDefault("url", "http://localhost:8080"),
                Scenario.valueOf(scenario.toUpperCase(Locale.ROOT)),
                Double.parseDouble(given.getOrDefault("rate", "60")),
                Integer.parseInt(given.getOrDefault("seconds", "60")),
                Integer.parseInt(given.getOrDefault("drain", "30")),
                people(given.getOrDefault("people", "ana,paula,ada,nora")),
                Long.parseLong(given.getOrDefault("seed", "1")),
                Integer.parseInt(given.getOrDefault("connections", "64")),
                given.getOrDefault("watch", scenario.equals("faq") ? "one" : "all")
                        .equals("all"),
                out == null ? null : Path.of(out),
                given.get("metrics"),
                Long.parseLong(given.getOrDefault("pid", "0")));
    }

    private static Map<String, String> pairs(String[] args) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].replaceFirst("^--", "");
            if (!args[i].startsWith("--") || !NAMES.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException("Not understood: " + args[i] + ". Known, each with a value: --"
                        + String.join(" --", NAMES.stream().sorted().toList()));
            }
            pairs.put(name, args[i + 1]);
        }
        return pairs;
    }

    /** {@code ana,paula} or {@code p1..p200}. */
    private static List<String> people(String list) {
        int dots = list.indexOf("..");
        return dots < 0 ? List.of(list.split(",")) : PeopleFile.ids(Integer.parseInt(list.substring(dots + 3)));
    }
}
