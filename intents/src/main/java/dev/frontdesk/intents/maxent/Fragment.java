package dev.frontdesk.intents.maxent;

/** A part of a text that asks for something of its own, and what it asks for. */
public record Fragment(String label, String text) {}
