package dev.frontdesk.faq;

/**
 * An article that may fit a question.
 *
 * @param confidence how probable it is that it is the right one, 0 to 1
 */
public record Found(Article article, double confidence) {}
