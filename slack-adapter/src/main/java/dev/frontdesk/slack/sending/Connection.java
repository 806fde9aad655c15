package dev.frontdesk.slack.sending;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import dev.frontdesk.slack.SlackSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The one HTTP client to Slack, under its SDK and for everything the SDK does not do. */
final class Connection {

    private static final Duration CALL = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 8;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Connection() {}

    /** Keeps no statistics, logs no bodies. */
    static SlackConfig config(SlackSettings settings) {
        var config = new SlackConfig();
        config.setStatsEnabled(false);
        config.setMethodsEndpointUrlPrefix(settings.apiUrl().toString());
        config.getHttpClientResponseHandlers().clear();
        if (isHere(settings.apiUrl())) {
            // The SDK takes a proxy from the environment, and knows no exceptions to it.
            config.setProxyUrl(null);
        }
        return config;
    }

    private static boolean isHere(URI address) {
        return address.getHost() != null && HERE.contains(address.getHost());
    }

    /**
     * Tries nothing again by itself: okhttp would repeat a post whose connection broke, and say nothing of it, where only a look at the
     * channel tells whether the first one arrived. (A 503 that says "again at once" it would repeat even then.) So that connections do not break that way in the first place, idle ones are closed
     * after two seconds, before the other end closes them: usual servers wait five or longer. No call takes longer than ten seconds,
     * whatever it waits for.
     */
    static OkHttpClient http(SlackConfig config) {
        return SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> notAtOnce(chain.proceed(chain.request())))
                .callTimeout(CALL)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 2, TimeUnit.SECONDS))
                .build();
    }

    private static Response notAtOnce(Response answer) {
        return answer.code() == 503
                ? answer.newBuilder().removeHeader("Retry-After").build()
                : answer;
    }

    static Slack slack(SlackConfig config, OkHttpClient http) {
        var client = new SlackHttpClient(http);
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }
}
