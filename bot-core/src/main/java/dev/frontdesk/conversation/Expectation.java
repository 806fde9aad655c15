package dev.frontdesk.conversation;

import dev.frontdesk.intents.Prior;

/** A reason to expect some intents more than others. Asked for every message, so it reads no database. All beans of this kind are added up. */
public interface Expectation {

    Prior expected(Scene scene);
}
