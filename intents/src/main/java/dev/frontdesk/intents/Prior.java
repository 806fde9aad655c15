package dev.frontdesk.intents;

import java.util.HashMap;
import java.util.Map;

/**
 * What makes an intent more or less likely before a word is read: what was talked about, where, by whom. In natural
 * logarithms of odds, each at most {@value #MOST} either way. It decides between readings that are nearly as good; a clear
 * one stands.
 */
public record Prior(Map<String, Double> logOdds) {
    public static final Prior NONE = new Prior(Map.of());

    static final double MOST = 1.5;

    public Prior {
        Map<String, Double> bounded = new HashMap<>();
        logOdds.forEach((intent, odds) -> bounded.put(intent, Math.clamp(odds, -MOST, MOST)));
        logOdds = Map.copyOf(bounded);
    }

    public boolean none() {
        return logOdds.isEmpty();
    }

    /** Both together. */
    public Prior and(Prior other) {
        if (none() || other.none()) {
            return none() ? other : this;
        }
        Map<String, Double> sum = new HashMap<>(logOdds);
        other.logOdds.forEach((intent, odds) -> sum.merge(intent, odds, Double::sum));
        return new Prior(sum);
    }

    /** How many times as likely. */
    double factor(Intent intent) {
        return Math.exp(logOdds.getOrDefault(intent.name(), 0.0));
    }
}
