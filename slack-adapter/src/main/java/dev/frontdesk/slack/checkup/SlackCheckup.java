package dev.frontdesk.slack.checkup;

import com.slack.api.Slack;
import dev.frontdesk.chat.Checkup;
import dev.frontdesk.slack.ConditionalOnSlack;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.backfill.Backfill;
import dev.frontdesk.slack.socket.Sockets;
import dev.frontdesk.slack.workspace.SlackWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether Slack is set up: the tokens and what they may do, the clock, the channels, and whether anything arrives. What was found holds
 * for a minute. Once after a start, when the workspace is known, all but what is still on its way is logged.
 */
@Component
@ConditionalOnSlack
public class SlackCheckup implements Checkup {

    private static final Logger LOG = LoggerFactory.getLogger(SlackCheckup.class);
    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofSeconds(9);

    private final TokenCheck tokens;
    private final ChannelCheck channels;
    private final HearingCheck hearing;
    private final InstantSource clock;
    private final AtomicBoolean logged = new AtomicBoolean();
    private List<Finding> found = List.of();
    private Instant foundAt = Instant.MIN;

    public SlackCheckup(
            SlackSettings settings,
            SlackCalls calls,
            Slack slack,
            SlackWorkspace workspace,
            Pause pause,
            Backfill backfill,
            Optional<Sockets> sockets,
            InstantSource clock) {
        this.tokens = new TokenCheck(settings, calls, slack, pause, clock);
        this.channels = new ChannelCheck(settings, workspace);
        this.hearing = new HearingCheck(settings, backfill, sockets, clock);
        this.clock = clock;
        workspace.whenKnown(this::logOnce);
    }

    @Override
    public String about() {
        return "Slack";
    }

    @Override
    public synchronized List<Finding> findings() {
        var now = clock.instant();
        if (foundAt.isBefore(now.minus(HOLDS))) {
            found = within(this::look);
            foundAt = now;
        }
        return found;
    }

    private List<Finding> look() {
        var all = new ArrayList<>(setup());
        all.addAll(hearing.now());
        return all;
    }

    private List<Finding> setup() {
        var all = new ArrayList<>(tokens.findings());
        all.addAll(hearing.setup());
        all.addAll(channels.findings());
        return all;
    }

    private static List<Finding> within(Supplier<List<Finding>> look) {
        var answer = new CompletableFuture<List<Finding>>();
        Thread.ofVirtual().name("slack-checkup").start(() -> {
            try {
                answer.complete(look.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return List.of(Finding.bad(
                    "Slack did not answer within " + LONGEST.toSeconds() + " seconds.",
                    "Look at status.slack.com, and ask again in a minute."));
        } catch (ExecutionException e) {
            LOG.error("The checkup of Slack went wrong", e.getCause());
            return List.of(Finding.bad("The checkup itself went wrong.", "The log says how."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.poor("The checkup was not finished.", "Ask again."));
        }
    }

    // --- after the start

    private void logOnce() {
        if (logged.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .name("slack-self-check")
                    .start(() -> within(this::setup).forEach(SlackCheckup::log));
        }
    }

    private static void log(Finding finding) {
        switch (finding.level()) {
            case GOOD -> LOG.info("Slack: {}", finding.what());
            case POOR -> LOG.warn("Slack: {} {}", finding.what(), finding.advice());
            case BAD -> LOG.error("Slack: {} {}", finding.what(), finding.advice());
        }
    }
}
