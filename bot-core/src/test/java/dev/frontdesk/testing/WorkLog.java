package dev.frontdesk.testing;

import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.WorkListener;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes on when work on a message begins and ends: {@code began}, {@code DONE}. */
public final class WorkLog implements WorkListener {

    private final List<Consumer<String>> readers = new ArrayList<>();

    public synchronized void onNews(Consumer<String> reader) {
        readers.add(reader);
    }

    synchronized void clear() {
        readers.clear();
    }

    @Override
    public synchronized void began(IncomingMessage message) {
        readers.forEach(r -> r.accept("began"));
    }

    @Override
    public synchronized void ended(IncomingMessage message, Progress progress) {
        readers.forEach(r -> r.accept(progress.name()));
    }
}
