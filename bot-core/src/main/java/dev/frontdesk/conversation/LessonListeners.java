package dev.frontdesk.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells every {@link LessonListener}; nobody waits for an answer because one of them failed. */
@Component
class LessonListeners {

    private static final Logger LOG = LoggerFactory.getLogger(LessonListeners.class);

    private final ObjectProvider<LessonListener> listeners;

    LessonListeners(ObjectProvider<LessonListener> listeners) {
        this.listeners = listeners;
    }

    void learn(Turn turn, Decision decision) {
        var lesson = decision.lesson();
        if (lesson == null) {
            return;
        }
        listeners.forEach(listener -> {
            try {
                listener.learn(turn, lesson);
            } catch (RuntimeException e) {
                LOG.warn("a lesson was not kept; the work goes on", e);
            }
        });
    }
}
