package dev.frontdesk.load;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.frontdesk.load.report.Figures;
import dev.frontdesk.load.report.Latency;
import dev.frontdesk.load.report.ServerUse;
import dev.frontdesk.load.report.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The messages of one step. */
record StepRun(double rate, long start, Duration time, List<Ask> asks, ServerUse use, double machineLoad) {

    Step figures() {
        return new Step(
                rate,
                rounded(asks.size() / (time.toNanos() / 1e9)),
                throughput(),
                figures(asks),
                scenarios(),
                Latency.of(asks.stream().mapToLong(Ask::startDelay)),
                use,
                machineLoad);
    }

    private double throughput() {
        long answered = asks.stream().filter(StepRun::answered).count();
        long last = asks.stream()
                .filter(StepRun::answered)
                .mapToLong(Ask::answeredAt)
                .max()
                .orElse(start);
        return rounded(answered / (Math.max(last - start, time.toNanos()) / 1e9));
    }

    private Map<String, Figures> scenarios() {
        Map<String, Figures> scenarios = new LinkedHashMap<>();
        for (Scenario scenario : Scenario.values()) {
            List<Ask> those =
                    asks.stream().filter(ask -> ask.scenario() == scenario).toList();
            if (!those.isEmpty()) {
                scenarios.put(scenario.word(), figures(those));
            }
        }
        return scenarios;
    }

    private static Figures figures(List<Ask> asks) {
        List<Ask> accepted = asks.stream().filter(Ask::accepted).toList();
        return new Figures(
                asks.size(),
                accepted.size(),
                accepted.stream().filter(ask -> ask.answers() == 0).count(),
                asks.stream().filter(ask -> ask.answers() > 1).count(),
                asks.stream()
                        .map(Ask::failure)
                        .filter(Objects::nonNull)
                        .collect(groupingBy(String::valueOf, TreeMap::new, counting())),
                Latency.of(accepted.stream().mapToLong(Ask::acknowledgement)),
                Latency.of(accepted.stream().filter(StepRun::answered).mapToLong(Ask::answerTime)));
    }

    private static boolean answered(Ask ask) {
        return ask.accepted() && ask.answers() > 0;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
