package dev.frontdesk.faq;

import java.util.List;

/**
 * An answer people can help themselves with.
 *
 * @param id a short kebab-case name that never changes: forgotten-password
 * @param intent the intent it answers
 * @param askedAs what people say when they need it
 * @param steps what to do, one after the other; may be empty
 */
public record Article(String id, String title, String intent, List<String> askedAs, String answer, List<String> steps) {

    public Article {
        askedAs = List.copyOf(askedAs);
        steps = List.copyOf(steps);
    }
}
