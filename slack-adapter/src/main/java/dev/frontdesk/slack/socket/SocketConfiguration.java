package dev.frontdesk.slack.socket;

import com.slack.api.Slack;
import dev.frontdesk.slack.ConditionalOnSlack;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.receiving.Receiver;
import dev.frontdesk.slack.workspace.WorkspaceNews;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Opens sockets where an app token is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSlack
@Conditional(AppTokenIsSet.class)
class SocketConfiguration {

    @Bean
    SocketMode slackSockets(
            Receiver receiver, Slack slack, SlackSettings settings, WorkspaceNews news, InstantSource clock) {
        return new SocketMode(new Frames(receiver), new Addresses(slack, settings.appToken()), news, Pace.USUAL, clock);
    }
}
