package dev.frontdesk.slack.socket;

import dev.frontdesk.slack.workspace.WorkspaceNews;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers since when something may have passed us by, and has it read up as soon as a socket is open. */
final class Gap {

    private final WorkspaceNews news;
    private @Nullable Instant since;

    Gap(WorkspaceNews news) {
        this.news = news;
    }

    /** Nobody was listening from then on. */
    synchronized void from(Instant at) {
        since = since == null || at.isBefore(since) ? at : since;
    }

    synchronized void over() {
        if (since != null) {
            news.missed(since);
            since = null;
        }
    }
}
