package dev.frontdesk.chat;

/** A file beside a message, carried by reference. {@code size} in bytes. */
public record Attachment(String name, String mediaType, long size, String url) {}
