package dev.frontdesk.chat;

/** How surely a word announces a secret. */
enum Announcement {
    /** A password, whatever it looks like. */
    PASSWORD,
    /** "login", "credentials": only if what follows looks like a password. */
    VAGUE,
    /** Only if digits follow. */
    PIN
}
