package dev.frontdesk.web;

/** What a person typed, made fit to be stored. */
@FunctionalInterface
public interface TypedText {

    /** The text without secrets and without what cannot be shown; may be empty. Applied twice it changes nothing more. */
    String safe(String typed);
}
