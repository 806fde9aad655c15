package dev.frontdesk.intents;

import dev.frontdesk.intents.evaluation.ExampleFiles;
import dev.frontdesk.intents.maxent.Example;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole of reading a message, entities included, on one thread: how long one takes, and how many in a second. */
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReadingBenchmark {
    private static final Circumstances MONDAY = Circumstances.at(ZonedDateTime.parse("2026-11-02T10:00+01:00[Europe/Zurich]"));

    /** The pom says where they are, by a system property of this name. */
    @Param({"strangers", "newcomers"})
    private String messages;

    private IntentClassifier classifier;
    private List<String> texts;
    private int next;

    @Setup
    public void load() {
        classifier = IntentClassifier.helpDesk();
        texts = ExampleFiles.read(Path.of(System.getProperty(messages))).stream()
                .map(Example::text)
                .toList();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Reading latency() {
        return read();
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Reading throughput() {
        return read();
    }

    private Reading read() {
        next = next + 1 == texts.size() ? 0 : next + 1;
        return classifier.read(texts.get(next), MONDAY);
    }
}
