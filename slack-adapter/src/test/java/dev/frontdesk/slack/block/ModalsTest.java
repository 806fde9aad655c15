package dev.frontdesk.slack.block;

import static dev.frontdesk.slack.block.Blocks.all;
import static dev.frontdesk.slack.block.Blocks.assertTaken;
import static dev.frontdesk.slack.block.Blocks.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.model.view.ViewState;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Form.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModalsTest {

    @Test
    void every_field_is_an_input_named_after_it() {
        var form = new Form(
                "Change T-12",
                List.of(
                        Field.text("text", "What is it?", true, 3_000).with("old words"),
                        Field.line("room", "Room", false, 40),
                        menu(3).with("v1")));
        var view = Modals.modal(form, "form", "secret-free");
        assertTaken(view);
        var blocks = json(view).getAsJsonArray("blocks");
        assertThat(all(blocks, "block_id")).containsExactly("text", "room", "menu");
        assertThat(all(blocks, "element.action_id")).containsOnly("value");
        assertThat(all(blocks, "element.type"))
                .containsExactly("plain_text_input", "plain_text_input", "static_select");
        assertThat(all(blocks, "element.max_length")).containsExactly("3000", "40");
        assertThat(all(blocks, "element.initial_value")).containsExactly("old words");
        assertThat(all(blocks, "element.initial_option.value")).containsExactly("v1");
        assertThat(all(blocks, "optional")).containsExactly("false", "true", "false");
        assertThat(view.getCallbackId()).isEqualTo("form");
        assertThat(view.getPrivateMetadata()).isEqualTo("secret-free");
        assertThat(view.getTitle().getText()).isEqualTo("Change T-12");
    }

    @Test
    void whatever_is_too_long_for_slack_is_cut() {
        var form = new Form(
                "A title that is far too long for Slack",
                List.of(
                        Field.text("text", "l".repeat(300), true, 9_000).with("w".repeat(5_000)),
                        menu(150).with("v149")));
        var view = Modals.modal(form, "form", "");
        assertTaken(view);
        var blocks = json(view).getAsJsonArray("blocks");
        assertThat(view.getTitle().getText())
                .isEqualTo("A title that is far too…")
                .hasSize(24);
        assertThat(all(blocks, "element.options.value")).hasSize(100);
        assertThat(all(blocks, "element.initial_option.value")).isEmpty();
        assertThat(all(blocks, "element.initial_value").getFirst()).hasSize(3_000);
    }

    @Test
    void what_was_filled_in_comes_back_by_name() {
        var state = Blocks.GSON.fromJson(JsonParser.parseString("""
                        {"values": {
                          "text": {"value": {"type": "plain_text_input", "value": "my words"}},
                          "room": {"value": {"type": "plain_text_input", "value": null}},
                          "desk": {"value": {"type": "plain_text_input", "value": "  "}},
                          "menu": {"value": {"type": "static_select", "selected_option": {"value": "v1"}}},
                          "none": {"value": {"type": "static_select", "selected_option": null}},
                          "other": {"else": {"type": "plain_text_input", "value": "not ours"}}
                        }}"""), ViewState.class);
        assertThat(Modals.values(state)).isEqualTo(Map.of("text", "my words", "menu", "v1"));
        assertThat(Modals.values(null)).isEmpty();
        assertThat(Modals.values(new ViewState())).isEmpty();
    }

    private static Field menu(int options) {
        return Field.menu(
                "menu",
                "Which?",
                true,
                IntStream.range(0, options)
                        .mapToObj(i -> new Option("v" + i, "Label " + i))
                        .toList());
    }
}
