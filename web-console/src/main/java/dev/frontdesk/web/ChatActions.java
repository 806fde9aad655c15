package dev.frontdesk.web;

import dev.frontdesk.web.Messaging.Draft;
import dev.frontdesk.web.Pressing.Press;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the page sends: the API's two acts, with a form's mistakes shown in the form, and how far somebody has read. */
@Controller
@RequestMapping("/chat")
class ChatActions {

    /** Fields of a form arrive under their names behind this, apart from what is ours. */
    private static final String FIELD = "field.";

    private final Reading reading;
    private final Messaging messaging;
    private final Pressing pressing;
    private final ReadMarks marks;
    private final WebMessages messages;

    ChatActions(Reading reading, Messaging messaging, Pressing pressing, ReadMarks marks, WebMessages messages) {
        this.reading = reading;
        this.messaging = messaging;
        this.pressing = pressing;
        this.marks = marks;
        this.messages = messages;
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void post(
            @RequestParam String as,
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable String thread,
            @RequestParam String text,
            @RequestParam String id) {
        if (text.length() > JsonBody.LIMIT) {
            throw Problems.of(HttpStatus.CONTENT_TOO_LARGE, "That is more than 1 MB. Send less text at once.");
        }
        messaging.post(reading.person(as), new Draft(channel, thread, text, ClientId.checked(id)));
    }

    /** 204 when it is stored; a form with mistakes comes back as it is to be shown, with 422. */
    @PostMapping("/choices")
    @Nullable String press(
            @RequestParam String as,
            @RequestParam String message,
            @RequestParam String choice,
            @RequestParam String id,
            @RequestParam Map<String, String> all,
            Model model,
            HttpServletResponse response) {
        var person = reading.person(as);
        var values = fields(all);
        try {
            pressing.press(person, new Press(message, choice, ClientId.checked(id), values));
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        } catch (ErrorResponseException refused) {
            var problems = problems(refused);
            if (problems.isEmpty()) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormView.of(
                            reading.message(person, message),
                            choice,
                            values,
                            problems,
                            refused.getBody().getDetail())
                    .fill(model);
            return "pieces :: formDialog";
        }
    }

    /** A reader has seen a channel, or one thread of it, up to a line's number. */
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(
            @RequestParam String as,
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable String thread,
            @RequestParam long seq) {
        var person = reading.person(as);
        reading.requireOpen(person, channel);
        var what = thread == null
                ? channel
                : ReadMarks.thread(reading.message(person, channel, thread).root());
        marks.read(person.id(), what, Math.min(seq, messages.order().visible()));
    }

    private static Map<String, String> fields(Map<String, String> all) {
        var fields = new HashMap<String, String>();
        all.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), value);
            }
        });
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> problems(ErrorResponseException refused) {
        var properties = refused.getBody().getProperties();
        var errors = properties == null ? null : properties.get("errors");
        return errors instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }
}
