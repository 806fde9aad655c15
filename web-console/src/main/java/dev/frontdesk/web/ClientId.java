package dev.frontdesk.web;

import dev.frontdesk.chat.CleanText;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Ids of messages and presses as their senders give them: 1 to 100 characters without control characters. */
final class ClientId {

    private static final int LONGEST = 100;

    private ClientId() {}

    /** An id of our own for what came without one. */
    static String made() {
        return new ObjectId().toHexString();
    }

    static @Nullable String checked(@Nullable String id) {
        if (id != null && (CleanText.blank(id) || id.codePointCount(0, id.length()) > LONGEST || odd(id))) {
            throw Problems.badRequest("The field \"id\" must have 1 to 100 characters, without control characters.");
        }
        return id;
    }

    private static boolean odd(String id) {
        return id.codePoints()
                .anyMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
    }
}
