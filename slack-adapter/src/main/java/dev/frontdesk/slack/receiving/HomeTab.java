package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Homes;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.WorkListener;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.block.HomeViews;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's App Home: shown when they open it, and again after something of theirs was worked on while they may still look at it. Who
 * opened it is remembered by this process only: a page out of date is put right by opening it.
 */
final class HomeTab implements WorkListener {

    private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
    private static final Duration STILL_LOOKING = Duration.ofHours(1);

    private final Homes homes;
    private final SlackCalls calls;
    private final Messages messages;
    private final Executor executor;
    private final InstantSource clock;
    private final Duration gathering;
    private final Map<String, Instant> opened = new ConcurrentHashMap<>();
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    /** @param gathering what happens within it is shown at once */
    HomeTab(
            Homes homes,
            SlackCalls calls,
            Messages messages,
            Executor executor,
            InstantSource clock,
            Duration gathering) {
        this.homes = homes;
        this.calls = calls;
        this.messages = messages;
        this.executor = executor;
        this.clock = clock;
        this.gathering = gathering;
    }

    void opened(JsonObject event) {
        // Sent for the tab with the conversation, too.
        if (Raw.text(event, "tab").equals("home")) {
            var by = messages.author(Raw.id(event, "user"));
            var now = clock.instant();
            opened.values().removeIf(at -> at.plus(STILL_LOOKING).isBefore(now));
            opened.put(by.account(), now);
            executor.execute(() -> publish(by));
        }
    }

    @Override
    public void began(IncomingMessage message) {
        // The page shows what is done.
    }

    @Override
    public void ended(IncomingMessage message, Progress progress) {
        var by = message.author();
        if (message.address().platform().equals(Workspace.PLATFORM) && looks(by) && due.add(by.account())) {
            CompletableFuture.delayedExecutor(gathering.toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(() -> again(by));
        }
    }

    private boolean looks(Author person) {
        var at = opened.get(person.account());
        return at != null && at.plus(STILL_LOOKING).isAfter(clock.instant());
    }

    private void again(Author person) {
        // What comes from here on is news again.
        due.remove(person.account());
        publish(person);
    }

    private void publish(Author person) {
        try {
            var view = HomeViews.home(homes.of(Workspace.PLATFORM, person));
            calls.call(
                    "views.publish",
                    c -> c.viewsPublish(r -> r.userId(person.account()).view(view)));
        } catch (DeliveryFailed e) {
            LOG.debug("The home of {} was not shown: {}", person.account(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The home of {} was not shown", person.account(), e);
        }
    }
}
