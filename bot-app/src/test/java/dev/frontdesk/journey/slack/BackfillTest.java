package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.GENERAL;
import static dev.frontdesk.journey.slack.Slack.HELP;
import static dev.frontdesk.journey.slack.Slack.VPN;
import static dev.frontdesk.journey.slack.Slack.name;
import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.Frontdesk;
import dev.frontdesk.journey.NoFakes;
import dev.frontdesk.testing.slack.Posted;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What was written while nobody listened. The application has a firm of its own each time, and is stopped and started. */
@Timeout(240)
class BackfillTest {

    /** More than the minute for which reading may have to wait: it keeps to 40 calls. */
    private static final Duration LONG = Duration.ofSeconds(90);

    /** What people wrote: in a help channel, to the bot alone, and below a ticket. */
    private record Missed(String guest, Posted help, Posted direct, Posted below) {}

    @Test
    void while_all_sockets_were_gone() {
        var office = new Office("away");
        var slack = new Slack(office.slack());
        try (var app = started(office, "app-token")) {
            assertThat(app.isRunning()).isTrue();
            Slack.until("both sockets are open", () -> slack.server().sockets().open() == 2);
            var ticket = ticket(slack);
            slack.server().faults().refuseSockets(true);
            slack.server().sockets().killAll();
            var missed = written(slack, ticket);
            slack.server().faults().refuseSockets(false);
            answeredOnce(slack, ticket, missed);
        }
    }

    @Test
    void while_the_application_was_stopped_and_while_slack_held_events_back() {
        var office = new Office("stopped");
        var slack = new Slack(office.slack());
        Ticket ticket;
        try (var app = started(office, "signing-secret")) {
            slack.server().deliverTo(address(app));
            ticket = ticket(slack);
        }
        var missed = written(slack, ticket);
        try (var app = started(office, "signing-secret")) {
            slack.server().deliverTo(address(app));
            answeredOnce(slack, ticket, missed);
            var more = written(slack, ticket);
            Slack.taken(slack.server().tellRateLimited());
            answeredOnce(slack, ticket, more);
        }
    }

    private record Ticket(String guest, Posted question, String number) {}

    private static Ticket ticket(Slack slack) {
        var guest = slack.somebody();
        var question = slack.post(guest, GENERAL, toBot(VPN));
        slack.press(guest, slack.answer(question, "VPN"), "Did not help");
        var number = slack.answer(question, "is open.").number();
        slack.card(number);
        return new Ticket(guest, question, number);
    }

    /** Nothing of it is delivered. */
    private static Missed written(Slack slack, Ticket ticket) {
        slack.server().silent(true);
        var guest = slack.somebody();
        var help = slack.server().post(guest, HELP, VPN);
        var direct = slack.server().dm(guest, toBot("find " + token()));
        var below =
                slack.server().reply(ticket.guest(), GENERAL, ticket.question().ts(), "still so " + token());
        slack.server().post("ana", GENERAL, "nothing for a bot " + token());
        slack.server().silent(false);
        return new Missed(guest, help, direct, below);
    }

    private static void answeredOnce(Slack slack, Ticket ticket, Missed missed) {
        slack.answerWithin(LONG, missed.help(), "VPN");
        slack.answerWithin(LONG, missed.direct(), "I found no ticket");
        var words = slack.server().messages(GENERAL).stream()
                .filter(m -> m.ts().equals(missed.below().ts()))
                .findFirst()
                .orElseThrow()
                .text();
        var card = slack.card(ticket.number());
        Slack.until(LONG, "the techs see it", () -> below(slack, card, ticket, words) > 0);
        slack.answer(slack.dm(missed.guest(), toBot("find " + token())), "I found no ticket");
        assertThat(slack.answers(missed.help())).hasSize(1);
        assertThat(slack.bot('@' + missed.guest())).hasSize(2);
        assertThat(below(slack, card, ticket, words)).isEqualTo(1);
        assertThat(slack.bot(GENERAL))
                .allMatch(line ->
                        line.message().threadTs().equals(ticket.question().ts()));
    }

    private static long below(Slack slack, Line card, Ticket ticket, String words) {
        return slack.answers(new Posted(card.channel(), card.ts(), List.of()))
                .filter(line -> line.says(name(ticket.guest()) + ": " + words))
                .count();
    }

    /** @param way the setting that says how Slack hands things over */
    private static ConfigurableApplicationContext started(Office office, String way) {
        var args = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--frontdesk.person-limit=1000000",
                "--frontdesk.slack.help-channels=help",
                "--frontdesk.slack.triage-channel=triage"));
        office.settings().forEach((name, value) -> {
            var slacks = List.of("api-url", "bot-token", way).contains(name);
            if (slacks || List.of("data", "people", "mongodb-uri").contains(name)) {
                args.add("--frontdesk." + (slacks ? "slack." : "") + name + '=' + value.get());
            }
        });
        return new SpringApplicationBuilder(Frontdesk.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("noFakes", new NoFakes()))
                .run(args.toArray(String[]::new));
    }

    private static URI address(ConfigurableApplicationContext app) {
        var port = app.getEnvironment().getProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + "/slack/events");
    }
}
