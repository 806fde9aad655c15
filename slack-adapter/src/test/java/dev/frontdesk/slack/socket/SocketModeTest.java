package dev.frontdesk.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.frontdesk.slack.receiving.Rig;
import dev.frontdesk.testing.slack.SlackServer;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Pace QUICK = new Pace(
            Duration.ofMillis(100),
            Duration.ofMillis(1_500),
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));

    private final SlackServer slack = SlackServer.builder().retryScale(0.001).start();
    private final Rig rig = new Rig();
    private SocketMode sockets;

    @BeforeEach
    void start() {
        rig.workspace.is(SlackServer.TEAM, SlackServer.BOT, SlackServer.APP);
        sockets = sockets(slack.apiUrl(), slack.appToken());
        sockets.start();
        SlackServer.await(SOON, () -> sockets.open() == 2);
    }

    @AfterEach
    void stop() {
        sockets.stop();
        slack.close();
        rig.close();
    }

    private SocketMode sockets(String api, String token) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api);
        config.setStatsEnabled(false);
        config.setProxyUrl(null);
        return new SocketMode(
                new Frames(rig.receiver),
                new Addresses(Slack.getInstance(config), token),
                rig.told(),
                QUICK,
                InstantSource.system());
    }

    private void mention(String words) {
        var posted =
                slack.post("ana", "#help", SlackServer.mention() + ' ' + words).await();
        assertThat(posted.deliveries()).allMatch(d -> d.acked());
    }

    @Test
    void two_are_open_and_what_comes_is_acknowledged_once_stored() {
        assertThat(slack.sockets().open()).isEqualTo(2);
        mention("hello");
        assertThat(rig.inbox).extracting(m -> m.text()).containsExactly("hello");
        assertThat(sockets.silence()).isLessThan(Duration.ofSeconds(20));
        assertThat(rig.news).noneMatch(n -> n.startsWith("missed"));
    }

    @Test
    void goes_on_when_something_nobody_thought_of_goes_wrong() {
        var tries = new AtomicInteger();
        var stumbling = new Addresses(Slack.getInstance(), "xapp-1") {
            @Override
            Optional<URI> next() {
                tries.incrementAndGet();
                throw new IllegalStateException("nobody thought of it");
            }
        };
        var other = new SocketMode(new Frames(rig.receiver), stumbling, rig.told(), QUICK, InstantSource.system());
        other.start();
        try {
            SlackServer.await(SOON, () -> tries.get() > 4);
        } finally {
            other.stop();
        }
    }

    @Test
    void answers_with_the_acknowledgement() {
        rig.databaseIsDown(true);
        var command = slack.slash("ana", "#help", "/desk", "status").await();
        assertThat(command.acked()).isTrue();
        assertThat(command.answer()).contains("Please try again in a minute.");
    }

    @Test
    void what_is_not_stored_is_not_acknowledged_and_comes_again() {
        rig.databaseIsDown(true);
        var posted = slack.post("ana", "#help", SlackServer.mention() + " is it me?");
        SlackServer.await(SOON, () -> !posted.deliveries().getFirst().attempts().isEmpty());
        assertThat(posted.deliveries().getFirst().attempts().getFirst().acked()).isFalse();
        rig.databaseIsDown(false);
        posted.await();
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void a_refresh_leaves_no_gap() {
        slack.sockets().refresh(Duration.ofMillis(700));
        for (int i = 0; i < 20; i++) {
            mention("number " + i);
        }
        SlackServer.await(SOON, () -> slack.sockets().opened() >= 4 && sockets.open() == 2);
        mention("afterwards");
        assertThat(rig.inbox).hasSize(21);
        assertThat(slack.deliveries()).allMatch(d -> d.attempts().size() == 1);
    }

    @Test
    void one_that_is_killed_is_replaced_while_the_other_goes_on() {
        slack.sockets().killOne();
        mention("still there?");
        SlackServer.await(SOON, () -> slack.sockets().opened() == 3 && sockets.open() == 2);
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void has_it_read_up_when_both_were_gone() {
        slack.sockets().killAll();
        SlackServer.await(SOON, () -> slack.sockets().opened() >= 4 && sockets.open() == 2);
        SlackServer.await(SOON, () -> rig.news.stream().anyMatch(n -> n.startsWith("missed")));
        mention("back again");
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void finds_out_that_nothing_comes_any_more() {
        slack.sockets().muteAll();
        SlackServer.await(SOON, () -> slack.sockets().opened() >= 4 && sockets.open() == 2);
        SlackServer.await(SOON, () -> rig.news.stream().anyMatch(n -> n.startsWith("missed")));
        mention("hello again");
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void survives_many_kills() {
        for (int i = 0; i < 10; i++) {
            slack.sockets().killAll();
            SlackServer.await(SOON, () -> sockets.open() == 2 && slack.sockets().open() == 2);
        }
        mention("hello");
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void tries_again_ever_more_slowly_when_it_is_switched_off() {
        slack.sockets().disableLink();
        SlackServer.await(SOON, () -> slack.sockets().opened() >= 4 && sockets.open() == 2);
        mention("on again");
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void frames_that_make_no_sense_do_not_disturb() {
        slack.event(Rig.json("{'type':'message','channel':'C 1','user':'U1','text':'x','ts':'x'}"));
        slack.event(Rig.json("{'type':'something_new'}")).await();
        mention("hello");
        assertThat(rig.inbox).hasSize(1);
        assertThat(sockets.open()).isEqualTo(2);
    }

    @Test
    void starts_without_slack_and_connects_when_it_is_there() {
        var nobody = sockets("http://127.0.0.1:1/api/", "xapp-1");
        nobody.start();
        assertThat(nobody.open()).isZero();
        assertThat(nobody.isRunning()).isTrue();
        nobody.stop();
        assertThat(nobody.isRunning()).isFalse();
    }

    @Test
    void goes_on_trying_with_a_token_that_slack_does_not_take() {
        var refused = sockets(slack.apiUrl(), "xapp-wrong");
        slack.clearCalls();
        refused.start();
        SlackServer.await(SOON, () -> slack.calls("apps.connections.open").size() >= 4);
        assertThat(refused.open()).isZero();
        refused.stop();
    }

    @Test
    void does_not_start_with_a_token_that_is_none() {
        assertThatIllegalStateException()
                .isThrownBy(() -> sockets(slack.apiUrl(), "xoxb-1"))
                .withMessageStartingWith("SLACK_APP_TOKEN does not begin with xapp-");
    }

    @Test
    void after_the_stop_nothing_is_taken() {
        sockets.stop();
        SlackServer.await(SOON, () -> slack.sockets().open() == 0);
        slack.post("ana", "#help", "anybody?");
        assertThat(rig.inbox).isEmpty();
        assertThat(sockets.open()).isZero();
    }
}
