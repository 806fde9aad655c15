package dev.frontdesk.load.report;

import org.jspecify.annotations.Nullable;

/**
 * What the server used in one step; null where it could not be read.
 *
 * @param cpuMillisPerMessage processor time for each accepted message
 * @param rssMax most resident memory seen, in MB
 * @param writesPerMessage durable writes for each accepted message
 */
public record ServerUse(
        @Nullable Double cpuMillisPerMessage,
        @Nullable Long rssMax,
        @Nullable Double writesPerMessage) {}
