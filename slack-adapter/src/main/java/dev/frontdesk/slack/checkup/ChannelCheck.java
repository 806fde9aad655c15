package dev.frontdesk.slack.checkup;

import dev.frontdesk.chat.Checkup.Finding;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.workspace.Channel;
import dev.frontdesk.slack.workspace.SlackWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the channels of the settings are there, and the bot in them. */
final class ChannelCheck {

    private final SlackSettings settings;
    private final SlackWorkspace workspace;

    ChannelCheck(SlackSettings settings, SlackWorkspace workspace) {
        this.settings = settings;
        this.workspace = workspace;
    }

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        if (!workspace.ready()) {
            found.add(Finding.poor(
                    "The workspace was not read from Slack since the start; what was known before holds.",
                    "Wait a minute. If it stays so, look at what is said about the token."));
        }
        if (settings.helpChannels().isEmpty()) {
            found.add(Finding.poor(
                    "No help channel is set: people can ask in direct messages and by mention only.",
                    "Set SLACK_HELP_CHANNELS to the names of the channels in which everybody may ask."));
        }
        settings.helpChannels().forEach(setting -> found.add(help(setting)));
        found.add(triage());
        return found;
    }

    private Finding help(String setting) {
        return trouble(setting, "SLACK_HELP_CHANNELS")
                .orElseGet(() -> Finding.good('#' + name(setting) + ": everybody may ask there."));
    }

    private Finding triage() {
        var setting = settings.triageChannel();
        if (setting.isEmpty()) {
            return Finding.poor(
                    "No channel for the techs is set: tickets are shown in the browser only.",
                    "Set SLACK_TRIAGE_CHANNEL to the name of a private channel with the techs in it.");
        }
        return trouble(setting, "SLACK_TRIAGE_CHANNEL").orElseGet(() -> techs(setting));
    }

    private Finding techs(String setting) {
        var name = '#' + name(setting);
        if (workspace.channel(setting).filter(Channel::closed).isEmpty()) {
            return Finding.poor(
                    name + " is public, so being in it makes nobody a tech.",
                    "Make it a private channel, or give the techs their roles in the people file.");
        }
        var techs = workspace.techs().size();
        return techs == 0
                ? Finding.poor(
                        "Nobody in " + name + " is a tech: guests and people of other firms never are.",
                        "Invite the techs to " + name + '.')
                : Finding.good(name + ": " + techs + (techs == 1 ? " tech works there." : " techs work there."));
    }

    private Optional<Finding> trouble(String setting, String variable) {
        var channel = workspace.channel(setting);
        if (channel.isEmpty() || channel.get().name().isEmpty()) {
            return Optional.of(Finding.bad(
                    "No channel " + label(setting) + " is to be seen.",
                    "Correct " + variable + ". If it is a private channel, write /invite @" + bot() + " there."));
        }
        var found = channel.get();
        if (found.archived()) {
            return Optional.of(Finding.bad(
                    '#' + found.name() + " is archived.", "Open it again in Slack, or correct " + variable + '.'));
        }
        if (!found.member()) {
            return Optional.of(Finding.bad(
                    "The bot is not in #" + found.name() + ", so it hears nothing there.",
                    "Write /invite @" + bot() + " in #" + found.name() + '.'));
        }
        return found.name().equals(setting) || found.id().equals(setting)
                ? Optional.empty()
                : Optional.of(Finding.poor(
                        '#' + setting + " is called #" + found.name() + " now; it still works.",
                        "Set " + variable + " to the new name, or to the id " + found.id() + " that never changes."));
    }

    private String bot() {
        return workspace
                .known(workspace.botUser())
                .map(profile -> profile.displayName())
                .orElse("Frontdesk");
    }

    private String name(String setting) {
        return workspace.channel(setting).map(Channel::name).orElse(setting);
    }

    private static String label(String setting) {
        return setting.chars().anyMatch(Character::isUpperCase) ? setting : '#' + setting;
    }
}
