package dev.frontdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a first visit costs on the wire. */
class WeightIT extends BrowserTest {

    private static final long LIMIT = 150_000;

    @Test
    void the_first_load_is_light() {
        guest().writes("hello").reads("Hello");
        var visitor = windows.of(somebody());
        var bytes = new AtomicLong();
        var network = visitor.page().context().newCDPSession(visitor.page());
        network.on("Network.loadingFinished", event -> bytes.addAndGet(size(event)));
        network.send("Network.enable");
        visitor.welcome().at("help");
        System.out.println("First load, welcome and #help, in bytes on the wire: " + bytes);
        assertThat(bytes.get()).isGreaterThan(10_000).isLessThanOrEqualTo(LIMIT);
    }

    private static long size(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
