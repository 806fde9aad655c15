package dev.frontdesk.testing.slack;

import java.util.List;

/** The people and channels every test starts with. */
final class Cast {

    private static final List<String> STAFF = List.of("UANA", "UADA", "UPAULA", "UDAVE", "UERIN");

    private Cast() {}

    static void enter(Workspace workspace) {
        workspace.add(Person.of("UANA", "ana").called("Ana Bieri", "Ana"));
        workspace.add(Person.of("UADA", "ada").called("Ada Young", "Ada").in("Europe/London", "en-GB"));
        workspace.add(Person.of("UPAULA", "paula").called("Paula Keller", "Paula"));
        workspace.add(Person.of("UDAVE", "dave").called("Dave Moser", "Dave"));
        workspace.add(Person.of("UERIN", "erin").called("Erin Walsh", "Erin").in("America/New_York", "en-US"));
        workspace.add(Person.of("UGUS", "gus").called("Gus Visitor", "Gus").asGuest());
        workspace.add(Person.of("UZOE", "zoe").called("Zoe Partner", "Zoe").of("T2"));
        channels(workspace);
        workspace.group("SNETWORK", "network", List.of("UDAVE", "UERIN"));
    }

    private static void channels(Workspace workspace) {
        channel(workspace, "help", true, "UGUS");
        channel(workspace, "general", true);
        channel(workspace, "lounge", false);
        channel(workspace, "partners", true, "UZOE");
        workspace.add(new Channel("CTRIAGE", "triage", Channel.Kind.PRIVATE, List.of("UDAVE", "UERIN", Workspace.BOT)));
    }

    private static void channel(Workspace workspace, String name, boolean bot, String... others) {
        var id = "C" + name.toUpperCase(java.util.Locale.ROOT);
        var channel = workspace.add(new Channel(id, name, Channel.Kind.PUBLIC, STAFF));
        channel.members.addAll(List.of(others));
        if (bot) {
            channel.members.add(Workspace.BOT);
        }
    }
}
