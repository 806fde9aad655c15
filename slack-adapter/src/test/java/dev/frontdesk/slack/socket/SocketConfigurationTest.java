package dev.frontdesk.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.receiving.Receiver;
import dev.frontdesk.slack.receiving.Rig;
import dev.frontdesk.slack.workspace.WorkspaceNews;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SocketConfigurationTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @EnableConfigurationProperties(SlackSettings.class)
    static class Settings {}

    private static Slack nowhere() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix("http://127.0.0.1:1/api/");
        config.setStatsEnabled(false);
        config.setProxyUrl(null);
        return Slack.getInstance(config);
    }

    private ApplicationContextRunner with(String... tokens) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, SocketConfiguration.class)
                .withBean(Receiver.class, () -> rig.receiver)
                .withBean(Slack.class, SocketConfigurationTest::nowhere)
                .withBean(WorkspaceNews.class, rig::told)
                .withBean(InstantSource.class, InstantSource::system)
                .withPropertyValues("frontdesk.slack.api-url=http://127.0.0.1:1/api/")
                .withPropertyValues(tokens);
    }

    @Test
    void there_are_sockets_only_with_both_tokens() {
        with("frontdesk.slack.bot-token=xoxb-1", "frontdesk.slack.app-token=xapp-1")
                .run(context -> assertThat(context).hasSingleBean(Sockets.class));
        with("frontdesk.slack.bot-token=xoxb-1", "frontdesk.slack.app-token= ")
                .run(context -> assertThat(context).doesNotHaveBean(Sockets.class));
        with("frontdesk.slack.app-token=xapp-1")
                .run(context -> assertThat(context).doesNotHaveBean(Sockets.class));
    }

    @Test
    void a_wrong_token_stops_the_start_whatever_is_in_it() {
        with("frontdesk.slack.bot-token=xoxb-1", "frontdesk.slack.app-token=x'+1+'")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("SLACK_APP_TOKEN does not begin with xapp-"));
    }
}
