package dev.frontdesk.intents;

/** A text whose meaning is settled: an intent's name, or {@value Shipped#OUT_OF_SCOPE}. */
public record Labelled(String text, String label) {}
