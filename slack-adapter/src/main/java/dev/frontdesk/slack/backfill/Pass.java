package dev.frontdesk.slack.backfill;

import com.slack.api.model.Message;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.OpenThreads;
import dev.frontdesk.chat.Place;
import dev.frontdesk.slack.workspace.SlackWorkspace;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of everything, oldest message first in each channel: what the inbox does not know is handed in. */
final class Pass {

    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);

    /** The inbox knows what it had for eight days. */
    static final Duration REACH = Duration.ofDays(7);
    /** Slack may show a message a little later than one that was written after it. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    static final Duration BEFORE_THE_START = Duration.ofMinutes(10);
    private static final Duration DIRECT_FOR = Duration.ofDays(30);
    private static final Duration IN_USE_FOR = Duration.ofDays(1);
    private static final int OPEN_THREADS = 500;
    private static final int OTHERS = 200;
    /** A cursor of its own: a channel in which everybody may ask from now on was read for mentions only. */
    private static final String ELSEWHERE = "/elsewhere";

    private static final int MOST_ODD = 1_000;

    private final History history;
    private final Cursors cursors;
    private final SlackWorkspace workspace;
    private final Inbox inbox;
    private final OpenThreads openThreads;
    private final MessageIntake intake;
    private final InstantSource clock;
    private final Set<String> odd;
    private final Instant started;
    private final Instant missedFrom;
    private final boolean everything;
    private int accepted;
    private boolean whole = true;

    /**
     * @param started when this process began to listen, or to read everything it knew of the last time
     * @param missedFrom from when on messages are known to be missing; a time to come when none are
     * @param everything also direct conversations that nobody has used for a day
     */
    Pass(Parts parts, Instant started, Instant missedFrom, boolean everything) {
        this.everything = everything;
        this.history = parts.history();
        this.cursors = parts.cursors();
        this.workspace = parts.workspace();
        this.inbox = parts.inbox();
        this.openThreads = parts.openThreads();
        this.intake = parts.intake();
        this.clock = parts.clock();
        this.odd = parts.odd();
        this.started = started;
        this.missedFrom = missedFrom;
    }

    /**
     * What every pass works with.
     *
     * @param odd the keys of messages that could not be understood, so that each is said once
     */
    record Parts(
            History history,
            Cursors cursors,
            SlackWorkspace workspace,
            Inbox inbox,
            OpenThreads openThreads,
            MessageIntake intake,
            InstantSource clock,
            Set<String> odd) {}

    int accepted() {
        return accepted;
    }

    /** Whether every message that was read was taken. */
    boolean whole() {
        return whole;
    }

    void run() throws DeliveryFailed, InterruptedException {
        var threads = threads();
        for (var channel : workspace.watched()) {
            read(channel, threads.getOrDefault(channel, Set.of()));
        }
        for (var channel : directs(threads.keySet())) {
            read(channel, threads.getOrDefault(channel, Set.of()));
        }
        for (var channel : elsewhere(threads.keySet())) {
            readElsewhere(channel, threads.getOrDefault(channel, Set.of()));
        }
    }

    /** Where a ticket is talked about, and where somebody may have called us by name. */
    private Set<String> elsewhere(Set<String> withThreads) {
        var found = new LinkedHashSet<String>();
        withThreads.stream()
                .filter(channel -> workspace.place(channel) == Place.ELSEWHERE)
                .forEach(found::add);
        workspace.others().stream().limit(OTHERS).forEach(found::add);
        return found;
    }

    /** The threads of live tickets, by channel. */
    private Map<String, Set<String>> threads() {
        var found = new LinkedHashMap<String, Set<String>>();
        for (ChatAddress address : openThreads.on(Workspace.PLATFORM, OPEN_THREADS)) {
            if (address.workspace().equals(workspace.team())) {
                var there = found.computeIfAbsent(address.channel(), c -> new LinkedHashSet<>());
                if (address.thread() != null) {
                    there.add(address.thread());
                }
            }
        }
        return found;
    }

    private Set<String> directs(Set<String> withThreads) throws DeliveryFailed, InterruptedException {
        var used = clock.instant().minus(everything ? DIRECT_FOR : IN_USE_FOR);
        var found = new LinkedHashSet<>(workspace.directsSince(used));
        withThreads.stream()
                .filter(channel -> workspace.place(channel) == Place.DIRECT)
                .forEach(found::add);
        if (everything) {
            // A conversation that began while nobody listened is in no list of ours.
            found.addAll(history.directs());
        }
        return found;
    }

    // --- one channel

    /** Reads the channel for a week, since a thread that goes on shows at its first message, and the threads that went on. */
    private void read(String channel, Set<String> open) throws DeliveryFailed, InterruptedException {
        var now = clock.instant();
        var since = since(channel, now);
        var heads = history.channel(channel, now.minus(REACH));
        if (heads.isEmpty()) {
            leave(channel, now);
            return;
        }
        var found = new TreeMap<String, Message>();
        var unread = new LinkedHashSet<>(open);
        for (var head : heads.get()) {
            keep(channel, head, since, found);
            unread.remove(head.getTs());
            if (head.getLatestReply() != null
                    && Stamp.time(head.getLatestReply()).isAfter(since)) {
                unread.add(head.getTs());
            }
        }
        for (var thread : unread) {
            history.thread(channel, thread, since).forEach(m -> keep(channel, m, since, found));
        }
        handIn(channel, channel, found, now);
    }

    /** What is said where the bot is not is not for it, also when it is let in later. */
    private void leave(String channel, Instant now) {
        if (history.outside(channel)) {
            cursors.move(channel, now);
        }
    }

    /** What is new in the channel itself, and in the threads of tickets; of other threads there it hears only live. */
    private void readElsewhere(String channel, Set<String> threads) throws DeliveryFailed, InterruptedException {
        var now = clock.instant();
        var cursor = channel + ELSEWHERE;
        var since = since(cursor, now);
        var found = new TreeMap<String, Message>();
        if (workspace.others().contains(channel)) {
            history.channel(channel, since).orElse(List.of()).forEach(m -> keep(channel, m, since, found));
        }
        for (var thread : threads) {
            history.thread(channel, thread, since).forEach(m -> keep(channel, m, since, found));
        }
        handIn(channel, cursor, found, now);
    }

    /** From where on messages are looked at. */
    private Instant since(String channel, Instant now) {
        var read = cursors.of(channel).orElseGet(() -> begin(channel));
        var from = read.isBefore(missedFrom) ? read : missedFrom;
        var overlapped = from.minus(OVERLAP);
        var furthest = now.minus(REACH);
        return overlapped.isBefore(furthest) ? furthest : overlapped;
    }

    /** A channel read for the first time: what was said in a room before is not for us, what was said to us is. */
    private Instant begin(String channel) {
        var before = started.minus(BEFORE_THE_START);
        var first = cursors.first(before);
        var begin = workspace.place(channel) == Place.HELP || workspace.place(channel) == Place.TRIAGE ? before : first;
        cursors.move(channel, begin);
        return begin;
    }

    private void keep(String channel, Message message, Instant since, Map<String, Message> found) {
        if ((Stamp.time(message.getTs()).isAfter(since) || changed(channel, message, since)) && !ours(message)) {
            found.put(message.getTs(), message);
        }
    }

    /** An edit of what was said before the bot came, or of what the inbox has forgotten by now, would come in as new words. */
    private boolean changed(String channel, Message message, Instant since) {
        var edited = message.getEdited();
        return edited != null && Stamp.time(edited.getTs()).isAfter(since) && inbox.knows(key(channel, message));
    }

    private boolean ours(Message message) {
        return workspace.botUser().equals(message.getUser())
                || message.getBotId() != null && message.getBotId().equals(workspace.bot());
    }

    // --- handing in

    private void handIn(String channel, String cursor, TreeMap<String, Message> found, Instant readAt) {
        var all = true;
        for (var message : found.values()) {
            all &= handIn(channel, message);
        }
        if (all) {
            // Not beyond the time of reading: what is written while threads are read is read the next time.
            found.keySet().stream()
                    .map(Stamp::time)
                    .filter(ts -> !ts.isAfter(readAt))
                    .max(Comparator.naturalOrder())
                    .ifPresent(ts -> cursors.move(cursor, ts));
        }
        whole &= all;
    }

    /** Whether it is in the inbox, or no business of the desk's; one that cannot be understood does not keep the others waiting. */
    private boolean handIn(String channel, Message message) {
        var key = key(channel, message);
        if (known(key, message)) {
            return true;
        }
        CrashPoint.CP14.pass();
        try {
            intake.accept(channel, message);
            accepted += inbox.knows(key) ? 1 : 0;
            return true;
        } catch (Inbox.NotStored e) {
            throw e;
        } catch (RuntimeException e) {
            if (odd.size() < MOST_ODD && odd.add(key)) {
                LOG.error("{} was read from the history and could not be taken", key, e);
            }
            return false;
        }
    }

    private boolean known(String key, Message message) {
        var edited = message.getEdited();
        return inbox.knows(key) && (edited == null || inbox.knows(key + ":edit:" + edited.getTs()));
    }

    private String key(String channel, Message message) {
        return String.join(":", List.of(Workspace.PLATFORM, workspace.team(), channel, message.getTs()));
    }
}
