package dev.frontdesk.slack.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What people paste to create the app. */
class ManifestTest {

    private static final String[] EVENTS = {
        "message.channels",
        "message.groups",
        "message.im",
        "message.mpim",
        "app_mention",
        "reaction_added",
        "app_home_opened",
        "assistant_thread_started",
        "assistant_thread_context_changed",
        "member_joined_channel",
        "member_left_channel",
        "channel_rename",
        "channel_archive",
        "channel_unarchive",
        "channel_deleted",
        "channel_left",
        "group_rename",
        "group_archive",
        "group_unarchive",
        "group_deleted",
        "group_left",
        "user_change",
        "team_join",
        "subteam_created",
        "subteam_updated",
        "subteam_members_changed",
        "tokens_revoked",
        "app_uninstalled"
    };

    private final Map<String, Object> manifest = read();

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(Files.readString(Path.of("manifest.yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T at(String... path) {
        Object here = manifest;
        for (var name : path) {
            here = ((Map<String, Object>) here).get(name);
        }
        return (T) here;
    }

    @Test
    void asks_for_the_scopes_that_the_checkup_looks_for() {
        assertThat(this.<List<String>>at("oauth_config", "scopes", "bot"))
                .containsExactlyInAnyOrderElementsOf(
                        Scope.ALL.stream().map(Scope::name).toList());
    }

    @Test
    void subscribes_to_what_is_listened_to() {
        assertThat(this.<List<String>>at("settings", "event_subscriptions", "bot_events"))
                .contains(EVENTS)
                .doesNotHaveDuplicates();
    }

    @Test
    void has_the_command_and_the_shortcuts() {
        var commands = this.<List<Map<String, Object>>>at("features", "slash_commands");
        assertThat(commands)
                .singleElement()
                .satisfies(command ->
                        assertThat(command).containsEntry("command", "/desk").containsEntry("should_escape", true));
        var shortcuts = this.<List<Map<String, Object>>>at("features", "shortcuts");
        assertThat(shortcuts)
                .extracting(s -> s.get("type") + " " + s.get("callback_id"))
                .containsExactlyInAnyOrder(
                        "global ask", "message make-ticket", "message personal", "message save-answer");
        assertThat(shortcuts).allSatisfy(s -> assertThat((String) s.get("name")).hasSizeLessThanOrEqualTo(24));
    }

    @Test
    void keeps_to_slacks_limits() {
        assertThat(this.<String>at("display_information", "name")).hasSizeLessThanOrEqualTo(35);
        assertThat(this.<String>at("display_information", "description")).hasSizeLessThanOrEqualTo(140);
        assertThat(this.<String>at("display_information", "long_description")).hasSizeBetween(175, 4_000);
        assertThat(this.<String>at("features", "assistant_view", "assistant_description"))
                .hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void comes_for_socket_mode_with_messages_to_the_bot_allowed() {
        assertThat(this.<Boolean>at("settings", "socket_mode_enabled")).isTrue();
        assertThat(this.<Boolean>at("settings", "interactivity", "is_enabled")).isTrue();
        assertThat(this.<Boolean>at("features", "app_home", "messages_tab_enabled"))
                .isTrue();
        assertThat(this.<Boolean>at("features", "app_home", "messages_tab_read_only_enabled"))
                .isFalse();
    }
}
