package dev.frontdesk.slack.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Checkup.Finding;
import dev.frontdesk.chat.Checkup.Level;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.slack.OnSlack;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.backfill.Backfill;
import dev.frontdesk.slack.socket.Sockets;
import dev.frontdesk.slack.workspace.SlackWorkspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCheckupTest {

    private final OnSlack on = new OnSlack();
    private final InstantSource now = InstantSource.system();

    @AfterEach
    void close() {
        on.close();
    }

    private SlackCheckup checkup(
            SlackWorkspace workspace, SlackSettings settings, Sockets sockets, InstantSource time) {
        var backfill = new Backfill(
                on.calls,
                on.pause,
                workspace,
                new Nothing(),
                (platform, limit) -> List.of(),
                (channel, message) -> {},
                on.mongo,
                time);
        return new SlackCheckup(
                settings, on.calls, on.slack, workspace, on.pause, backfill, Optional.ofNullable(sockets), time);
    }

    private List<Finding> findings(SlackSettings settings) {
        return checkup(on.read(settings), settings, two(Duration.ZERO), now).findings();
    }

    private static final class Nothing implements Inbox {
        @Override
        public void accept(IncomingMessage message) {}

        @Override
        public boolean knows(String key) {
            return true;
        }
    }

    private static Sockets two(Duration silence) {
        return sockets(2, silence);
    }

    private static Sockets sockets(int open, Duration silence) {
        return new Sockets() {
            @Override
            public int open() {
                return open;
            }

            @Override
            public Duration silence() {
                return silence;
            }
        };
    }

    private static Finding about(List<Finding> findings, String words) {
        return findings.stream()
                .filter(f -> f.what().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " not in " + findings));
    }

    private static Set<String> allBut(String... missing) {
        var but = Set.of(missing);
        return Scope.ALL.stream().map(Scope::name).filter(s -> !but.contains(s)).collect(Collectors.toSet());
    }

    @Test
    void finds_all_well_where_it_is() {
        var settings = on.settings("triage", "help");
        var findings = findings(settings);

        assertThat(findings)
                .filteredOn(f -> !f.what().contains("history"))
                .allSatisfy(f -> assertThat(f.level()).as(f.what()).isEqualTo(Level.GOOD));
        assertThat(about(findings, "@frontdesk").what()).contains("Acme", "T1");
        assertThat(about(findings, "#triage").what()).contains("2 techs");
    }

    @Test
    void names_each_missing_scope_and_what_does_not_work_without() {
        on.server.scopes(allBut("reactions:read", "im:history"));

        var findings = findings(on.settings("triage", "help"));

        assertThat(about(findings, "reactions:read").level()).isEqualTo(Level.POOR);
        assertThat(about(findings, "im:history").level()).isEqualTo(Level.BAD);
        assertThat(about(findings, "im:history").what()).contains("direct messages do not arrive");
        assertThat(about(findings, "im:history").advice()).contains("OAuth & Permissions");
        assertThat(findings).filteredOn(f -> f.what().startsWith("The scope")).hasSize(2);
    }

    @Test
    void says_that_the_token_is_not_taken() {
        var settings = on.settings("triage", "help");
        var checkup = checkup(on.read(settings), settings, two(Duration.ZERO), now);
        on.server.faults().revokeTokens("token_revoked");

        var finding = about(checkup.findings(), "token_revoked");

        assertThat(finding.level()).isEqualTo(Level.BAD);
        assertThat(finding.advice()).contains("SLACK_BOT_TOKEN");
        assertThat(on.pause.on()).isTrue();
    }

    @Test
    void does_not_pause_for_a_wrong_app_token() {
        var settings = on.withTokens("xapp-wrong", "", "triage", "help");

        var finding = about(findings(settings), "SLACK_APP_TOKEN");

        assertThat(finding.level()).isEqualTo(Level.BAD);
        assertThat(finding.advice()).contains("connections:write");
        assertThat(on.pause.on()).isFalse();
    }

    @Test
    void wants_a_signing_secret_for_http() {
        assertThat(about(findings(on.withTokens("", "", "triage", "help")), "SLACK_SIGNING_SECRET")
                        .level())
                .isEqualTo(Level.BAD);
        assertThat(about(findings(on.withTokens("", "sekret", "triage", "help")), "/slack/events")
                        .level())
                .isEqualTo(Level.GOOD);
    }

    @Test
    void says_where_the_bot_is_not_and_what_is_not_there() {
        var findings = findings(on.settings("general", "lounge", "nowhere", "help"));

        assertThat(about(findings, "#lounge").advice()).isEqualTo("Write /invite @Frontdesk in #lounge.");
        assertThat(about(findings, "#nowhere").level()).isEqualTo(Level.BAD);
        assertThat(about(findings, "#nowhere").advice()).contains("SLACK_HELP_CHANNELS");
        assertThat(about(findings, "#general").what()).contains("public");
        assertThat(about(findings, "#help").level()).isEqualTo(Level.GOOD);
    }

    @Test
    void says_that_no_channels_are_set() {
        var findings = findings(on.settings(""));

        assertThat(about(findings, "No help channel").level()).isEqualTo(Level.POOR);
        assertThat(about(findings, "No channel for the techs").level()).isEqualTo(Level.POOR);
    }

    @Test
    void says_that_nobody_in_the_triage_channel_is_a_tech() {
        on.server.addChannel("ops", true, List.of("gus", dev.frontdesk.testing.slack.SlackServer.BOT));

        assertThat(about(findings(on.settings("ops", "help")), "#ops").what()).startsWith("Nobody in #ops");
    }

    @Test
    void compares_the_clocks() {
        assertThat(skewed(Duration.ZERO).level()).isEqualTo(Level.GOOD);
        assertThat(skewed(Duration.ofSeconds(60)).level()).isEqualTo(Level.POOR);
        assertThat(skewed(Duration.ofSeconds(-280)).level()).isEqualTo(Level.BAD);
    }

    private Finding skewed(Duration by) {
        var settings = on.settings("triage", "help");
        var time = InstantSource.offset(now, by);
        return about(
                checkup(on.read(settings), settings, two(Duration.ZERO), time).findings(), "clock");
    }

    @Test
    void says_how_the_sockets_are() {
        var settings = on.settings("triage", "help");
        var workspace = on.read(settings);

        assertThat(about(
                                checkup(workspace, settings, sockets(0, Duration.ZERO), now)
                                        .findings(),
                                "No socket")
                        .level())
                .isEqualTo(Level.BAD);
        assertThat(about(
                                checkup(workspace, settings, two(Duration.ofMinutes(3)), now)
                                        .findings(),
                                "180 seconds")
                        .level())
                .isEqualTo(Level.POOR);
    }

    @Test
    void asks_slack_at_most_once_a_minute() {
        var settings = on.settings("triage", "help");
        var checkup = checkup(on.read(settings), settings, two(Duration.ZERO), on.clock);
        checkup.findings();
        var asked = on.server.calls("auth.test").size();

        checkup.findings();
        assertThat(on.server.calls("auth.test")).hasSize(asked);

        on.clock.pass(Duration.ofSeconds(61));
        checkup.findings();
        assertThat(on.server.calls("auth.test")).hasSizeGreaterThan(asked);
    }

    @Test
    void answers_when_slack_does_not() {
        var settings = on.settings("triage", "help");
        var checkup = checkup(on.read(settings), settings, two(Duration.ZERO), now);
        on.server.close();

        assertThat(about(checkup.findings(), "could not be asked").advice()).contains("SLACK_API_URL");
    }
}
