package dev.frontdesk.web;

import dev.frontdesk.chat.Trail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a line, as the page shows it.
 *
 * @param what what set the desk to work: a message, a command, a button, a timer
 * @param by who did it; null for a timer
 * @param ticket its number, where there is one the reader may see
 */
record TrailView(
        String what,
        @Nullable String by,
        Trail trail,
        @Nullable String ticket,
        List<GuessView> guesses,
        List<StepView> steps) {

    /** An intent it may have been. */
    record GuessView(String intent, double probability, int percent) {

        static GuessView of(Trail.Guess guess) {
            return new GuessView(guess.intent(), guess.probability(), TrailView.percent(guess.probability()));
        }
    }

    /**
     * @param state sent, waiting, or given up
     * @param place in words
     */
    record StepView(
            String kind,
            String place,
            String state,
            Instant at,
            @Nullable String problem,
            String effect) {}

    public String progress() {
        return switch (trail.progress()) {
            case WAITING -> "stored, not worked on yet";
            case DONE -> "done";
            case PARKED -> "given up after five attempts, and shown to a tech";
        };
    }

    /** How sure it was, in words. */
    public String words() {
        var reading = trail.reading();
        if (reading == null) {
            return "";
        }
        var sure = percent(reading.confidence()) + " % sure";
        return switch (reading.verdict()) {
            case "clear" -> "Clear, " + sure + ": it acted.";
            case "several" -> "More than one request, " + sure + ": it asked whether to take them all.";
            case "ambiguous" -> "Not clear, " + sure + ": it asked which of these was meant.";
            default -> "Not understood, " + sure + ": it asked to say it differently, or gave it to a person.";
        };
    }

    private static int percent(double probability) {
        return (int) Math.floor(probability * 100);
    }
}
