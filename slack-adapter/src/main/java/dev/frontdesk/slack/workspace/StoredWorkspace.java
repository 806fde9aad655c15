package dev.frontdesk.slack.workspace;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was known of the workspace when this was last changed: with it a restart names every place, whether or not Slack answers.
 *
 * <pre>{@code
 * {_id: "workspace", schema: 1, team: "T024BE7LD", teamName: "Acme", botUser: "U0BOT", bot: "B0BOT", app: "A0APP",
 *  channels: [{_id: "C024BE91L", name: "help", closed: false, member: true, archived: false}, …],
 *  named: [{setting: "help", channel: "C024BE91L"}, {setting: "triage", channel: "C0TRIAGE"}],
 *  techs: ["U024BE7LH"]}
 * }</pre>
 *
 * {@code techs} are the members of a private triage channel, without guests; of the channels the bot is in at most 1,000 are kept.
 */
@Document("slack_workspace")
record StoredWorkspace(
        @Id String id,
        int schema,
        String team,
        String teamName,
        String botUser,
        String bot,
        String app,
        List<Channel> channels,
        List<Named> named,
        List<String> techs) {

    static final String ID = "workspace";
    static final int SCHEMA = 1;

    /** A channel as the settings call it. */
    record Named(String setting, String channel) {}
}
