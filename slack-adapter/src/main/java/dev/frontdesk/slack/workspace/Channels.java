package dev.frontdesk.slack.workspace;

import dev.frontdesk.chat.Place;
import dev.frontdesk.slack.SlackSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The channels that the settings name, found, and those the bot is in. Unchangeable. */
final class Channels {

    private static final int MOST = 10_000;

    private final SlackSettings settings;
    private final Map<String, Channel> byId = new LinkedHashMap<>();
    /** What the settings say, to the id it stands for. */
    private final Map<String, String> ids = new LinkedHashMap<>();

    /**
     * @param before which id each setting stood for until now: a channel that was renamed stays the one that was meant, until another
     *     takes the name
     */
    Channels(SlackSettings settings, Collection<Channel> known, Map<String, String> before) {
        this.settings = settings;
        known.forEach(channel -> byId.put(channel.id(), channel));
        var byName = new HashMap<String, String>();
        known.stream()
                .filter(channel -> !channel.archived())
                .forEach(channel -> byName.put(channel.name(), channel.id()));
        wanted(settings).forEach(setting -> meant(setting, byName, before).ifPresent(id -> ids.put(setting, id)));
    }

    private Optional<String> meant(String setting, Map<String, String> byName, Map<String, String> before) {
        if (Channel.isId(setting)) {
            return Optional.of(setting);
        }
        var named = byName.get(setting);
        return named != null
                ? Optional.of(named)
                : Optional.ofNullable(before.get(setting)).filter(byId::containsKey);
    }

    static List<String> wanted(SlackSettings settings) {
        return Stream.concat(settings.helpChannels().stream(), Stream.of(settings.triageChannel()))
                .filter(setting -> !setting.isEmpty())
                .distinct()
                .toList();
    }

    Place place(String id) {
        if (Channel.isDirect(id)) {
            return Place.DIRECT;
        }
        if (triage().filter(id::equals).isPresent()) {
            return Place.TRIAGE;
        }
        return settings.helpChannels().stream().anyMatch(setting -> id.equals(ids.get(setting)))
                ? Place.HELP
                : Place.ELSEWHERE;
    }

    Optional<String> triage() {
        return Optional.ofNullable(ids.get(settings.triageChannel()));
    }

    /** Where the bot listens, the techs' channel last. */
    List<String> watched() {
        return ids.values().stream().distinct().toList();
    }

    /** Where else the bot was let in, and hears who speaks to it. */
    List<String> others() {
        return byId.values().stream()
                .filter(channel -> channel.member() && !channel.archived())
                .map(Channel::id)
                .filter(id -> !ids.containsValue(id) && !Channel.isDirect(id))
                .toList();
    }

    Optional<String> id(String setting) {
        return Optional.ofNullable(ids.get(setting));
    }

    Optional<Channel> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<Channel> all() {
        return byId.values();
    }

    Map<String, String> ids() {
        return ids;
    }

    /** Whether the settings name a channel that nobody has seen yet. */
    boolean incomplete() {
        return wanted(settings).stream()
                .anyMatch(setting -> id(setting).flatMap(this::find).isEmpty());
    }

    /** The same with one channel seen anew. */
    Channels with(Channel channel) {
        var all = new LinkedHashMap<>(byId);
        if (all.size() >= MOST) {
            return this;
        }
        all.put(channel.id(), channel);
        return new Channels(settings, all.values(), ids);
    }
}
