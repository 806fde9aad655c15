package dev.frontdesk.intents;

/**
 * Something the text names. Types: {@code ticket asset host ip application device location person phone date error-code urgency
 * reach}. The value is the normal form (T-12, 2026-03-04, microsoft-teams); start and end are the characters of the raw text it
 * was read from.
 */
public record Entity(String type, String text, String value, int start, int end) {}
