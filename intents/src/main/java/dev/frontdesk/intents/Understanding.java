package dev.frontdesk.intents;

import java.util.List;

/** What a text was taken for. */
public sealed interface Understanding {

    List<Entity> entities();

    /** One intent. */
    record Clear(Intent intent, List<Entity> entities) implements Understanding {}

    /** Two or three intents come into question, the best first: worth asking which. */
    record Ambiguous(List<Intent> intents, List<Entity> entities) implements Understanding {}

    /** Two or three requests in one message, in its order. */
    record Several(List<Wish> wishes, List<Entity> entities) implements Understanding {}

    /** None of the intents. */
    record Unknown(List<Entity> entities) implements Understanding {}

    /** One of several requests. */
    record Wish(Intent intent, String text) {}
}
