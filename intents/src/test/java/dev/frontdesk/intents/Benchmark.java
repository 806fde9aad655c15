package dev.frontdesk.intents;

import dev.frontdesk.intents.maxent.Example;
import java.util.Arrays;
import java.util.List;

/** Prints load time and microseconds per held-out message, on one thread. A program, not a test: machines differ. */
final class Benchmark {
    private static final int ROUNDS = 30;
    private static final int WARM_UP = 10;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        IntentClassifier classifier = IntentClassifier.helpDesk();
        System.out.println("load ms " + (System.nanoTime() - start) / 1_000_000);
        List<Example> examples = HelpDeskTest.heldOut();
        long[] nanos = new long[examples.size() * (ROUNDS - WARM_UP)];
        int count = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (Example example : examples) {
                long before = System.nanoTime();
                classifier.read(example.text());
                if (round >= WARM_UP) {
                    nanos[count++] = System.nanoTime() - before;
                }
            }
        }
        Arrays.sort(nanos);
        System.out.println("p50 us " + nanos[count / 2] / 1000.0 + ", p99 us " + nanos[count * 99 / 100] / 1000.0);
    }
}
