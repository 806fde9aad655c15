package dev.frontdesk.load;

import dev.frontdesk.load.report.ServerUse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What the server uses from now on, until it is closed. */
final class Watch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final ServerProbe probe;
    private final ServerProbe.Counters before;
    private final @Nullable ProcessorTime start = ProcessorTime.now();
    private final AtomicLong rssMax = new AtomicLong();
    private volatile boolean over;

    Watch(ServerProbe probe) {
        this.probe = probe;
        this.before = probe.counters();
        Thread.startVirtualThread(this::look);
    }

    private void look() {
        while (!over) {
            lookOnce();
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void lookOnce() {
        Long rss = probe.residentMegabytes();
        if (rss != null) {
            rssMax.accumulateAndGet(rss, Math::max);
        }
    }

    ServerUse use(long messages) {
        ServerProbe.Counters after = probe.counters();
        lookOnce();
        return new ServerUse(
                each(before.cpu(), after.cpu(), messages),
                rssMax.get() == 0 ? null : rssMax.get(),
                each(before.writes(), after.writes(), messages),
                othersPercent(before.cpu(), after.cpu()));
    }

    private @Nullable Double othersPercent(@Nullable Double from, @Nullable Double to) {
        ProcessorTime now = ProcessorTime.now();
        return start == null || now == null || from == null || to == null ? null : now.othersPercent(start, to - from);
    }

    private static @Nullable Double each(@Nullable Double from, @Nullable Double to, long messages) {
        return from == null || to == null || messages == 0 ? null : Math.round((to - from) / messages * 100) / 100.0;
    }

    @Override
    public void close() {
        over = true;
    }
}
