package dev.frontdesk.journey.slack;

import dev.frontdesk.Frontdesk;
import dev.frontdesk.journey.NoFakes;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as it is run, one for all journeys in an {@link Office}. */
@SpringBootTest(
        classes = Frontdesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "frontdesk.slack.help-channels=#help,help-1,help-2,help-3,help-4",
            "frontdesk.slack.triage-channel=triage",
            "frontdesk.person-limit=1000000",
            "management.server.port=0"
        })
@TypeExcludeFilters(NoFakes.class)
@Timeout(120)
abstract class SlackJourney {

    @Value("${office}")
    private String name;

    private Office office;

    @LocalServerPort
    private int port;

    Slack slack;

    @DynamicPropertySource
    static void offices(DynamicPropertyRegistry settings) {
        for (var office : List.of(Office.SOCKET, Office.HTTP)) {
            office.settings().forEach((key, value) -> settings.add(office.name() + '.' + key, value));
        }
    }

    @BeforeEach
    void enter() {
        office = Office.named(name);
        slack = new Slack(office.slack());
        if (office == Office.HTTP) {
            office.deliverTo(address());
        } else {
            Slack.until("both sockets are open", () -> slack.server().sockets().open() >= 2);
        }
    }

    @AfterEach
    void tidyUp() {
        slack.server().faults().clear();
        slack.server().everyEventTimes(1);
        slack.server().silent(false);
    }

    /** Where Slack calls. */
    URI address() {
        return at("/slack/events");
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
