package dev.frontdesk.slack.socket;

import dev.frontdesk.slack.socket.Link.End;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one socket open: opens the next before it gives up the last where it can, and tries ever more slowly where it cannot. */
final class Line implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** Slack lets us in, so it is not long before it does again. */
    private static final int ONCE_GREETED = 1;

    private static final int SWITCHED_OFF = 16;

    private final Addresses addresses;
    private final Pace pace;
    private final InstantSource clock;
    private final BiConsumer<Link, String> listener;
    private final IntSupplier up;
    private final Gap gap;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;

    /** @param up how many sockets of all lines are up now */
    Line(
            Addresses addresses,
            Pace pace,
            InstantSource clock,
            BiConsumer<Link, String> listener,
            IntSupplier up,
            Gap gap) {
        this.addresses = addresses;
        this.pace = pace;
        this.clock = clock;
        this.listener = listener;
        this.up = up;
        this.gap = gap;
    }

    /** The sockets that are there: for a moment an old one beside the new. */
    List<Link> links() {
        return links;
    }

    void stop() {
        stopped.countDown();
        links.forEach(Link::close);
    }

    @Override
    public void run() {
        try {
            while (stopped.getCount() > 0) {
                kept();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong: a line that ends is deaf until the next start. */
    private void kept() throws InterruptedException {
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.error("A socket to Slack was not looked after; another one is opened", e);
            failures++;
            pause();
        }
    }

    private void keep() throws InterruptedException {
        var link = opened();
        if (link == null) {
            deaf();
            failures++;
            pause();
            return;
        }
        failures = Math.min(failures, ONCE_GREETED);
        retire(link);
        gap.over();
        ended(link, link.awaitEnd());
    }

    private @Nullable Link opened() throws InterruptedException {
        var address = addresses.next();
        if (address.isEmpty()) {
            return null;
        }
        var link = new Link(address.get(), pace.greeting(), clock, listener);
        links.add(link);
        if (link.greetedWithin(pace.greeting()) && stopped.getCount() > 0) {
            LOG.info("A socket to Slack is open");
            return link;
        }
        LOG.warn("A socket to Slack was not opened: no greeting");
        links.remove(link);
        link.drop();
        return null;
    }

    /** What came before may still acknowledge what it brought; Slack closes it, or {@link #sweep} does. */
    private void retire(Link successor) {
        for (var link : links) {
            if (link != successor) {
                if (!link.isOpen() && up.getAsInt() < 2) {
                    gap.from(link.heard());
                }
                link.retire();
            }
        }
    }

    /** Lets go of sockets that have had a successor for long enough. */
    void sweep() {
        for (var link : links) {
            if (link.retired() && (!link.isOpen() || link.retiredFor().compareTo(pace.drain()) > 0)) {
                link.close();
                links.remove(link);
            }
        }
    }

    private void ended(Link link, End why) throws InterruptedException {
        if (link.age().compareTo(pace.silence()) > 0) {
            failures = 0;
        }
        if (why == End.REFRESH) {
            LOG.info("Slack asks for a new socket");
            return;
        }
        links.remove(link);
        link.drop();
        if (stopped.getCount() > 0) {
            lost(link, why);
        }
    }

    private void lost(Link link, End why) throws InterruptedException {
        if (why == End.SILENT || up.getAsInt() == 0) {
            gap.from(link.heard());
        }
        if (why == End.DISABLED) {
            LOG.error(
                    "Socket Mode is switched off for this app. Switch it on again on your Slack app's page (Socket Mode).");
            failures = SWITCHED_OFF;
        } else {
            LOG.warn("A socket to Slack is lost ({}); another one is opened", why);
            failures++;
        }
        pause();
    }

    /** With no socket of any line nobody hears Slack, since this one last did. */
    private void deaf() {
        if (up.getAsInt() == 0) {
            gap.from(links.stream()
                    .map(Link::heard)
                    .max(Comparator.naturalOrder())
                    .orElseGet(clock::instant));
        }
    }

    private void pause() throws InterruptedException {
        if (stopped.await(pace.pause(failures).toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("No more sockets are opened");
        }
    }
}
