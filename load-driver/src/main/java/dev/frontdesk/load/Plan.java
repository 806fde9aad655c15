package dev.frontdesk.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What to drive and how hard.
 *
 * @param rates messages a second, one step each
 * @param warmUp is not counted
 * @param drain how long to wait for the last answers of a step
 * @param people how many write, 0: all plain employees of the server
 * @param streams how many of them listen
 * @param threads how many tickets are gone on with at once
 * @param connections posts under way at once; waiting for one is part of the latency
 * @param goal milliseconds within which 99 of 100 answers should come
 */
record Plan(
        URI url,
        Mix mix,
        List<String> questions,
        Arrivals.Kind arrivals,
        List<Double> rates,
        Duration warmUp,
        double warmUpRate,
        Duration step,
        Duration drain,
        Duration patience,
        int people,
        int streams,
        int threads,
        int connections,
        long seed,
        int goal) {}
