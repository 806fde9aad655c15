package dev.frontdesk.chat;

/** Who wrote, as the platform vouches for it: never anything read from the text. */
public record Author(String account, String displayName) {}
