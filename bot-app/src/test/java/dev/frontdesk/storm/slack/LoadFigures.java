package dev.frontdesk.storm.slack;

import dev.frontdesk.testing.slack.Call;
import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a run came to.
 *
 * @param events Slack's deliveries in a second, the echoes of the bot's own posts included
 * @param acknowledged how long each first delivery took, in milliseconds, sorted
 * @param answered from when a question was due until its answer was posted
 * @param troubles what was lost or doubled, in words
 */
record LoadFigures(
        int done,
        double perSecond,
        double events,
        double[] acknowledged,
        double[] answered,
        long lost,
        long doubled,
        long resident,
        double cpuMillis,
        List<String> troubles) {

    static String head() {
        return """
                | mode | people's events/s | deliveries/s | acknowledged p50 / p99 / max, ms | answered p50 / p99 / max, ms | lost / doubled | CPU ms an event | RSS MB |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """;
    }

    String row(String mode) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %s | %s | %d / %d | %.1f | %d |%n",
                mode,
                perSecond,
                events,
                times(acknowledged),
                times(answered),
                lost,
                doubled,
                cpuMillis / done,
                resident);
    }

    static LoadFigures of(
            List<LoadRun.Done> done, Duration length, SlackServer slack, ProcessUse before, ProcessUse after) {
        List<String> lost = new ArrayList<>();
        List<Call> posts = slack.calls("chat.postMessage").stream()
                .filter(post -> post.error().isEmpty())
                .toList();
        List<String> doubled = doubled(posts);
        double[] answered = answered(done, posts, lost);
        List<Delivery> deliveries = since(slack.deliveries(), done.getFirst().at());
        deliveries.stream().filter(d -> !d.acked()).forEach(d -> lost.add("never acknowledged: " + d));
        List<String> troubles = new ArrayList<>(lost);
        troubles.addAll(doubled);
        double seconds = length.toMillis() / 1000.0;
        return new LoadFigures(
                done.size(),
                done.size() / seconds,
                deliveries.size() / seconds,
                sorted(deliveries.stream()
                        .filter(Delivery::acked)
                        .map(d -> d.attempts().getFirst().took())
                        .toList()),
                answered,
                lost.size(),
                doubled.size(),
                after.mostResident(),
                after.cpuMillis() - before.cpuMillis(),
                troubles);
    }

    private static List<Delivery> since(List<Delivery> deliveries, Instant begin) {
        return deliveries.stream()
                .filter(d ->
                        d.attempts().isEmpty() || !d.attempts().getFirst().at().isBefore(begin))
                .toList();
    }

    /** Below its question, or in a direct conversation one after the other. */
    private static double[] answered(List<LoadRun.Done> done, List<Call> posts, List<String> lost) {
        Map<String, Deque<Call>> answers = new HashMap<>();
        posts.stream()
                .sorted(Comparator.comparing(Call::at))
                .forEach(post -> answers.computeIfAbsent(
                                post.text("channel") + ' ' + post.text("thread_ts"), p -> new ArrayDeque<>())
                        .add(post));
        List<Duration> times = new ArrayList<>();
        for (LoadRun.Done question : done.stream().filter(LoadRun.Done::asks).toList()) {
            boolean direct = question.channel().startsWith("D");
            String place = question.channel() + ' ' + (direct ? "" : question.ts());
            Deque<Call> there = answers.getOrDefault(place, new ArrayDeque<>());
            there.removeIf(answer -> answer.at().isBefore(question.at()));
            if (there.isEmpty()) {
                lost.add("no answer to " + question);
            } else {
                times.add(Duration.between(question.at(), there.poll().at()));
            }
        }
        return sorted(times);
    }

    /** The same effect twice, whoever it was for. What asks for two things is answered twice, under two effects. */
    private static List<String> doubled(List<Call> posts) {
        Set<String> effects = new HashSet<>();
        return posts.stream()
                .filter(post -> !effects.add(String.valueOf(post.json("metadata"))))
                .map(post -> "posted twice: " + post)
                .toList();
    }

    private static double[] sorted(List<Duration> times) {
        return times.stream().mapToDouble(time -> time.toNanos() / 1e6).sorted().toArray();
    }

    private static String times(double[] sorted) {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f",
                percentile(sorted, 50),
                percentile(sorted, 99),
                percentile(sorted, 100));
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.max(0, Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return "LoadFigures[" + Arrays.toString(new int[] {done, acknowledged.length, answered.length}) + ']';
    }
}
