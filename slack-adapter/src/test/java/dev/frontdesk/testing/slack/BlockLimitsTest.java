package dev.frontdesk.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit at its edge: what just fits is taken, one more is not. */
class BlockLimitsTest {

    private static JsonObject plain(int length) {
        return Json.object("type", "plain_text", "text", "x".repeat(length));
    }

    private static JsonObject block(String type, Object... more) {
        return Json.put(Json.object("type", type), more);
    }

    private static JsonObject button(Object... more) {
        return Json.put(Json.object("type", "button", "text", plain(5)), more);
    }

    private static JsonObject pressable(JsonObject element) {
        return block("actions", "elements", List.of(element));
    }

    private static JsonObject input(JsonObject element) {
        return block("input", "label", plain(5), "element", element);
    }

    private static List<String> problems(JsonObject... blocks) {
        return BlockLimits.problems(Json.array((Object[]) blocks), Surface.MESSAGE);
    }

    private static JsonObject options(int count, int text, int value) {
        var options = IntStream.range(0, count)
                .mapToObj(i -> Json.object("text", plain(text), "value", (i + "x".repeat(value)).substring(0, value)))
                .toList();
        return Json.object("type", "static_select", "placeholder", plain(10), "options", options);
    }

    /** A block in which one measure is {@code n}. */
    private static JsonObject measured(String what, int n) {
        var text = "x".repeat(n);
        return switch (what) {
            case "section text" -> block("section", "text", plain(n));
            case "fields" -> block("section", "fields", Collections.nCopies(n, plain(5)));
            case "field" -> block("section", "fields", List.of(plain(n)));
            case "header" -> block("header", "text", plain(n));
            case "actions" -> block("actions", "elements", Collections.nCopies(n, button()));
            case "context" -> block("context", "elements", Collections.nCopies(n, plain(5)));
            case "button text" -> pressable(Json.object("type", "button", "text", plain(n)));
            case "button value" -> pressable(button("value", text));
            case "button url" -> pressable(button("url", text));
            case "action id" -> pressable(button("action_id", text));
            case "block id" -> block("divider", "block_id", text);
            case "options" -> pressable(options(n, 5, 5));
            case "option text" -> pressable(options(1, n, 5));
            case "option value" -> pressable(options(1, 5, n));
            case "overflow" -> pressable(Json.put(options(n, 5, 5), "type", "overflow"));
            case "placeholder" -> pressable(Json.put(options(1, 5, 5), "placeholder", plain(n)));
            case "image url" -> block("image", "alt_text", "a map", "image_url", text);
            case "alt text" -> block("image", "image_url", "https://a.example", "alt_text", text);
            case "label" -> block("input", "label", plain(n), "element", Json.object("type", "datepicker"));
            case "hint" -> Json.put(input(Json.object("type", "datepicker")), "hint", plain(n));
            case "initial value" -> input(Json.object("type", "plain_text_input", "initial_value", text));
            case "max length" -> input(Json.object("type", "plain_text_input", "max_length", n));
            case "confirm title" -> pressable(button("confirm", confirm(n, 5, 5)));
            case "confirm text" -> pressable(button("confirm", confirm(5, n, 5)));
            case "confirm button" -> pressable(button("confirm", confirm(5, 5, n)));
            case "markdown" -> block("markdown", "text", text);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static JsonObject confirm(int title, int text, int button) {
        return Json.object("title", plain(title), "text", plain(text), "confirm", plain(button), "deny", plain(5));
    }

    @ParameterizedTest
    @CsvSource({
        "section text, 3000",
        "fields, 10",
        "field, 2000",
        "header, 150",
        "actions, 25",
        "context, 10",
        "button text, 75",
        "button value, 2000",
        "button url, 3000",
        "action id, 255",
        "block id, 255",
        "options, 100",
        "option text, 75",
        "option value, 150",
        "overflow, 5",
        "placeholder, 150",
        "image url, 3000",
        "alt text, 2000",
        "label, 2000",
        "hint, 2000",
        "initial value, 3000",
        "max length, 3000",
        "confirm title, 100",
        "confirm text, 300",
        "confirm button, 30",
        "markdown, 12000"
    })
    void takes_what_just_fits_and_no_more(String what, int most) {
        assertThat(problems(measured(what, most))).isEmpty();
        assertThat(problems(measured(what, most + 1))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "section text",
        "header",
        "button text",
        "option text",
        "option value",
        "options",
        "alt text",
        "label",
        "actions",
        "context"
    })
    void takes_nothing_empty(String what) {
        assertThat(problems(measured(what, 0))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MESSAGE, 50", "MODAL, 100", "HOME, 100"})
    void takes_so_many_blocks_and_no_more(Surface surface, int most) {
        assertThat(BlockLimits.problems(dividers(most), surface)).isEmpty();
        assertThat(BlockLimits.problems(dividers(most + 1), surface))
                .containsExactly("no more than " + most + " items allowed [json-pointer:/blocks]");
    }

    private static JsonArray dividers(int n) {
        return Json.array(Collections.nCopies(n, block("divider")));
    }

    @Test
    void wants_ids_that_are_unique() {
        assertThat(problems(block("divider", "block_id", "a"), block("divider", "block_id", "a")))
                .hasSize(1);
        var twice = List.of(button("action_id", "go"), button("action_id", "go"));
        assertThat(problems(block("actions", "elements", twice))).hasSize(1);
        assertThat(problems(pressable(button("action_id", "go")), pressable(button("action_id", "go"))))
                .isEmpty();
    }

    @Test
    void knows_what_can_stand_where() {
        assertThat(problems(block("poem"))).singleElement().asString().contains("unsupported type: poem");
        assertThat(problems(pressable(Json.object("type", "plain_text_input")))).hasSize(1);
        assertThat(problems(pressable(Json.object("type", "lever")))).hasSize(1);
        assertThat(problems(input(button()))).hasSize(1);
        assertThat(problems(block("header", "text", Json.object("type", "mrkdwn", "text", "*x*"))))
                .hasSize(1);
        assertThat(problems(block("image", "image_url", "https://a.example"))).hasSize(1);
        assertThat(problems(pressable(button("style", "loud")))).hasSize(1);
        assertThat(problems(block("section"))).hasSize(1);
        assertThat(BlockLimits.problems(Json.array(block("markdown", "text", "x")), Surface.HOME))
                .hasSize(1);
    }

    @Test
    void says_the_place() {
        assertThat(problems(block("divider"), pressable(Json.object("type", "button", "text", plain(76)))))
                .containsExactly("must be less than 76 characters [json-pointer:/blocks/1/elements/0/text/text]");
    }

    private static JsonObject modal(int title, int button, int metadata, int callback) {
        return Json.object(
                "type", "modal",
                "title", plain(title),
                "submit", plain(button),
                "close", plain(button),
                "private_metadata", "x".repeat(metadata),
                "callback_id", "x".repeat(callback),
                "blocks", dividers(1));
    }

    @Test
    void bounds_a_modal() {
        assertThat(BlockLimits.problems(modal(24, 24, 3000, 255))).isEmpty();
        assertThat(BlockLimits.problems(modal(25, 24, 3000, 255))).hasSize(1);
        assertThat(BlockLimits.problems(modal(0, 24, 3000, 255))).hasSize(1);
        assertThat(BlockLimits.problems(modal(24, 25, 3000, 255))).hasSize(2);
        assertThat(BlockLimits.problems(modal(24, 24, 3001, 255))).hasSize(1);
        assertThat(BlockLimits.problems(modal(24, 24, 3000, 256))).hasSize(1);
    }

    @Test
    void wants_a_submit_button_where_something_can_be_filled_in() {
        var form = modal(5, 5, 0, 0);
        form.add("blocks", Json.array(input(Json.object("type", "plain_text_input"))));

        assertThat(BlockLimits.problems(form)).isEmpty();
        form.remove("submit");
        assertThat(BlockLimits.problems(form)).hasSize(1);
    }
}
