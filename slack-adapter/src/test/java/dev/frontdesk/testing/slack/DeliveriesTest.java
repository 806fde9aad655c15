package dev.frontdesk.testing.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Socket Mode, with Bolt at the other end. */
class DeliveriesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private SlackServer slack;
    private App app;
    private SocketModeApp socket;
    private final List<SocketModeClient> others = new ArrayList<>();

    @BeforeEach
    void start() {
        slack = SlackServer.builder()
                .patience(Duration.ofSeconds(2))
                .retryScale(0.001)
                .start();
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(slack.botToken())
                .signingSecret(slack.signingSecret())
                .allEventsApiAutoAckEnabled(true)
                .build());
    }

    private void connect() throws Exception {
        socket = new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 4);
        socket.startAsync();
        SlackServer.await(SOON, () -> slack.sockets().open() == 1);
    }

    @AfterEach
    void stop() throws Exception {
        for (var other : others) {
            other.close();
        }
        if (socket != null) {
            socket.close();
        }
        slack.close();
    }

    private static List<LayoutBlock> card() {
        return asBlocks(actions(a -> a.blockId("card")
                .elements(asElements(button(
                        b -> b.text(plainText("Take it")).actionId("take").value("T-1"))))));
    }

    @Test
    void a_message_that_mentions_the_bot_arrives_as_message_and_as_mention() throws Exception {
        app.event(MessageEvent.class, (req, ctx) -> {
            heard.add(
                    "message " + req.getEvent().getText() + ' ' + req.getEvent().getChannelType());
            return ctx.ack();
        });
        app.event(AppMentionEvent.class, (req, ctx) -> {
            heard.add("mention " + req.getEvent().getTs());
            return ctx.ack();
        });
        connect();

        var posted =
                slack.post("ana", "#help", SlackServer.mention() + " hello").await();

        assertThat(posted.deliveries()).hasSize(2).allMatch(Delivery::acked);
        assertThat(heard).containsExactlyInAnyOrder("message <@UBOT> hello channel", "mention " + posted.ts());
        assertThat(slack.post("ana", "#lounge", SlackServer.mention()).deliveries())
                .isEmpty();
    }

    @Test
    void a_command_is_answered_with_its_ack_and_by_its_response_url() throws Exception {
        app.command("/desk", (req, ctx) -> {
            ctx.respond(r -> r.responseType("in_channel")
                    .text("To all: " + req.getPayload().getText()));
            return ctx.ack("Only you");
        });
        connect();

        slack.slash("ana", "#help", "/desk", "status").await();

        assertThat(slack.ephemerals("ana")).extracting(SlackMessage::text).containsExactly("Only you");
        assertThat(slack.botMessages("#help")).extracting(SlackMessage::text).containsExactly("To all: status");
    }

    @Test
    void a_press_brings_the_button_and_its_message_and_can_replace_it() throws Exception {
        app.blockAction("take", (req, ctx) -> {
            var pressed = req.getPayload().getActions().getFirst();
            heard.add(pressed.getValue() + ' ' + req.getPayload().getMessage().getTs());
            ctx.respond(r -> r.replaceOriginal(true).text("Taken"));
            return ctx.ack();
        });
        connect();
        var sent = app.client()
                .chatPostMessage(r -> r.channel("CHELP").text("Card").blocks(card()));

        slack.press("erin", "#help", sent.getTs(), "Take it").await();

        assertThat(heard).containsExactly("T-1 " + sent.getTs());
        assertThat(slack.messages("#help").getFirst().text()).isEqualTo("Taken");
        assertThat(slack.messages("#help").getFirst().buttons()).isEmpty();
    }

    @Test
    void a_press_under_an_ephemeral_message_brings_no_copy_of_it() throws Exception {
        app.blockAction("take", (req, ctx) -> {
            heard.add(req.getPayload().getContainer().isEphemeral() + " "
                    + req.getPayload().getMessage());
            ctx.respond(r -> r.deleteOriginal(true));
            return ctx.ack();
        });
        connect();
        var sent = app.client()
                .chatPostEphemeral(
                        r -> r.channel("CHELP").user("UANA").text("Card").blocks(card()));

        slack.press("ana", "#help", sent.getMessageTs(), "take").await();

        assertThat(heard).containsExactly("true null");
        assertThat(slack.ephemerals("ana")).isEmpty();
    }

    @Test
    void a_form_is_opened_refused_and_sent() throws Exception {
        app.globalShortcut("new", (req, ctx) -> {
            app.client().viewsOpen(r -> r.triggerId(ctx.getTriggerId()).view(form()));
            return ctx.ack();
        });
        app.viewSubmission("ticket", (req, ctx) -> {
            var text = req.getPayload()
                    .getView()
                    .getState()
                    .getValues()
                    .get("what")
                    .get("text")
                    .getValue();
            heard.add(text);
            return text.length() < 3
                    ? ctx.ack(r -> r.responseAction("errors").errors(Map.of("what", "Say more")))
                    : ctx.ack();
        });
        connect();

        slack.shortcut("ana", "new").await();
        var view = slack.views("ana").getFirst();
        assertThatThrownBy(() -> slack.submit("ana", view.id(), Map.of())).hasMessageContaining("What is wrong?");
        assertThat(slack.submit("ana", view.id(), Map.of("what", "?")).await().errors())
                .containsEntry("what", "Say more");
        assertThat(slack.views("ana")).hasSize(1);
        slack.submit("ana", view.id(), Map.of("What is wrong?", "No network")).await();

        assertThat(heard).containsExactly("?", "No network");
        assertThat(slack.views("ana")).isEmpty();
    }

    private static View form() {
        return View.builder()
                .type("modal")
                .callbackId("ticket")
                .title(ViewTitle.builder().type("plain_text").text("New ticket").build())
                .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
                .blocks(asBlocks(input(i -> i.blockId("what")
                        .label(plainText("What is wrong?"))
                        .element(plainTextInput(p -> p.actionId("text"))))))
                .build();
    }

    @Test
    void the_bots_own_posts_and_edits_are_told_as_well() throws Exception {
        app.event(MessageChangedEvent.class, (req, ctx) -> {
            heard.add(req.getEvent().getMessage().getText());
            return ctx.ack();
        });
        connect();

        var sent = app.client().chatPostMessage(r -> r.channel("CHELP").text("Old"));
        app.client().chatUpdate(r -> r.channel("CHELP").ts(sent.getTs()).text("New"));

        SlackServer.await(SOON, () -> heard.contains("New"));
        assertThat(slack.deliveries().getFirst().event().get("bot_id").getAsString())
                .isEqualTo("B1");
    }

    @Test
    void an_event_without_an_ack_comes_again() throws Exception {
        var times = new AtomicInteger();
        app.event(MessageEvent.class, (req, ctx) -> {
            if (times.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return ctx.ack();
        });
        connect();

        var delivery = slack.post("ana", "#help", "hello").await().deliveries().getFirst();

        assertThat(delivery.attempts()).extracting(Delivery.Attempt::acked).containsExactly(false, false, true);
        assertThat(delivery.attempts()).extracting(Delivery.Attempt::reason).containsExactly("", "timeout", "timeout");
    }

    @Test
    void a_storm_brings_one_event_many_times() throws Exception {
        app.event(MessageEvent.class, (req, ctx) -> {
            heard.add(req.getEventId());
            return ctx.ack();
        });
        connect();
        slack.everyEventTimes(5);

        var delivery = slack.post("ana", "#help", "hello").await().deliveries().getFirst();

        assertThat(heard).hasSize(5).containsOnly(delivery.eventId());
    }

    @Test
    void a_connection_that_is_cut_or_deaf_is_opened_anew() throws Exception {
        connect();

        slack.sockets().killAll();
        SlackServer.await(
                SOON.multipliedBy(2),
                () -> slack.sockets().opened() == 2 && slack.sockets().open() == 1);
        slack.sockets().muteAll();
        var lost = slack.post("ana", "#help", "hello").deliveries().getFirst();
        SlackServer.await(SOON.multipliedBy(2), () -> slack.sockets().opened() == 3);
        lost.await();
        assertThat(lost.attempts().getFirst().failure()).isEqualTo("timeout");
    }

    @Test
    void a_refresh_makes_the_app_connect_before_the_old_connection_goes() throws Exception {
        connect();

        slack.sockets().refresh(Duration.ofSeconds(2));

        SlackServer.await(
                SOON, () -> slack.sockets().opened() == 2 && slack.sockets().open() == 1);
        assertThat(slack.post("ana", "#help", "hello").await().deliveries()).allMatch(Delivery::acked);
    }

    @Test
    void an_eleventh_connection_is_one_too_many() throws Exception {
        for (int i = 0; i < 11; i++) {
            var client = app.slack().socketMode(slack.appToken(), SocketModeClient.Backend.JavaWebSocket);
            client.setAutoReconnectEnabled(false);
            client.connect();
            others.add(client);
        }

        SlackServer.await(SOON, () -> slack.sockets().refused() == 1);
        assertThat(slack.sockets().open()).isEqualTo(10);
    }

    @Test
    void tokens_that_were_revoked_are_good_for_nothing() throws Exception {
        var told = slack.revokeTokens();

        assertThat(told.event().get("type").getAsString()).isEqualTo("tokens_revoked");
        assertThat(app.client()
                        .chatPostMessage(r -> r.channel("CHELP").text("x"))
                        .getError())
                .isEqualTo("token_revoked");
        slack.faults().restoreTokens();
        assertThat(app.client()
                        .chatPostMessage(r -> r.channel("CHELP").text("x"))
                        .isOk())
                .isTrue();
    }

    @Test
    void what_happens_on_the_home_page_reaches_the_app() throws Exception {
        app.event(AppHomeOpenedEvent.class, (req, ctx) -> {
            app.client()
                    .viewsPublish(r -> r.userId(req.getEvent().getUser())
                            .view(View.builder().type("home").blocks(card()).build()));
            return ctx.ack();
        });
        app.blockAction("take", (req, ctx) -> {
            heard.add(req.getPayload().getView().getId());
            return ctx.ack();
        });
        connect();

        slack.openHome("dave").await();
        var home = slack.home("dave");
        assertThat(home.buttons()).containsExactly("Take it");
        slack.pressInView("dave", home.id(), "Take it").await();

        assertThat(heard).containsExactly(home.id());
    }

    @Test
    void the_assistant_opens_a_thread_with_the_bot() throws Exception {
        connect();

        var opened = slack.openAssistant("ana", "#help").await();
        var status = app.client()
                .assistantThreadsSetStatus(
                        r -> r.channelId(opened.channel()).threadTs(opened.ts()).status("is looking"));
        var asked =
                slack.reply("ana", "@ana", opened.ts(), "Where is my badge?").await();

        assertThat(status.isOk()).isTrue();
        assertThat(slack.assistant("ana", opened.ts()).get("status").getAsString())
                .isEqualTo("is looking");
        var event = asked.deliveries().getFirst().event();
        assertThat(event.get("channel_type").getAsString()).isEqualTo("im");
        assertThat(event.get("thread_ts").getAsString()).isEqualTo(opened.ts());
    }
}
