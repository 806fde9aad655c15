package dev.frontdesk.slack.workspace;

import static dev.frontdesk.slack.OnSlack.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.slack.OnSlack;
import dev.frontdesk.testing.slack.Fault;
import dev.frontdesk.testing.slack.Person;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackWorkspaceTest {

    private final OnSlack on = new OnSlack();

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void learns_who_the_bot_is_and_where_the_channels_of_the_settings_are() {
        var workspace = on.read(on.settings("triage", "help", "CGENERAL"));

        assertThat(workspace.team()).isEqualTo(SlackServer.TEAM);
        assertThat(workspace.botUser()).isEqualTo(SlackServer.BOT);
        assertThat(workspace.bot()).isEqualTo(SlackServer.BOT_ID);
        assertThat(workspace.app()).isEqualTo(SlackServer.APP);
        assertThat(workspace.place("CHELP")).isEqualTo(Place.HELP);
        assertThat(workspace.place("CGENERAL")).isEqualTo(Place.HELP);
        assertThat(workspace.place("CTRIAGE")).isEqualTo(Place.TRIAGE);
        assertThat(workspace.place("CPARTNERS")).isEqualTo(Place.ELSEWHERE);
        assertThat(workspace.place("DANA")).isEqualTo(Place.DIRECT);
        assertThat(workspace.triage()).contains("CTRIAGE");
        assertThat(workspace.channelName("CPARTNERS")).contains("partners");
        await(() -> workspace.group("SNETWORK").isPresent());
        assertThat(workspace.group("SNETWORK")).contains("network");
    }

    @Test
    void finds_a_channel_the_bot_is_not_in() {
        var workspace = on.read(on.settings("triage", "lounge"));

        assertThat(workspace.place("CLOUNGE")).isEqualTo(Place.HELP);
        assertThat(workspace.channel("lounge"))
                .hasValueSatisfying(c -> assertThat(c.member()).isFalse());
    }

    @Test
    void pages_through_a_large_workspace() {
        for (int i = 0; i < 1_500; i++) {
            on.server.addChannel("room-" + i, false, List.of("ana"));
        }
        var late = on.server.addChannel("zz-help", false, List.of("ana"));

        var workspace = on.read(on.settings("triage", "zz-help"));

        assertThat(workspace.place(late)).isEqualTo(Place.HELP);
        assertThat(on.server.calls("conversations.list")).hasSizeGreaterThan(1);
    }

    @Test
    void takes_the_members_of_a_private_triage_channel_for_techs() {
        var workspace = on.read(on.settings("triage", "help"));

        assertThat(workspace.techs()).containsExactlyInAnyOrder("UDAVE", "UERIN");
        assertThat(workspace.profile("UDAVE").standing()).isEqualTo(Standing.TECH);
        assertThat(workspace.profile("UANA").standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void takes_nobody_in_a_public_triage_channel_for_a_tech() {
        var workspace = on.read(on.settings("general", "help"));

        assertThat(workspace.place("CGENERAL")).isEqualTo(Place.TRIAGE);
        assertThat(workspace.techs()).isEmpty();
        assertThat(workspace.profile("UDAVE").standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void never_takes_guests_strangers_or_bots_for_techs() {
        on.server.add(Person.of("UROBOT", "robot").asBot());
        on.server.add(Person.of("USINGLE", "single").asSingleChannelGuest());
        var ops = on.server.addChannel("ops", true, List.of("dave", "gus", "zoe", "robot", "single", SlackServer.BOT));

        var workspace = on.read(on.settings("ops", "help"));

        assertThat(workspace.triage()).contains(ops);
        assertThat(workspace.techs()).containsExactly("UDAVE");
        assertThat(List.of("UGUS", "UZOE", "UROBOT", "USINGLE", SlackServer.BOT))
                .allSatisfy(user ->
                        assertThat(workspace.profile(user).standing()).as(user).isEqualTo(Standing.GUEST));
    }

    @Test
    void makes_a_newcomer_to_the_triage_channel_a_tech() {
        var workspace = on.read(on.settings("triage", "help"));
        on.server.invite("dave", "ada", "#triage");

        workspace.membersChanged("CTRIAGE");

        await(() -> workspace.profile("UADA").standing() == Standing.TECH);
        on.server.leave("ada", "#triage");
        workspace.membersChanged("CTRIAGE");
        await(() -> workspace.profile("UADA").standing() == Standing.MEMBER);
    }

    @Test
    void names_every_place_after_a_restart_without_slack() {
        var before = on.read(on.settings("triage", "help"));
        before.met("UANA", "DANA");
        on.server.close();

        var workspace = on.started(on.settings("triage", "help"));

        assertThat(workspace.team()).isEqualTo(SlackServer.TEAM);
        assertThat(workspace.botUser()).isEqualTo(SlackServer.BOT);
        assertThat(workspace.place("CHELP")).isEqualTo(Place.HELP);
        assertThat(workspace.triage()).contains("CTRIAGE");
        assertThat(workspace.direct("UANA")).contains("DANA");
        assertThat(workspace.profile("UDAVE").standing()).isEqualTo(Standing.TECH);
        assertThat(workspace.profile("UANA").standing()).isEqualTo(Standing.GUEST);
        assertThat(workspace.ready()).isFalse();
        assertThat(on.pause.on()).isFalse();
    }

    @Test
    void runs_on_with_a_token_that_slack_does_not_take() {
        on.server.faults().revokeTokens("invalid_auth");
        var workspace = on.started(on.settings("triage", "help"));
        await(on.pause::on);
        assertThat(on.pause.reason()).isEqualTo("invalid_auth");
        assertThat(workspace.team()).isEmpty();

        on.server.faults().restoreTokens();
        on.pause.end();

        await(workspace::ready);
        assertThat(workspace.place("CHELP")).isEqualTo(Place.HELP);
    }

    @Test
    void pauses_when_slack_says_that_the_app_is_gone() {
        var workspace = on.read(on.settings("triage", "help"));

        workspace.tokensRevoked("app_uninstalled");

        assertThat(on.pause.on()).isTrue();
    }

    @Test
    void knows_a_person_with_zone_language_and_address() {
        var workspace = on.read(on.settings("triage", "help"));

        var ada = workspace.profile("UADA");

        assertThat(ada.displayName()).isEqualTo("Ada");
        assertThat(ada.handle()).isEqualTo("Ada");
        assertThat(ada.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(ada.locale()).isEqualTo(Locale.UK);
        assertThat(workspace.account("@ada")).contains("UADA");
        assertThat(workspace.account("ADA@acme.example")).contains("UADA");
        assertThat(workspace.account("nobody")).isEmpty();
    }

    @Test
    void lists_the_people_at_the_start_so_that_nobody_waits() {
        var workspace = on.read(on.settings("triage", "help"));

        await(() -> workspace.known("UPAULA").isPresent());

        assertThat(on.server.calls("users.info"))
                .noneMatch(call -> call.toString().contains("UPAULA"));
    }

    @Test
    void asks_for_an_unmet_person_once_and_after_a_failure_not_for_half_a_minute() {
        var workspace = on.read(on.settings("triage", "help"));
        await(() -> workspace.known("UPAULA").isPresent());
        on.server.clearCalls();
        on.server.faults().fail("users.info", 100, Fault.error("internal_error"));

        assertThat(workspace.profile("UZOE").displayName()).isEqualTo("UZOE");
        assertThat(workspace.profile("UZOE").standing()).isEqualTo(Standing.GUEST);
        assertThat(on.server.calls("users.info")).hasSize(1);

        on.clock.pass(Duration.ofSeconds(31));
        on.server.faults().clear();
        assertThat(workspace.profile("UZOE").displayName()).isEqualTo("Zoe");
        assertThat(workspace.profile("UZOE").displayName()).isEqualTo("Zoe");
        assertThat(on.server.calls("users.info")).hasSize(2);
    }

    @Test
    void does_not_wait_for_a_slow_slack_and_takes_its_answer_when_it_comes() {
        var workspace = on.read(on.settings("triage", "help"));
        await(() -> workspace.known("UPAULA").isPresent());
        on.server.faults().fail("users.info", 1, Fault.delay(Duration.ofSeconds(3)));
        var asked = System.nanoTime();

        assertThat(workspace.profile("UZOE").displayName()).isEqualTo("UZOE");

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(2_900));
        await(() -> workspace.known("UZOE").isPresent());
    }

    @Test
    void looks_somebody_up_again_when_slack_says_they_changed_or_after_a_day() {
        var workspace = on.read(on.settings("triage", "help"));
        await(() -> workspace.known("UPAULA").isPresent());

        on.server.add(
                Person.of("UPAULA", "paula").called("Paula Keller", "Paula K.").asGuest());
        assertThat(workspace.profile("UPAULA").displayName()).isEqualTo("Paula");
        workspace.personChanged("UPAULA");
        await(() -> workspace.profile("UPAULA").displayName().equals("Paula K."));
        assertThat(workspace.profile("UPAULA").standing()).isEqualTo(Standing.GUEST);

        on.server.add(Person.of("UPAULA", "paula").called("Paula Keller", "Paula"));
        on.clock.pass(Duration.ofHours(25));
        assertThat(workspace.profile("UPAULA").displayName()).isEqualTo("Paula K.");
        await(() -> workspace.profile("UPAULA").displayName().equals("Paula"));
    }

    @Test
    void does_without_what_the_scopes_do_not_allow() {
        on.server.faults().fail("users.list", 5, Fault.error("missing_scope"));
        on.server.faults().fail("usergroups.list", 5, Fault.error("missing_scope"));
        on.server.faults().fail("users.conversations", 1, Fault.error("missing_scope"));

        var workspace = on.read(on.settings("triage", "help"));

        assertThat(workspace.place("CHELP")).isEqualTo(Place.HELP);
        assertThat(workspace.group("SNETWORK")).isEmpty();
        assertThat(workspace.profile("UANA").displayName()).isEqualTo("Ana");
    }

    @Test
    void tells_of_gaps() {
        var workspace = on.read(on.settings("triage", "help"));
        var gaps = new ArrayList<Instant>();
        workspace.whenMissed(gaps::add);

        workspace.missed(Instant.EPOCH);

        assertThat(gaps).containsExactly(Instant.EPOCH);
    }

    @Test
    void writes_down_a_direct_conversation_once_and_when_it_was_seen_to_the_day() {
        var workspace = on.read(on.settings("triage", "help"));
        workspace.met("UANA", "DANA");
        var first = on.mongo.findById("T1:UANA", StoredDirect.class);
        on.clock.pass(Duration.ofHours(1));
        workspace.met("UANA", "DANA");
        assertThat(on.mongo.findById("T1:UANA", StoredDirect.class)).isEqualTo(first);

        on.clock.pass(Duration.ofDays(2));
        workspace.met("UADA", "DADA");

        assertThat(workspace.directsSince(on.clock.instant().minus(Duration.ofDays(1))))
                .containsExactly("DADA");
        assertThat(workspace.directsSince(Instant.EPOCH)).containsExactly("DADA", "DANA");
    }
}
