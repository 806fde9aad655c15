package dev.frontdesk.web;

import java.time.Duration;
import java.util.Optional;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** How one stream tells what there is to tell; empty for what its reader does not want to know. */
interface StreamFormat {

    Optional<SseEventBuilder> said(Signal.Said said);

    default Optional<SseEventBuilder> work(Signal.Work work) {
        return Optional.empty();
    }

    /** How far before its beginning the stream may look once more, as numbers of lines; its reader knows what comes twice. */
    default long overlap() {
        return 0;
    }

    /** How long the stream may wait for the next signal before it asks for {@link #late}. */
    default Duration patience() {
        return Listener.HEARTBEAT;
    }

    /** What was put off, when its time has come. */
    default Optional<SseEventBuilder> late() {
        return Optional.empty();
    }
}
