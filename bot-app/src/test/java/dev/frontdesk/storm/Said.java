package dev.frontdesk.storm;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One message or press as it was sent, three times with the same client id. It is accepted once any copy was answered 202.
 *
 * @param text what was typed, or the label of the button
 * @param message the message whose button was pressed, null for a typed message
 * @param ids every id it was given: one and the same, or something is wrong
 * @param refusals what was answered that is neither 202 nor "not stored, send it again"
 */
record Said(
        String clientId,
        String as,
        String channel,
        String thread,
        String text,
        String message,
        Set<String> ids,
        Queue<String> refusals) {

    static Said typed(String clientId, String as, String channel, String thread, String text) {
        return new Said(
                clientId,
                as,
                channel,
                thread,
                text,
                null,
                ConcurrentHashMap.newKeySet(),
                new ConcurrentLinkedQueue<>());
    }

    static Said pressed(String clientId, String as, String message, String label) {
        return new Said(
                clientId, as, null, null, label, message, ConcurrentHashMap.newKeySet(), new ConcurrentLinkedQueue<>());
    }

    boolean accepted() {
        return !ids.isEmpty();
    }

    boolean isPress() {
        return message != null;
    }

    String id() {
        return ids.iterator().next();
    }

    @Override
    public String toString() {
        return clientId + " " + ids + " " + as + (isPress() ? " presses [" + text + "] on " + message : ": " + text);
    }
}
