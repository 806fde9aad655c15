package dev.frontdesk.slack.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.workspace.Workspace;
import dev.frontdesk.testing.FakeClock;
import dev.frontdesk.testing.FakePlatform;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SendingConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withBean(InstantSource.class, FakeClock::new)
            .withBean(Workspace.class, FakeWorkspace::new)
            .withBean(MessageText.class, () -> text -> text)
            .withBean(SlackSettings.class, () -> Outgoing.settings("http://127.0.0.1:1/api/"))
            .withBean(FakePlatform.class)
            .withUserConfiguration(SendingConfiguration.class);

    @Test
    void without_a_token_there_is_no_way_out_to_slack() {
        context.withPropertyValues("frontdesk.slack.bot-token= ")
                .run(c -> assertThat(c).hasNotFailed().doesNotHaveBean(SlackPlatform.class));
    }

    @Test
    void with_a_token_slack_is_the_first_of_all_platforms() {
        context.withPropertyValues("frontdesk.slack.bot-token=xoxb-1").run(c -> {
            assertThat(c).hasNotFailed();
            assertThat(c.getBeanProvider(ChatPlatform.class).orderedStream())
                    .hasSize(2)
                    .first()
                    .isInstanceOf(SlackPlatform.class);
        });
    }

    @Test
    void a_pause_shows_in_the_health_with_its_reason() {
        context.withPropertyValues("frontdesk.slack.bot-token=xoxb-1").run(c -> {
            var health = c.getBean(SlackHealth.class);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            c.getBean(Pause.class).begin("token_revoked");
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health.health().getDetails()).containsEntry("paused", "token_revoked");
        });
    }
}
