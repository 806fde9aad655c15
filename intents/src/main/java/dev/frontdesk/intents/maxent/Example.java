package dev.frontdesk.intents.maxent;

/** A text somebody wrote and the label it deserves. */
public record Example(String text, String label) {}
