package dev.frontdesk.slack.sending;

import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.slack.workspace.Workspace;
import dev.frontdesk.testing.slack.SlackServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The workspace of {@link SlackServer}, with nobody met yet. */
final class FakeWorkspace implements Workspace {

    final Map<String, String> directs = new HashMap<>();

    @Override
    public String team() {
        return SlackServer.TEAM;
    }

    @Override
    public String botUser() {
        return SlackServer.BOT;
    }

    @Override
    public String bot() {
        return SlackServer.BOT_ID;
    }

    @Override
    public String app() {
        return SlackServer.APP;
    }

    @Override
    public Place place(String channel) {
        return channel.startsWith("D") ? Place.DIRECT : Place.ELSEWHERE;
    }

    @Override
    public Optional<String> triage() {
        return Optional.of("CTRIAGE");
    }

    @Override
    public boolean machine(String user) {
        return user.equals(botUser());
    }

    @Override
    public Set<String> techs() {
        return Set.of();
    }

    @Override
    public Optional<String> direct(String user) {
        return Optional.ofNullable(directs.get(user));
    }

    @Override
    public void met(String user, String directChannel) {
        directs.put(user, directChannel);
    }

    @Override
    public Profile profile(String user) {
        return known(user).orElseThrow();
    }

    @Override
    public Optional<Profile> known(String user) {
        return Optional.of(new Profile(user, "Name of " + user, user, null, null, null, Standing.MEMBER));
    }

    @Override
    public Optional<String> account(String handle) {
        return handle.equals("ana") ? Optional.of("UANA") : Optional.empty();
    }

    @Override
    public Optional<String> group(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<String> channelName(String id) {
        return Optional.empty();
    }
}
