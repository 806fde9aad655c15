package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.people.Directory;
import dev.frontdesk.testing.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    @RegisterExtension
    final Desk desk = new Desk();

    private Scene scene(String channel, String person, Optional<Request> request) {
        var who = desk.part(Directory.class).of("web", person, person);
        return new Scene(who, ChatAddress.of("web", "", channel), request, Optional.empty(), NOON);
    }

    private static Optional<Request> talkedAbout(String intent, Duration ago) {
        return Optional.of(new Request(
                "web:m",
                List.of("it broke"),
                intent,
                ChatAddress.of("web", "", "help"),
                Map.of(),
                null,
                NOON.minus(ago)));
    }

    @ParameterizedTest
    @CsvSource({"vpn-help, fix-vpn", "printers, fix-printer", "it_wifi, fix-wifi", "meeting rooms, fix-meeting-room"})
    void a_channel_expects_what_it_is_named_for(String channel, String intent) {
        var prior = new ChannelExpectation(IntentCatalog.helpDesk()).expected(scene(channel, "ana", Optional.empty()));
        assertThat(prior.logOdds()).containsKey(intent);
    }

    @ParameterizedTest
    @CsvSource({"help", "triage", "general", "C0123", "support"})
    void other_channels_expect_nothing(String channel) {
        assertThat(new ChannelExpectation(IntentCatalog.helpDesk())
                        .expected(scene(channel, "ana", Optional.empty()))
                        .none())
                .isTrue();
    }

    @Test
    void what_was_talked_about_is_expected_for_half_an_hour() {
        var talk = new TalkExpectation();
        assertThat(talk.expected(scene("help", "ana", talkedAbout("fix-vpn", Duration.ofMinutes(5))))
                        .logOdds())
                .containsOnlyKeys("fix-vpn");
        assertThat(talk.expected(scene("help", "ana", talkedAbout("fix-vpn", Duration.ofMinutes(31))))
                        .none())
                .isTrue();
        assertThat(talk.expected(scene("help", "ana", Optional.empty())).none()).isTrue();
    }
}
