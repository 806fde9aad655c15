package dev.frontdesk.web;

import com.google.re2j.Pattern;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One ticket over HTTP, by "T-12" or "12". */
@RestController
class TicketApi {

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:t-)?([0-9]{1,18})");

    private final Reading reading;
    private final ObjectProvider<TicketViews> views;

    TicketApi(Reading reading, ObjectProvider<TicketViews> views) {
        this.reading = reading;
        this.views = views;
    }

    @GetMapping(path = "/api/tickets/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> ticket(@PathVariable String number, @RequestParam String as) {
        var person = reading.person(as);
        var digits = NUMBER.matcher(number);
        var view = views.getIfAvailable();
        if (view == null || !digits.matches()) {
            throw noTicket();
        }
        return view.ticket("T-" + Long.parseLong(digits.group(1)), person.id()).orElseThrow(TicketApi::noTicket);
    }

    private static ErrorResponseException noTicket() {
        return Problems.notFound("There is no such ticket for you. Ticket numbers look like T-12.");
    }
}
