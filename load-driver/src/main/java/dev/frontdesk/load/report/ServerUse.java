package dev.frontdesk.load.report;

import org.jspecify.annotations.Nullable;

/**
 * What the server, and others beside it, used in one step; null where it could not be read.
 *
 * @param cpuMillisPerMessage processor time for each accepted message
 * @param rssMax most resident memory seen, in MB
 * @param writesPerMessage durable writes for each accepted message
 * @param othersPercent how much of the machine's processor time neither the server nor the driver used; of use where both are on it
 */
public record ServerUse(
        @Nullable Double cpuMillisPerMessage,
        @Nullable Long rssMax,
        @Nullable Double writesPerMessage,
        @Nullable Double othersPercent) {}
