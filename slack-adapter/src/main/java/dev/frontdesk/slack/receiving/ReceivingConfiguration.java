package dev.frontdesk.slack.receiving;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Homes;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.slack.ConditionalOnSlack;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.Workspace;
import dev.frontdesk.slack.workspace.WorkspaceNews;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what stands between Slack's payloads and the inbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSlack
class ReceivingConfiguration {

    private static final Duration GATHERING = Duration.ofSeconds(1);

    @Bean
    Messages slackMessages(Workspace workspace) {
        return new Messages(workspace);
    }

    @Bean
    PlainText slackPlainText(Workspace workspace) {
        return new PlainText(workspace);
    }

    @Bean
    MessageEvents slackMessageEvents(Messages messages, Workspace workspace, Intake intake) {
        return new MessageEvents(messages, workspace, intake);
    }

    @Bean
    PastMessages slackPastMessages(Messages messages, MessageEvents events, Inbox inbox, Intake intake) {
        return new PastMessages(messages, events, inbox, intake);
    }

    @Bean
    Intake slackIntake(Inbox inbox) {
        return new Intake(inbox);
    }

    @Bean
    Spots slackSpots(Workspace workspace, SlackSettings settings, InstantSource clock) {
        return new Spots(workspace, new ResponseUrls(settings, clock));
    }

    @Bean
    Aside slackAside() {
        return new Aside();
    }

    @Bean
    HomeTab slackHomeTab(Homes homes, SlackCalls calls, Messages messages, Aside aside, InstantSource clock) {
        return new HomeTab(homes, calls, messages, aside.work(), clock, GATHERING);
    }

    @Bean
    Assistant slackAssistant(SlackCalls calls, Aside aside) {
        return new Assistant(calls, aside.ornaments());
    }

    @Bean
    App slackApp(Slack slack, SlackSettings settings) {
        return app(slack, settings);
    }

    @Bean
    News slackNews(WorkspaceNews news, Workspace workspace) {
        return new News(news, workspace);
    }

    @Bean
    EventListeners slackEventListeners(
            App slackApp,
            MessageEvents written,
            Messages messages,
            Workspace workspace,
            Intake intake,
            SlackSettings settings,
            News news,
            HomeTab home,
            Assistant assistant) {
        return new EventListeners(slackApp)
                .with(written, new Reactions(messages, workspace, intake, settings), news, home, assistant);
    }

    @Bean
    InteractionListeners slackInteractionListeners(
            App slackApp,
            Forms forms,
            SlackCalls calls,
            Aside aside,
            Spots spots,
            Messages messages,
            Workspace workspace,
            Intake intake,
            Suggestions suggestions,
            InstantSource clock) {
        var dialogs = new Dialogs(calls, aside.work(), clock);
        var listeners = new InteractionListeners(slackApp);
        listeners.with(
                new SlashCommands(forms, dialogs, spots, messages, workspace, intake, clock),
                new Presses(forms, dialogs, spots, messages, workspace, intake, clock),
                new Submissions(forms, messages, workspace, intake, clock),
                new Shortcuts(forms, dialogs, spots, messages, workspace, intake, clock),
                new Menus(suggestions));
        return listeners;
    }

    @Bean
    Receiver slackReceiver(
            App slackApp,
            Workspace workspace,
            EventListeners events,
            InteractionListeners interactions,
            News news,
            MeterRegistry meters) {
        return new Receiver(slackApp, new Screening(workspace, events.types()), events, news, new Figures(meters));
    }

    /** Without Bolt's own middleware: it would ask Slack who we are before anything is taken, and trusts any stamp of the future. */
    static App app(Slack slack, SlackSettings settings) {
        var config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(settings.botToken())
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(config, slack, List.of());
    }
}
