package dev.frontdesk.paging.channel;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.paging.PageChannel;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Pages by a signed HTTP call, one for each person called, whoever it is: for a paging service, a telephone gateway, a siren.
 *
 * <pre>{@code
 * POST <PAGE_WEBHOOK_URL>
 * Content-Type: application/json
 * Idempotency-Key: 1q8f…                 the id below; the same in every try of one page, which may arrive twice
 * Frontdesk-Timestamp: 1793538000        seconds since 1970 at this try: refuse what is older than five minutes
 * Frontdesk-Signature: v1=5f3a…          hex HMAC-SHA256 by PAGE_WEBHOOK_SECRET (UTF-8) of timestamp + "." + body as received
 *
 * {"event":"page","id":"1q8f…","ticket":"T-1","person":{"id":"dave","name":"Dave"},"text":"T-1 the whole third floor …",
 *  "repeat":false,"at":"2026-11-01T09:00:00Z"}
 * }</pre>
 *
 * {@code at} (UTC) is when the call was decided, {@code repeat} that an earlier try may have arrived. The answer is its status, given
 * within 10 s; a body is not read, a redirect not followed:
 *
 * <ul>
 *   <li>2xx: the page was taken over
 *   <li>408, 429: tried again, after {@code Retry-After} (seconds or date, at most 10 minutes) if there is one
 *   <li>5xx, a timeout, a lost connection: tried again as a repeat; a 5xx may send {@code Retry-After} too
 *   <li>every other: parked, and not tried again
 * </ul>
 *
 * A parked page is shown to the techs; the direct message about the same ticket goes its own way.
 *
 * <p>Called are only the hosts of {@link WebhookSettings}, over https, directly and not through a proxy; of a host that has an address
 * inside the house ({@link PublicAddress}) nothing is called at all. That is looked up before each call; Java keeps what it looked up
 * for 30 s, so the connection made right after goes to the same address.
 */
@Component
@Conditional(WebhookSettings.Given.class)
final class WebhookPageChannel implements PageChannel {

    static final String NAME = "webhook";

    private final WebhookSettings settings;
    private final Directory directory;
    private final InstantSource clock;
    private final HttpClient client;

    WebhookPageChannel(WebhookSettings settings, Directory directory, InstantSource clock) {
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                // A proxy would look the host up by itself, after our check.
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<ChatAddress> reach(Person person) {
        return Optional.of(ChatAddress.of(NAME, "", person.id()));
    }

    @Override
    public Sent carry(Effect effect, boolean repeat, Instant firstTried) throws DeliveryFailed {
        var request = request(Page.of(effect, repeat, directory));
        if (!settings.allowPrivate()) {
            PublicAddress.require(settings.uri().getHost());
        }
        var response = send(request);
        WebhookAnswer.of(response, clock.instant()).check();
        return new Sent(effect.id());
    }

    private HttpRequest request(Page page) {
        var body = WebhookBody.of(page).json();
        var timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(settings.uri())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", page.id())
                .header("Frontdesk-Timestamp", String.valueOf(timestamp))
                .header("Frontdesk-Signature", WebhookSignature.of(settings.secret(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<?> send(HttpRequest request) throws DeliveryFailed {
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            hangUp(response.body());
            return response;
        } catch (HttpConnectTimeoutException | ConnectException e) {
            throw DeliveryFailed.retry("the webhook's host cannot be reached", null);
        } catch (SSLException e) {
            throw DeliveryFailed.retry("no secure connection to the webhook's host: check its certificate", null);
        } catch (HttpTimeoutException e) {
            throw DeliveryFailed.inDoubt("the webhook did not answer in time", e);
        } catch (IOException e) {
            throw DeliveryFailed.inDoubt("the connection to the webhook was lost", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.inDoubt("stopped while the webhook was called", e);
        }
    }

    /** The status is all we want: a body might never end, and its end has no timeout. */
    private static void hangUp(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // What is not read cannot be missed.
        }
    }
}
