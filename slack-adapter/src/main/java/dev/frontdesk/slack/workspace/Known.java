package dev.frontdesk.slack.workspace;

import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.workspace.StoredWorkspace.Named;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known of the workspace but for its people. Unchangeable.
 *
 * @param techs members of the techs' channel, if that is private; without guests, bots and people of other firms
 * @param groups ids of user groups to their handles; not kept over a restart
 */
record Known(
        String team,
        String teamName,
        String botUser,
        String bot,
        String app,
        Channels channels,
        Set<String> techs,
        Map<String, String> groups) {

    private static final int MOST_CHANNELS = 1_000;

    static Known nothing(SlackSettings settings) {
        return new Known("", "", "", "", "", new Channels(settings, List.of(), Map.of()), Set.of(), Map.of());
    }

    static Known of(StoredWorkspace stored, SlackSettings settings) {
        var before = new HashMap<String, String>();
        stored.named().forEach(n -> before.put(n.setting(), n.channel()));
        return new Known(
                stored.team(),
                stored.teamName(),
                stored.botUser(),
                stored.bot(),
                stored.app(),
                new Channels(settings, stored.channels(), before),
                Set.copyOf(stored.techs()),
                Map.of());
    }

    StoredWorkspace stored() {
        var named = channels.ids().entrySet().stream()
                .map(e -> new Named(e.getKey(), e.getValue()))
                .toList();
        // What the settings name goes first, then the rest by id, so that an unchanged workspace is an unchanged
        // document.
        var meant = Set.copyOf(channels.ids().values());
        var kept = channels.all().stream()
                .sorted(Comparator.comparing((Channel c) -> !meant.contains(c.id()))
                        .thenComparing(Channel::id))
                .limit(MOST_CHANNELS)
                .toList();
        return new StoredWorkspace(
                StoredWorkspace.ID,
                StoredWorkspace.SCHEMA,
                team,
                teamName,
                botUser,
                bot,
                app,
                kept,
                named,
                techs.stream().sorted().collect(Collectors.toList()));
    }

    Known with(Channels found) {
        return new Known(team, teamName, botUser, bot, app, found, techs, groups);
    }

    Known withTechs(Set<String> found) {
        return new Known(team, teamName, botUser, bot, app, channels, Set.copyOf(found), groups);
    }

    Known withGroups(Map<String, String> found) {
        return new Known(team, teamName, botUser, bot, app, channels, techs, Map.copyOf(found));
    }
}
