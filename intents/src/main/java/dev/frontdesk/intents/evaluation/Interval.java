package dev.frontdesk.intents.evaluation;

/** Where a figure lies with 95 % certainty, as far as these examples tell. */
public record Interval(double low, double high) {}
