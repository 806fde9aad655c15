package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.util.EventsApiPayloadParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelCreatedEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.ChannelRenameEvent;
import com.slack.api.model.event.ChannelSharedEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.ChannelUnsharedEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupRenameEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.event.SubteamCreatedEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamSelfAddedEvent;
import com.slack.api.model.event.SubteamSelfRemovedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.TeamJoinEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import com.slack.api.model.event.UserProfileChangedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which event is whose. Bolt's models choose the listener; each reads the event as it came. */
final class EventListeners {

    /** Where a context carries the event as it came. */
    private static final String EVENT = "event";

    private static final List<Class<? extends Event>> WRITTEN = List.of(
            MessageEvent.class,
            AppMentionEvent.class,
            MessageFileShareEvent.class,
            MessageThreadBroadcastEvent.class,
            MessageMeEvent.class);

    private static final List<Class<? extends Event>> OF_PEOPLE =
            List.of(UserChangeEvent.class, UserProfileChangedEvent.class, TeamJoinEvent.class);

    private static final List<Class<? extends Event>> OF_MEMBERS =
            List.of(MemberJoinedChannelEvent.class, MemberLeftChannelEvent.class);

    private static final List<Class<? extends Event>> OF_CHANNELS = List.of(
            ChannelCreatedEvent.class,
            ChannelRenameEvent.class,
            ChannelArchiveEvent.class,
            ChannelUnarchiveEvent.class,
            ChannelDeletedEvent.class,
            ChannelLeftEvent.class,
            ChannelSharedEvent.class,
            ChannelUnsharedEvent.class,
            ChannelIdChangedEvent.class,
            GroupRenameEvent.class,
            GroupArchiveEvent.class,
            GroupUnarchiveEvent.class,
            GroupDeletedEvent.class,
            GroupLeftEvent.class);

    private static final List<Class<? extends Event>> OF_GROUPS = List.of(
            SubteamCreatedEvent.class,
            SubteamUpdatedEvent.class,
            SubteamMembersChangedEvent.class,
            SubteamSelfAddedEvent.class,
            SubteamSelfRemovedEvent.class);

    private final App app;
    private final Map<String, Consumer<JsonObject>> listeners = new HashMap<>();

    EventListeners(App app) {
        this.app = app;
    }

    EventListeners with(MessageEvents messages, Reactions reactions, News news, HomeTab home, Assistant assistant) {
        WRITTEN.forEach(type -> listen(type, messages::written));
        listen(MessageChangedEvent.class, messages::changed);
        listen(MessageDeletedEvent.class, messages::deleted);
        listen(ReactionAddedEvent.class, reactions::added);
        listen(AppHomeOpenedEvent.class, home::opened);
        listen(AssistantThreadStartedEvent.class, assistant::started);
        OF_PEOPLE.forEach(type -> listen(type, news::person));
        OF_MEMBERS.forEach(type -> listen(type, news::member));
        OF_CHANNELS.forEach(type -> listen(type, news::channel));
        OF_GROUPS.forEach(type -> listen(type, news::groups));
        listen(TokensRevokedEvent.class, news::revoked);
        listen(AppUninstalledEvent.class, news::uninstalled);
        return this;
    }

    /** The types, without subtypes, that somebody listens to. */
    Set<String> types() {
        return listeners.keySet().stream()
                .map(name -> name.contains(":") ? name.substring(0, name.indexOf(':')) : name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For an event that Bolt's models do not take, as one with blocks of tomorrow: nothing of it is ours to refuse. */
    void direct(JsonObject event) {
        var type = Raw.text(event, "type");
        var whole = type + ':' + Raw.text(event, "subtype");
        var listener = listeners.getOrDefault(whole, whole.endsWith(":") ? listeners.get(type) : null);
        if (listener != null) {
            Listening.to(() -> listener.accept(event));
        }
    }

    private <E extends Event> void listen(Class<E> type, Consumer<JsonObject> listener) {
        var name = EventsApiPayloadParser.getEventTypeAndSubtype(type);
        listeners.put(name, listener);
        app.event(type, (payload, context) -> {
            Listening.to(() -> listener.accept(carried(context)));
            return context.ack();
        });
    }

    static void carry(EventContext context, JsonObject event) {
        context.getAdditionalValues().put(EVENT, event.toString());
    }

    private static JsonObject carried(EventContext context) {
        return StrictJson.object(
                Objects.requireNonNull(context.getAdditionalValues().get(EVENT)));
    }
}
