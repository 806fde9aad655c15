package dev.frontdesk.chat;

/** What a platform shows on a person's home page with the bot. Read-only. */
public interface Homes {

    Home of(String platform, Author reader);
}
