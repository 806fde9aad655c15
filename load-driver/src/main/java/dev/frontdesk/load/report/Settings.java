package dev.frontdesk.load.report;

import java.util.List;
import java.util.Map;

/**
 * What was asked for; times in seconds.
 *
 * @param people who write
 * @param streams who listen, techs included
 * @param goal milliseconds within which 99 of 100 answers should come
 */
public record Settings(
        String url,
        String mix,
        Map<String, Integer> weights,
        String arrivals,
        List<Double> rates,
        int warmUp,
        int seconds,
        int drain,
        int people,
        int streams,
        int threads,
        int connections,
        long seed,
        int goal) {}
