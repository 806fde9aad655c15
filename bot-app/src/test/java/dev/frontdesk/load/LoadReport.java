package dev.frontdesk.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result, as it stands in the JSON file. Latencies in milliseconds from the moment a message was due; memory in MB.
 *
 * @param answeredRate answers a second from the first due message to the last answer
 * @param errors posts by HTTP status, 0 for a failed connection
 * @param writesPerAnswer null when the server's counter could not be read
 */
record LoadReport(
        String scenario,
        double offeredRate,
        double acceptedRate,
        double answeredRate,
        int sent,
        long accepted,
        long answered,
        Map<String, Long> errors,
        Map<String, Double> acknowledgement,
        Map<String, Double> endToEnd,
        Double durableWrites,
        Double writesPerAnswer,
        Long rss,
        Long rssPeak) {

    static LoadReport of(
            LoadSettings settings, List<Shot> shots, AnswerWatch watch, Double writes, Long rss, Long peak) {
        List<Shot> accepted = shots.stream().filter(Shot::accepted).toList();
        List<Shot> answered = accepted.stream()
                .filter(shot -> watch.firstAnswerTo(shot.id()) != null)
                .toList();
        long start = shots.stream().mapToLong(Shot::due).min().orElse(0);
        long lastDue = shots.stream().mapToLong(Shot::due).max().orElse(0);
        long lastAccepted =
                accepted.stream().mapToLong(Shot::acknowledged).max().orElse(start);
        long lastAnswer = answered.stream()
                .mapToLong(shot -> watch.firstAnswerTo(shot.id()))
                .max()
                .orElse(start);
        return new LoadReport(
                settings.scenario().name().toLowerCase(java.util.Locale.ROOT),
                rate(shots.size(), start, lastDue),
                rate(accepted.size(), start, lastAccepted),
                rate(answered.size(), start, lastAnswer),
                shots.size(),
                accepted.size(),
                answered.size(),
                errors(shots),
                new Latencies(accepted.stream().mapToLong(Shot::acknowledgement)).millis(),
                new Latencies(answered.stream().mapToLong(shot -> watch.firstAnswerTo(shot.id()) - shot.due()))
                        .millis(),
                writes,
                writes == null || answered.isEmpty() ? null : rounded(writes / answered.size()),
                rss,
                peak);
    }

    String table() {
        return """
                %s: offered %.1f/s, accepted %.1f/s, answered %.1f/s
                sent %d, accepted %d, answered %d, errors by status %s
                milliseconds from the due time   %s
                  acknowledged (202)             %s
                  answered                       %s
                durable writes an answer %s, RSS %s MB, at most %s MB""".formatted(
                        scenario,
                        offeredRate,
                        acceptedRate,
                        answeredRate,
                        sent,
                        accepted,
                        answered,
                        errors,
                        row(acknowledgement.keySet()),
                        row(acknowledgement.values()),
                        row(endToEnd.values()),
                        writesPerAnswer,
                        rss,
                        rssPeak);
    }

    private static String row(Iterable<?> cells) {
        StringBuilder row = new StringBuilder();
        cells.forEach(cell -> row.append("%10s".formatted(cell)));
        return row.toString();
    }

    private static Map<String, Long> errors(List<Shot> shots) {
        return shots.stream()
                .filter(shot -> !shot.accepted())
                .collect(groupingBy(shot -> "" + shot.status(), TreeMap::new, counting()));
    }

    private static double rate(int count, long from, long to) {
        return to <= from ? 0 : rounded(count * 1e9 / (to - from));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
