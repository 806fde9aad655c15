package dev.frontdesk.testing.slack;

import java.net.URI;

/** Everything a server is made of, put together. */
final class Parts {

    final Workspace workspace;
    final SocketMode socket;
    final WebServer web;
    final Deliveries deliveries;
    final Posts posts;
    final Ephemerals ephemerals;
    final Views views;
    final Triggers triggers;
    final ResponseUrls urls;
    final FileMethods files;
    final AssistantMethods assistant;
    final WebApi api;
    final Faults faults = new Faults();
    final Calls calls = new Calls();
    final SlackServer.Builder settings;

    Parts(SlackServer.Builder settings) {
        this.settings = settings;
        var stamps = new Stamps(settings.clock);
        workspace = new Workspace(stamps);
        Cast.enter(workspace);
        socket = new SocketMode(settings.patience);
        web = new WebServer(settings.port);
        deliveries = new Deliveries(workspace, socket, settings.retryScale);
        posts = new Posts(workspace, deliveries);
        ephemerals = new Ephemerals(stamps, posts);
        views = new Views(stamps, posts);
        triggers = new Triggers(stamps);
        urls = new ResponseUrls(workspace, posts, ephemerals);
        files = new FileMethods(workspace, posts, web.base());
        assistant = new AssistantMethods(workspace);
        api = new WebApi(workspace, settings.botToken, settings.appToken);
        register();
    }

    private void register() {
        new AppMethods(socket).register(api);
        new ChatMethods(api, workspace, posts, ephemerals).register();
        new ConversationMethods(workspace, posts).register(api);
        new PeopleMethods(workspace).register(api);
        new ReactionMethods(workspace, posts).register(api);
        new ViewMethods(workspace, views, triggers).register(api);
        files.register(api);
        assistant.register(api);
    }

    Parts begin() {
        socket.begin();
        web.begin(new ApiDoor(api, faults, calls), urls, files, settings.botToken);
        return this;
    }

    Writing writing() {
        return new Writing(workspace, posts, files);
    }

    Pressing pressing() {
        return new Pressing(workspace, deliveries, ephemerals, views, triggers, urls, web.base());
    }

    Asking asking() {
        return new Asking(workspace, deliveries, views, triggers, urls, web.base());
    }

    Happenings happenings() {
        return new Happenings(workspace, deliveries, views, faults);
    }

    HttpTransport to(URI address) {
        return address == null
                ? null
                : new HttpTransport(address, settings.signingSecret, settings.patience, workspace.stamps);
    }

    void end() {
        deliveries.close();
        web.close();
        socket.end();
    }
}
