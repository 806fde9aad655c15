package dev.frontdesk.slack.workspace;

import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be asked of Slack when nobody waits for it: one thing after another, each once however often it is wanted. What fails is
 * asked again, at first soon, then each minute; what Slack refuses, each ten minutes.
 */
final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration REFUSED = Duration.ofMinutes(10);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("slack-workspace").factory());
    private final Map<String, ScheduledFuture<?>> waiting = new HashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** One thing to be asked. */
    interface Errand {
        void run() throws DeliveryFailed;
    }

    void soon(String name, Errand errand) {
        in(Duration.ZERO, name, errand);
    }

    /** If it waits already, then for the shorter of the two times. */
    synchronized void in(Duration wait, String name, Errand errand) {
        var before = waiting.get(name);
        if (before != null && before.getDelay(TimeUnit.MILLISECONDS) <= wait.toMillis()) {
            return;
        }
        try {
            waiting.put(name, thread.schedule(() -> run(name, errand), wait.toMillis(), TimeUnit.MILLISECONDS));
            if (before != null) {
                before.cancel(false);
            }
        } catch (RejectedExecutionException stopped) {
            waiting.clear();
        }
    }

    private synchronized void begun(String name) {
        waiting.remove(name);
    }

    private void run(String name, Errand errand) {
        // First: what is wanted from here on may be about something newer.
        begun(name);
        try {
            errand.run();
            failures.remove(name);
        } catch (DeliveryFailed e) {
            again(name, errand, e);
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.error("Slack: {} went wrong, it is tried again in a minute", name, e);
                in(LONGEST, name, errand);
            }
        }
    }

    private void again(String name, Errand errand, DeliveryFailed e) {
        var times = failures.merge(name, 1, Integer::sum);
        var wait = e.verdict() == Verdict.PERMANENT
                ? REFUSED
                : e.retryAfter().orElse(Duration.ofSeconds(1L << Math.min(times - 1, 6)));
        var bounded = e.verdict() == Verdict.PERMANENT || wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
        if (times == 1 && !thread.isShutdown()) {
            LOG.warn("Slack: {} cannot be read yet: {}", name, e.getMessage());
        }
        in(bounded, name, errand);
    }

    void stop() {
        thread.shutdownNow();
    }
}
