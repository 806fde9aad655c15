package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Home;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.api.Gates;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.WorkspaceNews;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything between Slack's payloads and the inbox, as the application puts it together, with the ends in hand. */
public final class Rig implements AutoCloseable {

    public static final Instant NOW = Instant.ofEpochSecond(1_795_392_000);

    public final List<IncomingMessage> inbox = new CopyOnWriteArrayList<>();
    public final List<String> news = new CopyOnWriteArrayList<>();
    public final ApiStub api = new ApiStub();
    public final FakeWorkspace workspace = new FakeWorkspace();
    public final MeterRegistry meters = new SimpleMeterRegistry();
    public final Receiver receiver;

    final List<Opening> openings = new ArrayList<>();
    final Map<String, String> problems = new HashMap<>();
    final HomeTab home;
    final PastMessages past;
    final Assistant assistant;
    Optional<Form> form = Optional.empty();
    Optional<RuntimeException> broken = Optional.empty();
    /** How long a form takes to be made. */
    Duration slow = Duration.ZERO;

    private volatile Instant now = NOW;
    private volatile boolean down;
    private final Aside aside = new Aside();

    public Rig() {
        var settings = settings(api.url());
        InstantSource clock = () -> now;
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.url());
        config.setStatsEnabled(false);
        var slack = Slack.getInstance(config);
        var calls = new SlackCalls(slack.methods("xoxb-1"), new Gates(clock), new Pause());
        var wiring = new ReceivingConfiguration();
        var messages = wiring.slackMessages(workspace);
        var box = box();
        var intake = wiring.slackIntake(box);
        var written = wiring.slackMessageEvents(messages, workspace, intake);
        past = wiring.slackPastMessages(messages, written, box, intake);
        var app = wiring.slackApp(slack, settings);
        var told = wiring.slackNews(told(), workspace);
        home = new HomeTab((platform, reader) -> page(reader), calls, messages, aside.work(), clock, Duration.ZERO);
        assistant = new Assistant(calls, aside.ornaments());
        receiver = wiring.slackReceiver(
                app,
                workspace,
                wiring.slackEventListeners(app, written, messages, workspace, intake, settings, told, home, assistant),
                wiring.slackInteractionListeners(
                        app,
                        forms(),
                        calls,
                        aside,
                        wiring.slackSpots(workspace, settings, clock),
                        messages,
                        workspace,
                        intake,
                        suggestions(),
                        clock),
                told,
                meters);
    }

    public static SlackSettings settings(String apiUrl) {
        return new SlackSettings(
                "xoxb-1", "", "sekret", URI.create(apiUrl), List.of(), "", List.of(), List.of("hooks.example"));
    }

    public static JsonObject json(String lenient) {
        return JsonParser.parseString(lenient.replace('\'', '"')).getAsJsonObject();
    }

    /** An event in its envelope, quotes written as apostrophes. */
    public static JsonObject event(String event) {
        var payload = json("""
                {'type':'event_callback','team_id':'T0TEAM','api_app_id':'A0APP','event_id':'Ev1','event_time':1795391999,
                 'authorizations':[{'enterprise_id':null,'team_id':'T0TEAM','user_id':'U0BOT','is_bot':true}]}""");
        payload.add("event", json(event));
        return payload;
    }

    /** What everything interactive has, with the rest in it. */
    public static JsonObject interactive(String rest) {
        var payload = json("""
                {'team':{'id':'T0TEAM','domain':'acme'},'user':{'id':'U0ANA','username':'ana','team_id':'T0TEAM'},
                 'api_app_id':'A0APP','token':'legacy','trigger_id':'1.2.abc'}""");
        json(rest).entrySet().forEach(e -> payload.add(e.getKey(), e.getValue()));
        return payload;
    }

    public Answer receives(JsonObject payload) {
        return receiver.receive(payload);
    }

    public Answer hears(String event) {
        return receives(event(event));
    }

    /** The only message that came in. */
    public IncomingMessage only() {
        if (inbox.size() != 1) {
            throw new AssertionError("came in: " + inbox);
        }
        return inbox.getFirst();
    }

    public void databaseIsDown(boolean on) {
        down = on;
    }

    private static Home page(Author reader) {
        return new Home(List.of(new Home.Section("Tickets of " + reader.displayName(), List.of(), "None")));
    }

    private Inbox box() {
        return new Inbox() {
            @Override
            public synchronized void accept(IncomingMessage message) {
                if (down) {
                    throw new NotStored(new IllegalStateException("down"));
                }
                if (!knows(message.key())) {
                    inbox.add(message);
                }
            }

            @Override
            public boolean knows(String key) {
                return inbox.stream().anyMatch(m -> m.key().equals(key));
            }
        };
    }

    private Forms forms() {
        return new Forms() {
            @Override
            public Optional<Form> opened(Opening what, String platform, Author by) {
                broken.ifPresent(e -> {
                    throw e;
                });
                openings.add(what);
                now = now.plus(slow);
                return form;
            }

            @Override
            public Map<String, String> problems(Form shown, Map<String, String> values) {
                return problems;
            }
        };
    }

    private static Suggestions suggestions() {
        return new Suggestions() {
            @Override
            public List<Suggestion> complete(Of what, String half, String platform, String account, int limit) {
                return List.of(
                        new Suggestion(half + "7", what + " for " + account), new Suggestion("x".repeat(200), "long"));
            }

            @Override
            public List<Suggestion> completeLine(String line, String platform, String account, int limit) {
                return List.of();
            }
        };
    }

    public WorkspaceNews told() {
        return new WorkspaceNews() {
            @Override
            public void personChanged(String user) {
                news.add("person " + user);
            }

            @Override
            public void channelChanged(String channel) {
                news.add("channel " + channel);
            }

            @Override
            public void membersChanged(String channel) {
                news.add("members " + channel);
            }

            @Override
            public void groupsChanged() {
                news.add("groups");
            }

            @Override
            public void tokensRevoked(String reason) {
                news.add("revoked " + reason);
            }

            @Override
            public void missed(Instant from) {
                news.add("missed " + from.getEpochSecond());
            }
        };
    }

    @Override
    public void close() {
        aside.close();
        api.close();
    }
}
