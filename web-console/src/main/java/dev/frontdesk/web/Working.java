package dev.frontdesk.web;

import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.WorkListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows in the browser that the desk is at work on a line, and that it is done with it. */
@Component
class Working implements WorkListener {

    private final Streams streams;

    Working(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void began(IncomingMessage message) {
        tell(message, null);
    }

    @Override
    public void ended(IncomingMessage message, Progress progress) {
        tell(message, progress);
    }

    private void tell(IncomingMessage message, @Nullable Progress progress) {
        var address = message.address();
        if (!address.platform().equals(WebPlatform.NAME)) {
            return;
        }
        var threads = message.place() != Place.DIRECT;
        var below = address.thread() == null ? message.messageId() : address.thread();
        var onlyFor = message.kind() == Kind.TEXT
                ? address.audience()
                : message.author().account();
        streams.tell(
                new Signal.Work(address.channel(), threads ? below : null, message.messageId(), progress, onlyFor));
    }
}
