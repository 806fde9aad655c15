package dev.frontdesk.web;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Lines as the API shows them, for scripts. */
class JsonFormat implements StreamFormat {

    @Override
    public Optional<SseEventBuilder> said(Signal.Said said) {
        return Optional.of(SseEmitter.event()
                .id(said.line().id())
                .name("message")
                .data(MessageView.withChannel(said.line()), MediaType.APPLICATION_JSON));
    }
}
