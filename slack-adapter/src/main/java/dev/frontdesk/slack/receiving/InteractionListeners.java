package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;

/** Which command, button, menu and form is whose. */
final class InteractionListeners {

    /** The one name under which Bolt knows our command, whatever the app calls it. */
    static final String COMMAND = "/desk";

    /** As many buttons, and as many menus, as one message shows. */
    private static final int MOST = 25;

    private final App app;

    InteractionListeners(App app) {
        this.app = app;
    }

    void with(SlashCommands commands, Presses presses, Submissions submissions, Shortcuts shortcuts, Menus menus) {
        app.command(COMMAND, (request, context) -> said(Listening.to(() -> commands.given(payload(request)))));
        for (int i = 0; i < MOST; i++) {
            app.blockAction("choice-" + i, (request, context) -> pressed(presses, request));
            app.blockAction("menu-" + i, (request, context) -> pressed(presses, request));
        }
        // Bolt leaves several at once, and what it has no listener for, to this one.
        app.config()
                .setUnmatchedRequestHandler(request -> request.getRequestType() == RequestType.BlockAction
                        ? pressed(presses, request)
                        : Response.ok());
        app.viewSubmission(Dialogs.FORM, (request, context) -> submitted(submissions, request));
        Shortcuts.GLOBAL
                .keySet()
                .forEach(id -> app.globalShortcut(id, (request, context) -> {
                    Listening.to(() -> shortcuts.picked(payload(request)));
                    return Response.ok();
                }));
        Shortcuts.ON_MESSAGES
                .keySet()
                .forEach(id -> app.messageShortcut(id, (request, context) -> {
                    Listening.to(() -> shortcuts.pickedOnMessage(payload(request)));
                    return Response.ok();
                }));
        Menus.actions().forEach(id -> app.blockSuggestion(id, (request, context) -> suggested(menus, request)));
    }

    private static JsonObject payload(Request<?> request) {
        return StrictJson.object(request.getRequestBodyAsString());
    }

    private static Response said(String text) {
        return text.isEmpty()
                ? Response.ok()
                : Response.json(
                        200,
                        SlashCommandResponse.builder()
                                .responseType("ephemeral")
                                .text(text)
                                .build());
    }

    private static Response pressed(Presses presses, Request<?> request) {
        Listening.to(() -> presses.pressed(payload(request)));
        return Response.ok();
    }

    private static Response submitted(Submissions submissions, ViewSubmissionRequest request) {
        var state = request.getPayload().getView().getState();
        var wrong = Listening.to(() -> submissions.submitted(payload(request), state));
        var answer = ViewSubmissionResponse.builder();
        return Response.json(
                200,
                wrong.isEmpty()
                        ? answer.responseAction("clear").build()
                        : answer.responseAction("errors").errors(wrong).build());
    }

    private static Response suggested(Menus menus, Request<?> request) {
        var options = Listening.to(() -> menus.options(payload(request)));
        return Response.json(
                200, BlockSuggestionResponse.builder().options(options).build());
    }
}
