package dev.frontdesk.conversation;

import dev.frontdesk.chat.Checkup;
import dev.frontdesk.chat.Checkup.Finding;
import dev.frontdesk.chat.Checkup.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes every checkup, all at once and each in the time it has. One that fails or hangs is a finding itself. */
@Component
class Doctor {

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ObjectProvider<Checkup> checkups;
    private final Duration patience;

    @Autowired
    Doctor(ObjectProvider<Checkup> checkups) {
        this(checkups, PATIENCE);
    }

    Doctor(ObjectProvider<Checkup> checkups, Duration patience) {
        this.checkups = checkups;
        this.patience = patience;
    }

    /** What was found, and by which checkup. */
    record Found(String about, Finding finding) {}

    /** Everything that was found, the worst first. */
    List<Found> examine() {
        var all = checkups.orderedStream().toList();
        var answers = asked(all);
        var found = new ArrayList<Found>();
        for (int i = 0; i < all.size(); i++) {
            var about = all.get(i).about();
            findings(about, answers.get(i)).forEach(f -> found.add(new Found(about, f)));
        }
        found.sort(Comparator.comparing((Found f) -> f.finding().level(), Comparator.reverseOrder()));
        return found;
    }

    private List<Future<List<Finding>>> asked(List<Checkup> all) {
        var tasks = all.stream().map(c -> (Callable<List<Finding>>) c::findings).toList();
        // Not closed: that would wait for one that hangs.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            return threads.invokeAll(tasks, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it was looking", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Finding> findings(String about, Future<List<Finding>> answer) {
        try {
            return answer.get();
        } catch (CancellationException e) {
            return List.of(new Finding(
                    Level.BAD,
                    "The check did not end within " + patience.toSeconds() + " seconds.",
                    "Look whether it can be reached from here."));
        } catch (ExecutionException e) {
            LOG.warn("the checkup of {} failed", about, e.getCause());
            return List.of(new Finding(Level.BAD, "The check itself failed.", "The log of this machine says why."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it was looking", e);
        }
    }
}
