package dev.frontdesk.web;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Trail;
import dev.frontdesk.chat.Trails;
import dev.frontdesk.people.Person;
import dev.frontdesk.web.TrailView.GuessView;
import dev.frontdesk.web.TrailView.StepView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happened to a line: shown to whoever caused it and to those who work tickets. */
@Component
class TrailViews {

    private static final String PRESS = WebPlatform.NAME + ':' + Pressing.KEY;

    private final ObjectProvider<Trails> trails;
    private final ObjectProvider<TicketViews> tickets;
    private final WebMessages messages;
    private final LineViews lines;

    TrailViews(
            ObjectProvider<Trails> trails, ObjectProvider<TicketViews> tickets, WebMessages messages, LineViews lines) {
        this.trails = trails;
        this.tickets = tickets;
        this.messages = messages;
        this.lines = lines;
    }

    /** Empty when it is forgotten, or not for this reader. */
    Optional<TrailView> of(Person reader, WebMessage line) {
        var known = trails.getIfAvailable();
        if (known == null) {
            return Optional.empty();
        }
        return cause(known, line)
                .filter(cause -> mayAsk(reader, cause))
                .flatMap(known::of)
                .map(trail -> view(reader, trail));
    }

    private static Optional<String> cause(Trails known, WebMessage line) {
        if (line.human()) {
            return Optional.of(IncomingLines.key(line));
        }
        return Optional.ofNullable(line.client()).flatMap(effect -> known.causeOf(new EffectId(effect)));
    }

    private boolean mayAsk(Person reader, String cause) {
        return reader.worksTickets() || reader.id().equals(author(cause));
    }

    /** Who sent the message or pressed the button; null for a timer. */
    private @Nullable String author(String cause) {
        if (cause.startsWith(PRESS)) {
            var end = cause.indexOf(':', PRESS.length());
            return end < 0 ? null : cause.substring(PRESS.length(), end);
        }
        return cause.startsWith(WebPlatform.NAME + ':')
                ? messages.find(cause.substring(WebPlatform.NAME.length() + 1))
                        .map(WebMessage::author)
                        .orElse(null)
                : null;
    }

    private TrailView view(Person reader, Trail trail) {
        var by = author(trail.cause());
        return new TrailView(
                what(trail),
                by == null ? null : lines.nameOf(by),
                trail,
                Optional.ofNullable(tickets.getIfAvailable())
                        .flatMap(views -> views.of(trail, reader.id()))
                        .orElse(null),
                trail.reading() == null
                        ? List.of()
                        : trail.reading().top().stream().map(GuessView::of).toList(),
                trail.effects().stream().map(this::step).toList());
    }

    private static String what(Trail trail) {
        if (trail.cause().startsWith(PRESS)) {
            return "A pressed button";
        }
        if (trail.cause().startsWith("timer:")) {
            return "A timer whose time had come";
        }
        var handler = trail.handler();
        return handler != null && handler.startsWith("/") ? "A command" : "A message";
    }

    private StepView step(Trail.Step step) {
        var state = switch (step.state()) {
            case WAITING -> "waiting";
            case SENT -> "sent";
            case PARKED -> "given up";
        };
        return new StepView(
                step.kind(),
                place(step.to()),
                state,
                step.decidedAt(),
                step.problem(),
                step.effect().value());
    }

    private String place(ChatAddress to) {
        if (!to.platform().equals(WebPlatform.NAME)) {
            return to.platform() + " " + to.channel();
        }
        var channel = switch (Channels.place(to.channel())) {
            case HELP -> "#help";
            case TRIAGE -> "#triage";
            default -> "direct to " + lines.nameOf(Channels.personOf(to.channel()));
        };
        var audience = to.audience();
        return channel
                + (to.thread() == null ? "" : ", in a thread")
                + (audience == null ? "" : ", only for " + lines.nameOf(audience));
    }
}
