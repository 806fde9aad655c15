package dev.frontdesk.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody does at the help desk; each is one message that is owed one answer. */
enum Scenario {
    /** An employee asks what an article answers. */
    QUESTION,
    /** They press a button below the answer. */
    BUTTON,
    /** An employee opens a ticket with {@code /desk ask}. */
    TICKET,
    /** The requester writes below their ticket. */
    FOLLOW_UP,
    /** A tech takes a ticket. */
    CLAIM,
    /** A tech answers the requester. */
    REPLY,
    /** A tech says that it is done. */
    RESOLVE,
    /** An employee asks how their requests stand. */
    STATUS;

    /** As it is written in a mix and in the report: {@code follow-up}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Scenario of(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Mistake("There is no scenario \"" + word + "\", only " + words() + "."));
    }

    static String words() {
        return Arrays.stream(values()).map(Scenario::word).collect(Collectors.joining(", "));
    }
}
