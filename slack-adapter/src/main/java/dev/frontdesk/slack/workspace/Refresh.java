package dev.frontdesk.slack.workspace;

import com.slack.api.model.User;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is known of the workspace up to date, in the background: all of it at the start, after a gap and each hour, and whatever
 * Slack says has changed. While Slack takes no token it asks once a minute whether it does again.
 */
final class Refresh {

    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);
    private static final Duration ALL_EVERY = Duration.ofHours(1);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    /** Twenty calls a minute are allowed. */
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(4);
    /** A hundred calls a minute are allowed, and others are met meanwhile. */
    private static final Duration BETWEEN_PEOPLE = Duration.ofSeconds(1);

    private static final int PAGE = 500;
    private static final int MOST_LISTED = 20_000;
    private static final int MOST_CHANGED = 10_000;

    private final SlackSettings settings;
    private final Pause pause;
    private final Lookups lookups;
    private final Knowledge knowledge;
    private final Directory directory;
    private final Directs directs;
    private final Errands errands = new Errands();
    private final Set<String> changed = new LinkedHashSet<>();
    private final List<Runnable> whenKnown = new CopyOnWriteArrayList<>();
    private volatile boolean ready;

    Refresh(
            SlackSettings settings,
            Pause pause,
            Lookups lookups,
            Knowledge knowledge,
            Directory directory,
            Directs directs) {
        this.settings = settings;
        this.pause = pause;
        this.lookups = lookups;
        this.knowledge = knowledge;
        this.directory = directory;
        this.directs = directs;
    }

    void start() {
        pause.afterwards(this::all);
        all();
        errands.in(LOOK_EVERY, "whether Slack takes the token", this::look);
        errands.in(ALL_EVERY, "the hourly look", this::hourly);
    }

    void stop() {
        errands.stop();
    }

    /** Whether Slack has been asked since the start: who the bot is, the channels and the techs. */
    boolean ready() {
        return ready;
    }

    /** @param work done in the background each time everything was read again */
    void whenKnown(Runnable work) {
        whenKnown.add(work);
    }

    void all() {
        errands.soon("who the bot is", this::everything);
    }

    private void everything() throws DeliveryFailed {
        identity();
        channels();
        techs();
        ready = true;
        whenKnown.forEach(Runnable::run);
        errands.soon("user groups", this::readGroups);
        errands.soon("the people", () -> people("", 0));
    }

    private void hourly() {
        errands.in(ALL_EVERY, "the hourly look", this::hourly);
        if (!pause.on()) {
            all();
        }
    }

    private void look() throws DeliveryFailed {
        errands.in(LOOK_EVERY, "whether Slack takes the token", this::look);
        if (pause.on()) {
            lookups.identity();
        }
    }

    // --- who we are

    private void identity() throws DeliveryFailed {
        var me = lookups.identity();
        var bot = Objects.requireNonNullElse(me.getBotId(), "");
        var before = knowledge.now();
        var app = before.bot().equals(bot) && !before.app().isEmpty() ? before.app() : lookups.app(bot);
        var same = before.team().equals(me.getTeamId());
        if (!same && !before.team().isEmpty()) {
            LOG.warn("Slack: the token is now of another workspace, {} instead of {}", me.getTeamId(), before.team());
        }
        var base = same ? before : Known.nothing(settings);
        knowledge.change(known -> new Known(
                me.getTeamId(),
                Objects.requireNonNullElse(me.getTeam(), ""),
                me.getUserId(),
                bot,
                app,
                base.channels(),
                base.techs(),
                base.groups()));
        if (!same) {
            directs.load(me.getTeamId());
        }
    }

    // --- channels and techs

    void channelsChanged() {
        errands.soon("the channels", () -> {
            channels();
            techs();
        });
    }

    private void channels() throws DeliveryFailed {
        var before = knowledge.now().channels().ids();
        var all = new HashMap<String, Channel>();
        lookups.own().forEach(channel -> all.put(channel.id(), channel));
        if (new Channels(settings, all.values(), before).incomplete()) {
            for (var channel : lookups.visible(more -> complete(all, more))) {
                all.putIfAbsent(channel.id(), channel);
            }
        }
        knowledge.change(known -> known.with(new Channels(settings, all.values(), before)));
    }

    private boolean complete(HashMap<String, Channel> own, List<Channel> more) {
        var both = new ArrayList<>(own.values());
        both.addAll(more);
        return !new Channels(settings, both, Map.of()).incomplete();
    }

    void seen(String channel) {
        errands.soon("channel " + channel, () -> {
            var found = lookups.channel(channel);
            knowledge.change(known -> known.with(known.channels().with(found)));
        });
    }

    void techsChanged() {
        errands.soon("the techs", this::techs);
    }

    private void techs() throws DeliveryFailed {
        var channels = knowledge.now().channels();
        var room = channels.triage().flatMap(channels::find);
        var techs = new LinkedHashSet<String>();
        if (room.isPresent() && room.get().closed()) {
            for (var member : lookups.members(room.get().id())) {
                if (employee(member)) {
                    techs.add(member);
                }
            }
        }
        knowledge.change(known -> known.withTechs(techs));
    }

    private boolean employee(String user) throws DeliveryFailed {
        if (directory.find(user).isEmpty()) {
            meet(user);
        }
        return directory.member(user);
    }

    // --- groups and people

    void groupsChanged() {
        errands.soon("user groups", this::readGroups);
    }

    private void readGroups() throws DeliveryFailed {
        var groups = lookups.groups();
        knowledge.change(known -> known.withGroups(groups));
    }

    private void people(String cursor, int soFar) throws DeliveryFailed {
        var listed = new ArrayList<User>();
        var next = lookups.people(cursor, PAGE, listed::add);
        listed.forEach(this::met);
        continued(next, soFar + listed.size());
    }

    private void continued(@Nullable String next, int soFar) {
        if (next != null && soFar < MOST_LISTED) {
            errands.in(BETWEEN_PAGES, "more people", () -> people(next, soFar));
        }
    }

    /** Whether Slack knows them. */
    boolean meet(String user) throws DeliveryFailed {
        var found = lookups.person(user);
        found.ifPresent(this::met);
        return found.isPresent();
    }

    private void met(User user) {
        directory.put(Face.of(user, knowledge.now().team()));
    }

    void personChanged(String user) {
        synchronized (changed) {
            if (changed.size() < MOST_CHANGED) {
                changed.add(user);
            }
        }
        errands.soon("people who changed", this::nextChanged);
    }

    /** One at a time, however many change at once: people set their status all day. */
    private void nextChanged() throws DeliveryFailed {
        @Nullable String user;
        synchronized (changed) {
            user = changed.stream().findFirst().orElse(null);
        }
        if (user == null) {
            return;
        }
        meet(user);
        synchronized (changed) {
            changed.remove(user);
        }
        errands.in(BETWEEN_PEOPLE, "people who changed", this::nextChanged);
    }
}
