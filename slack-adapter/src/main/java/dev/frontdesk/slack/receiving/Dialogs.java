package dev.frontdesk.slack.receiving;

import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Form;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.block.Modals;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens forms as modals, within the three seconds for which Slack lets us. */
final class Dialogs {

    /** The callback of every form we open; what it is about stands in its metadata. */
    static final String FORM = "form";

    private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);
    /** From when it was received: the acknowledgement has to follow, and Slack counts from when it began to send. */
    private static final Duration PATIENCE = Duration.ofMillis(2_200);

    private final SlackCalls calls;
    private final Executor executor;
    private final InstantSource clock;

    Dialogs(SlackCalls calls, Executor executor, InstantSource clock) {
        this.calls = calls;
        this.executor = executor;
        this.clock = clock;
    }

    /** The person is to see that it failed. */
    static final class NotOpened extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * @param since when it was received; making the form may have taken a good part of the time
     * @return whether Slack said within the time that it is open
     */
    boolean open(String trigger, Form form, Errand errand, Instant since) {
        var left = PATIENCE.minus(Duration.between(since, clock.instant()));
        if (!left.isPositive()) {
            LOG.warn("A form was not opened: it was not made in time");
            return false;
        }
        var view = Modals.modal(form, FORM, errand.written());
        return opened(
                new FutureTask<>(() -> calls.call(
                        "views.open", c -> c.viewsOpen(r -> r.triggerId(trigger).view(view)))),
                left);
    }

    private boolean opened(FutureTask<?> opening, Duration left) {
        executor.execute(opening);
        try {
            opening.get(left.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            LOG.warn("A form was not opened: Slack did not answer views.open in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            failed(e.getCause());
        }
        return false;
    }

    private static void failed(@Nullable Throwable why) {
        if (why instanceof DeliveryFailed refused) {
            LOG.warn("A form was not opened: {}", refused.getMessage());
        } else {
            LOG.error("A form was not opened", why);
        }
    }
}
