package dev.frontdesk.conversation;

/** An answer the bot gave, kept while its buttons may be pressed: what was asked, and which article was shown. */
public record Offer(String id, String article, Request request) {}
