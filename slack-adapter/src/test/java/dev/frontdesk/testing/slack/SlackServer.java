package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * A Slack of our own, on real ports of 127.0.0.1, for one app in one workspace. Safe for many threads. Delivers by Socket
 * Mode until it is told an address. In it from the start: ana, ada, paula, dave and erin, gus (a guest), zoe (of another
 * workspace), the bot; #help, #general and #partners, where the bot is, #lounge, where it is not, the private #triage with
 * dave, erin and the bot; the group @network.
 */
public final class SlackServer extends Crowd implements AutoCloseable {

    public static final String TEAM = Workspace.TEAM;
    public static final String BOT = Workspace.BOT;
    public static final String BOT_ID = Workspace.BOT_ID;
    public static final String APP = Workspace.APP;

    private final Parts parts;
    private final Sockets sockets;

    private SlackServer(Parts parts) {
        super(parts);
        this.parts = parts;
        this.sockets = new Sockets(parts.socket);
    }

    public static SlackServer start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What can be set before it starts. */
    public static final class Builder {
        String botToken = "xoxb-frontdesk";
        String appToken = "xapp-frontdesk";
        String signingSecret = "sekret";
        InstantSource clock = Clock.systemUTC();
        Duration patience = Duration.ofSeconds(3);
        double retryScale = 1;
        int port;

        private Builder() {}

        public Builder tokens(String bot, String app, String secret) {
            botToken = bot;
            appToken = app;
            signingSecret = secret;
            return this;
        }

        /** The clock of message stamps and signatures; all else goes by real time. */
        public Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** How long an ack may take; 3 s on Slack. */
        public Builder patience(Duration wait) {
            patience = wait;
            return this;
        }

        /** By how much the waits of 0, 60 and 300 s between retries are multiplied. */
        public Builder retryScale(double factor) {
            retryScale = factor;
            return this;
        }

        /** The port of the Web API; a free one at first. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        public SlackServer start() {
            return new SlackServer(new Parts(this).begin());
        }
    }

    /** What goes in place of {@code https://slack.com/api/}; ends with a slash. */
    public String apiUrl() {
        return parts.web.base() + "/api/";
    }

    public String botToken() {
        return parts.settings.botToken;
    }

    public String appToken() {
        return parts.settings.appToken;
    }

    public String signingSecret() {
        return parts.settings.signingSecret;
    }

    /** The bot's mention, as it stands in a text. */
    public static String mention() {
        return "<@" + BOT + '>';
    }

    /** Everything goes to this address from now on, signed; by socket again if it is null. */
    public void deliverTo(URI address) {
        events(address);
        interactivity(address);
        commands(address);
    }

    public void events(URI address) {
        parts.deliveries.address(Deliveries.EVENTS, parts.to(address));
    }

    public void interactivity(URI address) {
        parts.deliveries.address(Deliveries.INTERACTIVE, parts.to(address));
    }

    public void commands(URI address) {
        parts.deliveries.address(Deliveries.COMMANDS, parts.to(address));
    }

    /** Each event from now on is delivered so many times at once, under the same id. */
    public void everyEventTimes(int n) {
        parts.deliveries.everyEventTimes(n);
    }

    /** While silent, no event is delivered or kept: the app can learn of it only by reading. */
    public void silent(boolean on) {
        parts.deliveries.silent(on);
    }

    public void add(Person person) {
        parts.workspace.add(person);
    }

    /** A channel with these people in it, by handle or id, and the bot if it is named as well. */
    public String addChannel(String name, boolean isPrivate, Collection<String> members) {
        var workspace = parts.workspace;
        var ids = members.stream().map(m -> workspace.person(m).id()).toList();
        var kind = isPrivate ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
        return workspace.add(new Channel(workspace.stamps.id("C"), name, kind, ids)).id;
    }

    public void addGroup(String id, String handle, List<String> members) {
        parts.workspace.group(id, handle, members);
    }

    public void archive(String channel) {
        parts.workspace.locked(() -> parts.workspace.channel(channel).archived = true);
    }

    /** What the app may do from now on; all it needs at first. */
    public void scopes(Set<String> granted) {
        parts.api.scopes(granted);
    }

    public Faults faults() {
        return parts.faults;
    }

    public Sockets sockets() {
        return sockets;
    }

    public Person person(String who) {
        return parts.workspace.person(who);
    }

    /** The id of a channel by its name, or of a conversation with the bot by {@code @handle}. */
    public String channel(String which) {
        return parts.workspace.channel(which).id;
    }

    /** All messages of a channel and its threads, the oldest first. */
    public List<SlackMessage> messages(String channel) {
        var found = parts.workspace.channel(channel);
        return parts.workspace.locked(() -> found.messages.values().stream()
                .map(m -> SlackMessage.of(found.shown(m, true)))
                .toList());
    }

    /** The messages of the bot in a channel, the oldest first. */
    public List<SlackMessage> botMessages(String channel) {
        return messages(channel).stream().filter(SlackMessage::byBot).toList();
    }

    /** The head of a thread and its replies. */
    public List<SlackMessage> thread(String channel, String ts) {
        return messages(channel).stream()
                .filter(m -> m.ts().equals(ts) || m.threadTs().equals(ts))
                .toList();
    }

    /** What one person alone sees, in all channels, the oldest first. */
    public List<SlackMessage> ephemerals(String user) {
        return parts.workspace.locked(() -> parts.ephemerals.of(person(user).id()).stream()
                .map(w -> SlackMessage.of(w.message().deepCopy()))
                .toList());
    }

    /** The home page of a person, or null if none was published. */
    public SlackView home(String user) {
        var home = parts.workspace.locked(() -> parts.views.home(person(user).id()));
        return home == null ? null : SlackView.of(home.deepCopy());
    }

    /** The forms that are open, the upper ones last. */
    public List<SlackView> views(String user) {
        return parts.workspace.locked(() -> parts.views.open(person(user).id()).stream()
                .map(v -> SlackView.of(v.deepCopy()))
                .toList());
    }

    /** Status, title and prompts of an assistant's thread, by these names. */
    public JsonObject assistant(String user, String thread) {
        return parts.assistant.of(parts.workspace.channel('@' + user), thread);
    }

    public List<Call> calls() {
        return parts.calls.all();
    }

    public List<Call> calls(String method) {
        return parts.calls.of(method);
    }

    /** Forgets the calls so far. */
    public void clearCalls() {
        parts.calls.clear();
    }

    /** Everything that was handed to the app or was tried to be, the oldest first. */
    public List<Delivery> deliveries() {
        return parts.deliveries.all();
    }

    /** What the app sent to response urls, the oldest first. */
    public List<JsonObject> responses() {
        return parts.urls.bodies();
    }

    /** Makes the response urls given so far too old to be used. */
    public void expireResponseUrls() {
        parts.urls.expire();
    }

    /** Makes the trigger ids given so far too old to be used, as three seconds would. */
    public void expireTriggers() {
        parts.triggers.expire();
    }

    /** Waits until the condition holds. @throws AssertionError if it does not in time */
    public static void await(Duration atMost, BooleanSupplier condition) {
        var until = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not so within " + atMost);
            }
            Wire.pause(Duration.ofMillis(5));
        }
    }

    @Override
    public void close() {
        parts.end();
    }
}
