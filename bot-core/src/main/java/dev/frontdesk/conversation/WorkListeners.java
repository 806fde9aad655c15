package dev.frontdesk.conversation;

import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.WorkListener;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells every {@link WorkListener}; one that fails is logged and disturbs neither the others nor the work. */
@Component
class WorkListeners {

    private static final Logger LOG = LoggerFactory.getLogger(WorkListeners.class);

    private final ObjectProvider<WorkListener> listeners;

    WorkListeners(ObjectProvider<WorkListener> listeners) {
        this.listeners = listeners;
    }

    void began(IncomingMessage message) {
        each(l -> l.began(message));
    }

    void ended(IncomingMessage message, Progress progress) {
        each(l -> l.ended(message, progress));
    }

    private void each(Consumer<WorkListener> news) {
        listeners.forEach(listener -> {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("a listener of the work failed; the work goes on", e);
            }
        });
    }
}
