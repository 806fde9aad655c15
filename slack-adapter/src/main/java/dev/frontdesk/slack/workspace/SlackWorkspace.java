package dev.frontdesk.slack.workspace;

import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.slack.ConditionalOnSlack;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The workspace from memory, which is read from the database before anything else starts and kept up to date with Slack in the
 * background: neither start nor answer waits for Slack, but for somebody nobody has met.
 */
@Component
@ConditionalOnSlack
public class SlackWorkspace implements Workspace, WorkspaceNews, SmartLifecycle {

    private static final Duration AN_ACKNOWLEDGEMENT_CAN_WAIT = Duration.ofSeconds(2);

    private final Pause pause;
    private final Knowledge knowledge;
    private final Directory directory;
    private final Directs directs;
    private final Refresh refresh;
    private final Introductions introductions;
    private final List<Consumer<Instant>> whenMissed = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    public SlackWorkspace(
            SlackSettings settings, SlackCalls calls, Pause pause, MongoOperations mongo, InstantSource clock) {
        this.pause = pause;
        this.knowledge = new Knowledge(settings, mongo);
        this.directory = new Directory(clock);
        this.directs = new Directs(mongo, clock);
        this.refresh = new Refresh(settings, pause, new Lookups(calls), knowledge, directory, directs);
        this.introductions = new Introductions(refresh::meet, clock);
    }

    // --- who the bot is

    @Override
    public String team() {
        return knowledge.now().team();
    }

    /** What people call the workspace; empty before it is known. */
    public String teamName() {
        return knowledge.now().teamName();
    }

    @Override
    public String botUser() {
        return knowledge.now().botUser();
    }

    @Override
    public String bot() {
        return knowledge.now().bot();
    }

    @Override
    public String app() {
        return knowledge.now().app();
    }

    // --- channels

    @Override
    public Place place(String channel) {
        return knowledge.now().channels().place(channel);
    }

    @Override
    public Optional<String> triage() {
        return knowledge.now().channels().triage();
    }

    @Override
    public Optional<String> channelName(String id) {
        var found = knowledge.now().channels().find(id).map(Channel::name);
        if (found.isEmpty() && !Channel.isDirect(id) && running) {
            refresh.seen(id);
        }
        return found.filter(name -> !name.isEmpty());
    }

    /** The channel that a setting names, if it was found. */
    public Optional<Channel> channel(String setting) {
        var channels = knowledge.now().channels();
        return channels.id(setting).flatMap(channels::find);
    }

    /** The ids of the help channels and of the techs' channel, as far as they are known. */
    public List<String> watched() {
        return knowledge.now().channels().watched();
    }

    /** The ids of the other channels that the bot was let into. */
    public List<String> others() {
        return knowledge.now().channels().others();
    }

    // --- people

    @Override
    public Optional<String> direct(String user) {
        return directs.of(user);
    }

    /** The direct conversations somebody wrote in since then, the newest first. */
    public List<String> directsSince(Instant then) {
        return directs.since(then);
    }

    @Override
    public void met(String user, String directChannel) {
        directs.met(team(), user, directChannel);
    }

    @Override
    public Profile profile(String user) {
        var met = known(user);
        if (met.isEmpty()) {
            introductions.ask(user, AN_ACKNOWLEDGEMENT_CAN_WAIT);
            met = known(user);
        } else if (directory.stale(user)) {
            introductions.askLater(user);
        }
        return met.orElseGet(() -> unmet(user));
    }

    private Profile unmet(String user) {
        var standing = techs().contains(user) ? Standing.TECH : Standing.GUEST;
        return new Profile(user, user, user, null, null, null, standing);
    }

    @Override
    public Optional<Profile> known(String user) {
        return directory.find(user).map(this::ranked);
    }

    private Profile ranked(Profile met) {
        return met.standing() == Standing.MEMBER && techs().contains(met.account())
                ? new Profile(
                        met.account(),
                        met.displayName(),
                        met.handle(),
                        met.email(),
                        met.zone(),
                        met.locale(),
                        Standing.TECH)
                : met;
    }

    @Override
    public Set<String> techs() {
        return knowledge.now().techs();
    }

    @Override
    public boolean machine(String user) {
        return user.startsWith("B") || user.equals(botUser()) || user.equals("USLACKBOT") || directory.nobody(user);
    }

    @Override
    public Optional<String> account(String handle) {
        return directory.account(handle);
    }

    @Override
    public Optional<String> group(String id) {
        return Optional.ofNullable(knowledge.now().groups().get(id));
    }

    // --- what Slack tells

    @Override
    public void personChanged(String user) {
        refresh.personChanged(user);
    }

    @Override
    public void channelChanged(String channel) {
        var channels = knowledge.now().channels();
        // Of a large workspace's many channels most are none of the desk's.
        if (channels.find(channel).isPresent() || channels.incomplete()) {
            refresh.channelsChanged();
        }
    }

    @Override
    public void membersChanged(String channel) {
        var channels = knowledge.now().channels();
        if (triage().filter(channel::equals).isPresent()) {
            refresh.techsChanged();
        }
        if (channels.find(channel).filter(Channel::member).isEmpty() || channels.incomplete()) {
            refresh.channelsChanged();
        }
    }

    @Override
    public void groupsChanged() {
        refresh.groupsChanged();
    }

    @Override
    public void tokensRevoked(String reason) {
        pause.begin(reason);
    }

    @Override
    public void missed(Instant from) {
        refresh.all();
        whenMissed.forEach(listener -> listener.accept(from));
    }

    /** @param listener told from when on messages may have been missed; returns at once */
    public void whenMissed(Consumer<Instant> listener) {
        whenMissed.add(listener);
    }

    /** @param work done, and quickly, each time the workspace was read whole: soon after the start, after a gap, and hourly */
    public void whenKnown(Runnable work) {
        refresh.whenKnown(work);
    }

    // --- its own life

    /** Whether it has been read from Slack since the start; before that it is what it was when it was last known. */
    public boolean ready() {
        return refresh.ready();
    }

    @Override
    public void start() {
        knowledge.load();
        directs.load(team());
        running = true;
        refresh.start();
    }

    @Override
    public void stop() {
        running = false;
        refresh.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that listens or sends. */
    @Override
    public int getPhase() {
        return 0;
    }
}
