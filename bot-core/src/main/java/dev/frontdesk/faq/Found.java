package dev.frontdesk.faq;

/**
 * The article that fits a question.
 *
 * @param score how well, from 0; 0.2 is fair, from 0.5 the words alone are convincing
 */
public record Found(Article article, double score) {}
