package dev.frontdesk.testing.slack;

/** Finds the channel a call is about, and refuses the bot what it may not see. */
record Rooms(Workspace workspace) {

    /** A channel the bot is in. */
    Channel entered(Args args) {
        var channel = visible(args);
        if (!channel.members.contains(Workspace.BOT)) {
            throw new SlackError("not_in_channel");
        }
        return channel;
    }

    /** A channel the bot can know of: a public one or one it is in. */
    Channel visible(Args args) {
        return visible(args.needed("channel", "channel_not_found"));
    }

    /** By id alone: only chat.postMessage takes names, too. */
    Channel visible(String id) {
        var channel = workspace.channels.get(id);
        if (channel == null || hidden(channel)) {
            throw new SlackError("channel_not_found");
        }
        return channel;
    }

    static boolean hidden(Channel channel) {
        return channel.kind != Channel.Kind.PUBLIC && !channel.members.contains(Workspace.BOT);
    }

    /** A channel that can be written to: an id, a name after a hash, or the id of a person. */
    Channel addressed(Args args, boolean anyPublic) {
        var to = args.needed("channel", "channel_not_found");
        var person = workspace.people.get(to);
        var channel = person != null
                ? workspace.channels.get(person.im())
                : to.startsWith("#") ? workspace.find(to).orElse(null) : workspace.channels.get(to);
        if (channel == null || hidden(channel)) {
            throw new SlackError("channel_not_found");
        }
        if (!channel.members.contains(Workspace.BOT) && !anyPublic) {
            throw new SlackError("not_in_channel");
        }
        if (channel.archived) {
            throw new SlackError("is_archived");
        }
        return channel;
    }

    Person person(String id) {
        var person = id == null ? null : workspace.people.get(id);
        if (person == null) {
            throw new SlackError("user_not_found");
        }
        return person;
    }
}
