package dev.frontdesk.intents;

/** An intent and its probability, 0 to 1. */
public record Scored(Intent intent, double p) {}
