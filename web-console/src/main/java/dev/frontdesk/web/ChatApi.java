package dev.frontdesk.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import dev.frontdesk.web.Messaging.Draft;
import dev.frontdesk.web.Pressing.Press;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The chat over HTTP, for the page and for scripts. Whoever sends says who they are: see {@link WebGuard} for who can reach it. */
@RestController
@RequestMapping("/api/chat")
class ChatApi {

    private final People people;
    private final Reading reading;
    private final Messaging messaging;
    private final Pressing pressing;
    private final Streams streams;

    ChatApi(People people, Reading reading, Messaging messaging, Pressing pressing, Streams streams) {
        this.people = people;
        this.reading = reading;
        this.messaging = messaging;
        this.pressing = pressing;
        this.streams = streams;
    }

    record PersonJson(String id, String name, List<String> roles) {

        static PersonJson of(Person person) {
            var roles = person.roles().stream().sorted().map(Role::wireName).toList();
            return new PersonJson(person.id(), person.name(), roles);
        }
    }

    record Accepted(String id) {}

    @GetMapping(path = "/people", produces = APPLICATION_JSON_VALUE)
    List<PersonJson> people() {
        return people.all().stream().map(PersonJson::of).toList();
    }

    @GetMapping(path = "/messages", produces = APPLICATION_JSON_VALUE)
    List<MessageView> messages(
            @RequestParam String as,
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable String after) {
        return reading.lines(reading.person(as), channel, after).stream()
                .map(MessageView::of)
                .toList();
    }

    @PostMapping(path = "/messages", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted post(HttpServletRequest request) {
        var body = JsonBody.of(request);
        var as = body.text("as");
        var draft = new Draft(
                body.text("channel"),
                body.textOrNull("thread"),
                body.text("text"),
                ClientId.checked(body.textOrNull("id")));
        return new Accepted(messaging.post(reading.person(as), draft));
    }

    @PostMapping(path = "/choices", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted press(HttpServletRequest request) {
        var body = JsonBody.of(request);
        var as = body.text("as");
        var press = new Press(
                body.text("message"),
                body.text("choice"),
                ClientId.checked(body.textOrNull("id")),
                body.texts("fields"));
        return new Accepted(pressing.press(reading.person(as), press));
    }

    @GetMapping(path = "/stream", produces = TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam String as, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return streams.open(reading.person(as), last);
    }
}
