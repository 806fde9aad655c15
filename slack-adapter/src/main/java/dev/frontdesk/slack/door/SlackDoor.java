package dev.frontdesk.slack.door;

import dev.frontdesk.slack.receiving.Answer;
import dev.frontdesk.slack.receiving.Malformed;
import dev.frontdesk.slack.receiving.Receiver;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack posts to. Reads a request's bytes before anybody asks for its parameters, and does nothing with them until it knows that
 * Slack signed them. A delivery that Slack repeats is taken like a first one: the first may have died on its way.
 */
final class SlackDoor extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);

    /** In bytes. */
    static final int LIMIT = 1 << 20;

    private static final Duration COMPLAIN_EVERY = Duration.ofMinutes(1);

    private final transient Receiver receiver;
    private final transient Signature signature;
    private final transient InstantSource clock;
    private final transient AtomicReference<Instant> complained = new AtomicReference<>(Instant.EPOCH);

    SlackDoor(Receiver receiver, Signature signature, InstantSource clock) {
        this.receiver = receiver;
        this.signature = signature;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            write(response, taken(request));
        } else {
            response.setHeader("Allow", "POST");
            write(response, Answer.of(405, "This is where Slack sends events to. There is nothing to see here."));
        }
    }

    private Answer taken(HttpServletRequest request) throws IOException {
        var stamp = request.getHeader("X-Slack-Request-Timestamp");
        if (!signature.lately(stamp)) {
            return refused("its stamp is missing or not of now; look at this machine's clock");
        }
        if (request.getContentLengthLong() > LIMIT) {
            return tooLarge();
        }
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            return tooLarge();
        }
        if (!signature.fits(request.getHeader("X-Slack-Signature"), stamp, body)) {
            return refused("it was not signed with SLACK_SIGNING_SECRET");
        }
        return opened(body);
    }

    private Answer opened(byte[] body) {
        try {
            return Body.payload(body).map(receiver::receive).orElse(Answer.of(200, ""));
        } catch (Malformed e) {
            LOG.warn("Slack sent something malformed: {}", e.getMessage());
            return Answer.of(400, "That cannot be read.");
        }
    }

    private static Answer tooLarge() {
        return Answer.of(413, "That is more than Slack sends.");
    }

    /** Says so once a minute: whoever sets Slack up has to see it, and anybody can knock. */
    private Answer refused(String why) {
        var now = clock.instant();
        var last = complained.get();
        if (!now.isBefore(last.plus(COMPLAIN_EVERY)) && complained.compareAndSet(last, now)) {
            LOG.warn("A request at {} was refused: {}.", DoorConfiguration.PATH, why);
        }
        return Answer.of(401, "Only Slack is let in here.");
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType(answer.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
