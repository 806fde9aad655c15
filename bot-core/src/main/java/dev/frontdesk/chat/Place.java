package dev.frontdesk.chat;

/** What kind of place a message was written in; the adapter knows it from its settings. */
public enum Place {
    /** One person's own talk with the bot. */
    DIRECT,
    /** A channel in which everybody may ask. */
    HELP,
    /** A queue's private channel, where the techs work. */
    TRIAGE,
    /** Anywhere else: the bot speaks only when it is spoken to. */
    ELSEWHERE
}
