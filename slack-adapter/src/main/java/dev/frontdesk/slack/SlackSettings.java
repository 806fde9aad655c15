package dev.frontdesk.slack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk is in Slack.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}, begins with xoxb-; empty: Slack is not used
 * @param appToken {@code SLACK_APP_TOKEN}, begins with xapp-; given, Socket Mode is used, else HTTP at {@code /slack/events}
 * @param signingSecret {@code SLACK_SIGNING_SECRET}; needed for HTTP
 * @param apiUrl {@code SLACK_API_URL}, ends with a slash
 * @param helpChannels {@code SLACK_HELP_CHANNELS}, names or ids: there everybody may ask, and the bot answers unasked
 * @param triageChannel {@code SLACK_TRIAGE_CHANNEL}, a name or an id: where the techs work
 * @param reactions {@code SLACK_REACTIONS}, emoji to command: what a reaction on a message does
 * @param responseHosts {@code SLACK_RESPONSE_HOSTS}: besides Slack's own and that of {@code apiUrl}, hosts to which answers to a slash
 *     command may go
 */
@ConfigurationProperties("frontdesk.slack")
public record SlackSettings(
        @DefaultValue("") String botToken,
        @DefaultValue("") String appToken,
        @DefaultValue("") String signingSecret,
        @DefaultValue("https://slack.com/api/") URI apiUrl,
        @DefaultValue List<String> helpChannels,
        @DefaultValue("") String triageChannel,
        @DefaultValue List<String> reactions,
        @DefaultValue List<String> responseHosts) {

    private static final Map<String, String> USUAL =
            Map.of("ticket", "ask", "eyes", "claim", "white_check_mark", "resolve");

    public SlackSettings {
        helpChannels = bare(helpChannels);
        reactions = bare(reactions);
        responseHosts = bare(responseHosts);
        botToken = botToken.strip();
        appToken = appToken.strip();
        signingSecret = signingSecret.strip();
        triageChannel = withoutHash(triageChannel.strip());
        if (!apiUrl.toString().endsWith("/")) {
            apiUrl = URI.create(apiUrl + "/");
        }
    }

    public boolean configured() {
        return !botToken.isEmpty();
    }

    public boolean socketMode() {
        return configured() && !appToken.isEmpty();
    }

    /** The command that each emoji stands for, by its name without colons. */
    public Map<String, String> commandByEmoji() {
        if (reactions.isEmpty()) {
            return USUAL;
        }
        return reactions.stream()
                .map(pair -> pair.split("=", 2))
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        pair -> pair[0].replace(":", "").strip(),
                        pair -> pair.length > 1 ? pair[1].strip() : "",
                        (first, second) -> second));
    }

    private static List<String> bare(List<String> names) {
        return names.stream()
                .map(String::strip)
                .map(SlackSettings::withoutHash)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String withoutHash(String name) {
        return name.startsWith("#") ? name.substring(1) : name;
    }

    /** Says whether there is a token, never which. */
    @Override
    public String toString() {
        return "SlackSettings[configured=" + configured() + ", socketMode=" + socketMode() + ", apiUrl=" + apiUrl + ']';
    }
}
