package dev.frontdesk.slack.sending;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way out to Slack. A message's id is its time stamp, as Slack has it; of a whisper that Slack gives none, empty. */
public final class SlackPlatform implements ChatPlatform {

    private final Workspace workspace;
    private final Directs directs;
    private final Posts posts;
    private final Whispers whispers;
    private final Lookup lookup;
    private final History history;
    private final Quoting quoting;
    private final Memory memory;

    SlackPlatform(Parts parts) {
        this.workspace = parts.workspace();
        this.directs = parts.directs();
        this.posts = parts.posts();
        this.whispers = parts.whispers();
        this.lookup = parts.lookup();
        this.history = parts.history();
        this.quoting = parts.quoting();
        this.memory = parts.memory();
    }

    @Override
    public String name() {
        return Workspace.PLATFORM;
    }

    @Override
    public Sent send(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
        var done = memory.done(id);
        if (done.isPresent()) {
            return new Sent(done.get());
        }
        var message = Whispers.needed(to) ? whisper(to, reply, id) : post(to, reply, id);
        memory.posted(id, message, true);
        return new Sent(message);
    }

    private String whisper(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
        return whispers.say(to, String.valueOf(to.audience()), reply, id);
    }

    private String post(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
        var posted = posts.post(conversation(to), reply, id);
        if (posted.isPresent()) {
            return posted.get();
        }
        // A command given in a conversation between two people, where the bot cannot write but may answer.
        if (Directs.isDirect(to.channel()) && whispers.answer(to, reply)) {
            return "";
        }
        throw DeliveryFailed.permanent("the bot is not in that channel: /invite @Frontdesk there");
    }

    @Override
    public Sent update(ChatAddress where, String messageId, Reply reply, EffectId id) throws DeliveryFailed {
        if (messageId.isEmpty() || Whispers.needed(where)) {
            whispers.replace(where, reply);
        } else if (!posts.update(conversation(where), messageId, reply) && !whispers.replace(where, reply)) {
            throw DeliveryFailed.permanent("the message to change is gone");
        }
        return new Sent(messageId);
    }

    private ChatAddress conversation(ChatAddress to) throws DeliveryFailed {
        var channel = directs.channel(to.channel());
        return new ChatAddress(to.platform(), to.workspace(), channel, to.thread(), to.audience(), to.token());
    }

    @Override
    public Optional<Sent> find(ChatAddress to, EffectId id, Instant firstTried) throws DeliveryFailed {
        if (Whispers.needed(to)) {
            return Optional.of(new Sent(memory.done(id).orElse("")));
        }
        return lookup.find(to, id, firstTried).map(Sent::new);
    }

    @Override
    public boolean machine(String account) {
        return workspace.machine(account);
    }

    @Override
    public List<String> techs() {
        return workspace.techs().stream().sorted().toList();
    }

    @Override
    public Optional<ChatAddress> triage() {
        return workspace.triage().map(workspace::at);
    }

    @Override
    public Optional<ChatAddress> direct(String account) {
        if (!Directs.isAccount(account)) {
            return Optional.empty();
        }
        return Optional.of(workspace.at(workspace.direct(account).orElse(account)));
    }

    @Override
    public Optional<Profile> profile(String account) {
        return Directs.isAccount(account) ? Optional.of(workspace.profile(account)) : Optional.empty();
    }

    @Override
    public Optional<String> account(String handle) {
        return workspace.account(handle);
    }

    @Override
    public Optional<Quoted> read(ChatAddress where, String messageId) throws DeliveryFailed {
        var channel = directs.channel(where.channel());
        return history.message(channel, where.thread(), messageId).map(m -> quoting.of(where, m));
    }

    /** What it is put together from. */
    record Parts(
            Workspace workspace,
            Directs directs,
            Posts posts,
            Whispers whispers,
            Lookup lookup,
            History history,
            Quoting quoting,
            Memory memory) {

        static Parts of(Link link, Workspace workspace, MessageText plain, Pacer pacer) {
            var calls = link.calls();
            var memory = new Memory();
            var history = new History(calls);
            var directs = new Directs(calls, workspace);
            var lookup = new Lookup(history, directs, memory, workspace, link.clock());
            var posts = new Posts(calls, pacer, memory, lookup, new Overflow(calls, link.http()), link.clock());
            var urls = new ResponseUrls(link.http(), link.config(), link.clock());
            var whispers = new Whispers(calls, urls, posts, directs, workspace);
            return new Parts(
                    workspace, directs, posts, whispers, lookup, history, new Quoting(workspace, plain), memory);
        }
    }
}
