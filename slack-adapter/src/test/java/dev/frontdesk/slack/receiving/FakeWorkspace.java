package dev.frontdesk.slack.receiving;

import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ana asks in #help or in her own conversation, Erin works in #triage; #sales is anybody's. */
public final class FakeWorkspace implements Workspace {

    String team = "T0TEAM";
    private String botUser = "U0BOT";
    private String app = "A0APP";
    final Map<String, String> directs = new HashMap<>(Map.of("U0ANA", "D0ANA"));

    private static final Map<String, Place> PLACES =
            Map.of("C0HELP", Place.HELP, "C0TRIAGE", Place.TRIAGE, "C0SALES", Place.ELSEWHERE);

    private static final Map<String, String> NAMES = Map.of("C0HELP", "help", "C0TRIAGE", "triage", "C0SALES", "sales");

    private static final Map<String, Profile> PEOPLE = Map.of(
            "U0ANA", profile("U0ANA", "Ana Ruiz", "ana"),
            "U0ERIN", profile("U0ERIN", "Erin Miller", "Erin.Miller"));

    private static Profile profile(String id, String name, String handle) {
        return new Profile(id, name, handle, null, null, null, Standing.MEMBER);
    }

    /** Another workspace than the usual one. */
    public void is(String otherTeam, String otherBot, String otherApp) {
        team = otherTeam;
        botUser = otherBot;
        app = otherApp;
    }

    @Override
    public String team() {
        return team;
    }

    @Override
    public String botUser() {
        return botUser;
    }

    @Override
    public String bot() {
        return "B0BOT";
    }

    @Override
    public String app() {
        return app;
    }

    @Override
    public Place place(String channel) {
        return channel.startsWith("D") ? Place.DIRECT : PLACES.getOrDefault(channel, Place.ELSEWHERE);
    }

    @Override
    public Optional<String> triage() {
        return Optional.of("C0TRIAGE");
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
        throw new AssertionError("Slack would be asked before the acknowledgement");
    }

    @Override
    public Optional<Profile> known(String user) {
        return Optional.ofNullable(PEOPLE.get(user));
    }

    @Override
    public Optional<String> account(String handle) {
        return Optional.empty();
    }

    @Override
    public Optional<String> group(String id) {
        return id.equals("S0NET") ? Optional.of("network") : Optional.empty();
    }

    @Override
    public Optional<String> channelName(String id) {
        return Optional.ofNullable(NAMES.get(id));
    }
}
