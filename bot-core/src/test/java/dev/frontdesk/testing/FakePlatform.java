package dev.frontdesk.testing;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Reply;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A chat in memory, with a channel to ask in, one for the techs, and everybody's own. Can be told to fail. */
public final class FakePlatform implements ChatPlatform {

    public static final String NAME = "web";

    /** A message of the bot as it stands now. */
    public record Post(String id, ChatAddress to, Reply reply) {
        public Optional<Choice> choice(String label) {
            return reply.choices().stream().filter(c -> c.label().equals(label)).findFirst();
        }
    }

    private final String name;
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private boolean keepsWhispers = true;
    private final Deque<Optional<DeliveryFailed>> next = new ArrayDeque<>();
    private final Deque<DeliveryFailed> nextEdits = new ArrayDeque<>();
    private final List<Reply> edits = new ArrayList<>();
    private final List<EffectId> lookedFor = new ArrayList<>();
    private final List<Consumer<Post>> listeners = new ArrayList<>();
    private final List<Consumer<Post>> editListeners = new ArrayList<>();
    private final Map<String, Quoted> typed = new LinkedHashMap<>();
    private final Deque<DeliveryFailed> unread = new ArrayDeque<>();

    public FakePlatform() {
        this(NAME);
    }

    public FakePlatform(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    public static ChatAddress channel(String name) {
        return ChatAddress.of(NAME, "", name);
    }

    /** What only one person is shown is gone tomorrow, as in Slack. */
    public synchronized void forgetsWhispers() {
        keepsWhispers = false;
    }

    /** The next sends end like this; empty is a success, and after the last all succeed again. */
    public synchronized void willFail(List<Optional<DeliveryFailed>> outcomes) {
        next.addAll(outcomes);
    }

    /** The next edits fail like this; after the last all succeed again. */
    public synchronized void willFailEdits(List<DeliveryFailed> outcomes) {
        nextEdits.addAll(outcomes);
    }

    /** Every edit that was made, in order. */
    public synchronized List<Reply> edits() {
        return List.copyOf(edits);
    }

    /** Every effect that somebody has asked for whether it is there. */
    public synchronized List<EffectId> lookedFor() {
        return List.copyOf(lookedFor);
    }

    public synchronized void onPost(Consumer<Post> listener) {
        listeners.add(listener);
    }

    /** Told of every message of the bot that says something else now. */
    public synchronized void onEdit(Consumer<Post> listener) {
        editListeners.add(listener);
    }

    /** What people wrote, for whoever reads it later. */
    public synchronized void typed(Quoted message) {
        typed.put(message.messageId(), message);
    }

    /** The next readings of a message end like this. */
    public synchronized void willNotRead(DeliveryFailed... failures) {
        unread.addAll(List.of(failures));
    }

    @Override
    public boolean machine(String account) {
        return account.equals("bot");
    }

    @Override
    public synchronized Optional<Quoted> read(ChatAddress where, String messageId) throws DeliveryFailed {
        var failure = unread.poll();
        if (failure != null) {
            throw failure;
        }
        return Optional.ofNullable(typed.get(messageId));
    }

    public synchronized void clear() {
        posts.clear();
        typed.clear();
        unread.clear();
        editListeners.clear();
        profiles.clear();
        keepsWhispers = true;
        listeners.clear();
        next.clear();
        nextEdits.clear();
        edits.clear();
        lookedFor.clear();
    }

    public synchronized List<Post> posts() {
        return List.copyOf(posts.values());
    }

    /** Somebody who need not be in the people file has an account here, until the next test. */
    public synchronized void knows(Profile profile) {
        profiles.put(profile.account(), profile);
    }

    /** The same, with nothing but a name, which in small letters is the account. */
    public void knows(String name, Profile.Standing standing) {
        var account = name.toLowerCase(Locale.ROOT);
        knows(new Profile(account, name, name, null, null, null, standing));
    }

    @Override
    public synchronized List<String> techs() {
        return profiles.values().stream()
                .filter(p -> p.standing() == Profile.Standing.TECH)
                .map(Profile::account)
                .toList();
    }

    @Override
    public synchronized Optional<Profile> profile(String account) {
        return Optional.ofNullable(profiles.get(account));
    }

    @Override
    public synchronized Optional<String> account(String handle) {
        return profiles.values().stream()
                .filter(p -> p.handle().equalsIgnoreCase(handle) || handle.equalsIgnoreCase(p.email()))
                .map(Profile::account)
                .findFirst();
    }

    @Override
    public synchronized Sent send(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
        var outcome = next.isEmpty() ? Optional.<DeliveryFailed>empty() : next.poll();
        if (outcome.isPresent()) {
            if (outcome.get().verdict() == DeliveryFailed.Verdict.IN_DOUBT) {
                post(to, reply, id);
            }
            throw outcome.get();
        }
        post(to, reply, id);
        return new Sent(id.value());
    }

    private void post(ChatAddress to, Reply reply, EffectId id) {
        var post = new Post(id.value(), to, reply);
        if (posts.putIfAbsent(id.value(), post) == null) {
            listeners.forEach(l -> l.accept(post));
        }
    }

    @Override
    public synchronized Sent update(ChatAddress where, String messageId, Reply reply, EffectId id)
            throws DeliveryFailed {
        if (!nextEdits.isEmpty()) {
            throw nextEdits.poll();
        }
        edits.add(reply);
        var post = posts.computeIfPresent(messageId, (k, old) -> new Post(k, old.to(), reply));
        if (post != null) {
            editListeners.forEach(l -> l.accept(post));
        }
        return new Sent(messageId);
    }

    @Override
    public synchronized Optional<Sent> find(ChatAddress to, EffectId id, Instant firstTried) {
        lookedFor.add(id);
        return Optional.ofNullable(posts.get(id.value())).map(p -> new Sent(p.id()));
    }

    @Override
    public synchronized boolean keepsWhispers() {
        return keepsWhispers;
    }

    @Override
    public Optional<ChatAddress> triage() {
        return Optional.of(channel("triage"));
    }

    @Override
    public Optional<ChatAddress> direct(String account) {
        return Optional.of(channel("dm:" + account));
    }
}
