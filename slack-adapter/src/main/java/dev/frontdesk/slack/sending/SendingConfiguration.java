package dev.frontdesk.slack.sending;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import dev.frontdesk.slack.ConditionalOnSlack;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Gates;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.Workspace;
import java.time.InstantSource;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The client to Slack and what speaks through it; only where Slack is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSlack
class SendingConfiguration {

    @Bean
    SlackConfig slackConfig(SlackSettings settings) {
        return Connection.config(settings);
    }

    @Bean
    OkHttpClient slackHttp(SlackConfig config) {
        return Connection.http(config);
    }

    /** Closed by us nowhere: its client is the one above, with daemon threads only. */
    @Bean(destroyMethod = "")
    Slack slack(SlackConfig config, OkHttpClient slackHttp) {
        return Connection.slack(config, slackHttp);
    }

    @Bean
    MethodsClient slackMethods(Slack slack, SlackSettings settings) {
        return slack.methods(settings.botToken());
    }

    @Bean
    Gates slackGates(InstantSource clock) {
        return new Gates(clock);
    }

    @Bean
    Pause slackPause() {
        return new Pause();
    }

    @Bean
    SlackCalls slackCalls(MethodsClient slackMethods, Gates gates, Pause pause) {
        return new SlackCalls(slackMethods, gates, pause);
    }

    /** First of all platforms: where the techs' channel is in Slack, that is where they work. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SlackPlatform slackPlatform(
            SlackCalls calls,
            OkHttpClient slackHttp,
            SlackConfig config,
            Workspace workspace,
            MessageText text,
            InstantSource clock) {
        var link = new Link(calls, slackHttp, config, clock);
        var pacer = new Pacer(clock, Thread::sleep);
        return new SlackPlatform(SlackPlatform.Parts.of(link, workspace, text, pacer));
    }

    @Bean
    SlackHealth slackHealthIndicator(Pause pause) {
        return new SlackHealth(pause);
    }
}
