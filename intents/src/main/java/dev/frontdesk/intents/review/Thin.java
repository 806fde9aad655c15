package dev.frontdesk.intents.review;

/** A label with fewer phrases than wanted. */
public record Thin(String label, int phrases, int wanted) {}
