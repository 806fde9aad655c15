package dev.frontdesk.ticket;

/** One of the messages that a ticket was opened with. */
record Said(String cause, String text) {}
