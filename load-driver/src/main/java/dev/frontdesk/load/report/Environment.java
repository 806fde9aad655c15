package dev.frontdesk.load.report;

import org.jspecify.annotations.Nullable;

/**
 * Where it was measured.
 *
 * @param java the driver's
 * @param serverJava the server's, null when its metrics were not read
 * @param serverHealth {@code UP} or {@code DOWN} before the first step, null when it was not read
 * @param machineLoad the machine's load average over a minute before the first step, negative when it is not known
 */
public record Environment(
        String java,
        String system,
        int cores,
        @Nullable String serverJava,
        @Nullable String serverHealth,
        double machineLoad) {}
