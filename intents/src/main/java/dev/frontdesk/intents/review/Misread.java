package dev.frontdesk.intents.review;

/**
 * A phrase that a model trained without it took for something else.
 *
 * @param p how probable the model held what it took the phrase for
 * @param own how probable it held the phrase's own label; 0 when that was not among the five most probable
 */
public record Misread(String label, String text, String takenFor, double p, double own) {

    double margin() {
        return p - own;
    }
}
