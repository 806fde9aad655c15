package dev.frontdesk.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said or edited since the last look. A line of another instance may be numbered before and stored behind one already seen:
 * now and then the last {@link #OVERLAP} is looked at again. For one thread.
 */
class News {

    static final int BATCH = 1_000;
    static final long OVERLAP = MessageOrder.numberAt(3_000);

    private final WebMessages messages;
    private final Map<String, Long> told = new HashMap<>();
    private long cursor;

    News(WebMessages messages) {
        this.messages = messages;
    }

    void skipTo(long number) {
        cursor = number;
        told.clear();
    }

    List<WebMessage> next(boolean lookBack) {
        var upTo = messages.order().visible();
        var found = messages.changed(lookBack ? cursor - OVERLAP : cursor, upTo, BATCH);
        cursor = Math.max(cursor, found.size() < BATCH ? upTo : found.getLast().changed());
        var fresh = found.stream().filter(this::isFresh).toList();
        told.values().removeIf(changed -> changed < cursor - OVERLAP);
        return fresh;
    }

    private boolean isFresh(WebMessage line) {
        var before = told.put(line.id(), line.changed());
        return before == null || before != line.changed();
    }
}
