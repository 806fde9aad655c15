package dev.frontdesk.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.testing.slack.BlockLimits;
import dev.frontdesk.testing.slack.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of view as Slack gets it, beside the documentation: {@code docs/slack/views}. Run with {@code -Dfrontdesk.views=write} to write
 * them anew.
 */
class BlockKitViewsTest {

    private static final Path VIEWS = Path.of("..", "docs", "slack", "views");
    private static final boolean WRITE = "write".equals(System.getProperty("frontdesk.views"));

    static Stream<String> messages() {
        return ShownReplies.ALL.keySet().stream();
    }

    static Stream<String> views() {
        return ShownViews.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_looks_as_documented_and_keeps_to_slacks_limits(String name) throws IOException {
        var json = json(ShownReplies.ALL.get(name));
        assertThat(BlockLimits.problems(json.getAsJsonArray("blocks"), Surface.MESSAGE))
                .isEmpty();
        assertDocumented(name, json);
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_modal_or_home_looks_as_documented_and_keeps_to_slacks_limits(String name) throws IOException {
        var json = Blocks.json(ShownViews.ALL.get(name));
        assertThat(BlockLimits.problems(json)).isEmpty();
        assertDocumented(name, json);
    }

    @Test
    void nothing_is_documented_that_is_not_shown() throws IOException {
        try (var files = Files.list(VIEWS)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(messages(), views()).toList());
        }
    }

    private static JsonObject json(Reply reply) {
        var message = Messages.of(reply);
        var json = new JsonObject();
        json.addProperty("text", message.text());
        json.add("blocks", Blocks.json(message.blocks()));
        return json;
    }

    private static void assertDocumented(String name, JsonObject json) throws IOException {
        var file = VIEWS.resolve(name + ".json");
        if (WRITE) {
            Files.createDirectories(VIEWS);
            var pretty =
                    new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
            Files.writeString(file, pretty.toJson(json) + '\n');
        }
        assertThat(JsonParser.parseString(Files.readString(file))).isEqualTo(json);
    }
}
