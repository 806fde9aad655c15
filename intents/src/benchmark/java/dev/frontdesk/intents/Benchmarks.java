package dev.frontdesk.intents;

import org.openjdk.jmh.Main;

/** JMH's own command line, with its options in one argument: Maven can pass no list. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        String options = arguments.length == 0 ? "" : arguments[0].strip();
        Main.main(options.isEmpty() ? new String[0] : options.split(" +"));
    }
}
