package dev.frontdesk.intents.maxent;

/** A label and the probability the model gives it. */
public record LabelScore(String label, double p) {}
