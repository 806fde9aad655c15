package dev.frontdesk.intents;

import java.util.List;

/**
 * A text, read. Confidence, 0 to 1, says how surely the text is for this desk at all; {@code top} holds the five most
 * probable intents whatever was decided, best first.
 */
public record Reading(Understanding understanding, double confidence, List<Scored> top, List<Entity> entities) {}
