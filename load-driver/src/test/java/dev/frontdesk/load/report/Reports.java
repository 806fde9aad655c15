package dev.frontdesk.load.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reports to test with: a rate's p50 is as many milliseconds as the rate, p90 twice that, and so on. */
public final class Reports {

    private Reports() {}

    public static Report of(double... rates) {
        return run(1, 0, rates);
    }

    static Report run(double slower, long lost, double... rates) {
        List<Step> steps = Stream.of(rates)
                .flatMap(r -> java.util.Arrays.stream(r).boxed())
                .map(rate -> step(rate, slower, lost))
                .toList();
        Settings settings = new Settings(
                "http://x",
                "day",
                Map.of("question", 1),
                "poisson",
                steps.stream().map(Step::rate).toList(),
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                1000);
        return new Report(
                Report.FORMAT,
                "2026-11-01T09:00:00Z",
                new Environment("25", "Linux", 2, "25", "UP", 0.5),
                settings,
                steps,
                0);
    }

    private static Step step(double rate, double slower, long lost) {
        double ms = rate * slower;
        Latency latency = new Latency(9, ms, 2 * ms, 5 * ms, 8 * ms, 10 * ms);
        Figures all = new Figures(10, 10, lost, 0, Map.of(), latency, latency);
        return new Step(
                rate,
                rate,
                rate,
                all,
                Map.of("question", all),
                latency,
                new ServerUse(9.0 * slower, 300L, 8.0, 7.0),
                0.5);
    }
}
