package dev.frontdesk.intents.review;

import java.util.List;

/** What to write next for a label, in words; {@code weight} ranks: phrases asked for, and phrases misread. */
public record Suggestion(String label, int weight, List<String> write) {}
