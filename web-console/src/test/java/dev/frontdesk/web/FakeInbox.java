package dev.frontdesk.web;

import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes each key once, in memory; can be out of order. */
class FakeInbox implements Inbox {

    private final ConcurrentHashMap<String, IncomingMessage> known = new ConcurrentHashMap<>();
    private final List<IncomingMessage> accepted = new CopyOnWriteArrayList<>();
    volatile boolean down;

    @Override
    public void accept(IncomingMessage message) {
        if (down) {
            throw new NotStored(new IllegalStateException("down"));
        }
        if (known.putIfAbsent(message.key(), message) == null) {
            accepted.add(message);
        }
    }

    @Override
    public boolean knows(String key) {
        return known.containsKey(key);
    }

    List<IncomingMessage> accepted() {
        return new ArrayList<>(accepted);
    }

    IncomingMessage only() {
        if (accepted.size() != 1) {
            throw new AssertionError("accepted: " + accepted);
        }
        return accepted.getFirst();
    }

    void clear() {
        known.clear();
        accepted.clear();
        down = false;
    }
}
