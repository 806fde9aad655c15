package dev.frontdesk.slack.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Place;
import dev.frontdesk.slack.SlackSettings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private final SlackSettings settings = new SlackSettings(
            "xoxb-1", "", "", URI.create("http://slack/"), List.of("#help"), "triage", List.of(), List.of());

    @Test
    void a_renamed_channel_stays_the_one_that_was_meant() {
        var before = new Channels(settings, List.of(channel("C1", "help")), Map.of());

        var after = new Channels(settings, List.of(channel("C1", "it-help")), before.ids());

        assertThat(after.place("C1")).isEqualTo(Place.HELP);
    }

    @Test
    void another_channel_that_takes_the_name_is_meant_then() {
        var known = List.of(channel("C1", "it-help"), channel("C2", "help"));

        var after = new Channels(settings, known, Map.of("help", "C1"));

        assertThat(after.place("C2")).isEqualTo(Place.HELP);
        assertThat(after.place("C1")).isEqualTo(Place.ELSEWHERE);
    }

    @Test
    void a_channel_that_is_gone_is_nothing() {
        var after = new Channels(settings, List.of(), Map.of("help", "C1"));

        assertThat(after.place("C1")).isEqualTo(Place.ELSEWHERE);
        assertThat(after.incomplete()).isTrue();
    }

    @Test
    void an_archived_one_does_not_stand_for_its_name() {
        var archived = new Channel("C1", "help", false, true, true);

        assertThat(new Channels(settings, List.of(archived), Map.of()).id("help"))
                .isEmpty();
    }

    private static Channel channel(String id, String name) {
        return new Channel(id, name, false, true, false);
    }
}
