package dev.frontdesk.slack.block;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.frontdesk.chat.CleanText;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Form.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as a modal: one input block per field, named after it, so that problems and answers come back under its name. */
public final class Modals {

    private static final String VALUE = "value";
    private static final int TITLE = 24;
    private static final int LABEL = 48;
    private static final int TEXT = 3_000;
    private static final int OPTIONS = 100;

    private Modals() {}

    /**
     * @param callbackId comes back with what was filled in
     * @param privateMetadata too, at most 3,000 characters
     */
    public static View modal(Form form, String callbackId, String privateMetadata) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(privateMetadata)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Texts.plain(form.title(), TITLE).getText())
                        .build())
                .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .blocks(form.fields().stream().map(Modals::input).toList())
                .build();
    }

    /** What was filled in: field name to text, or of a menu to the value of the option; what was left empty is left out. */
    public static Map<String, String> values(@Nullable ViewState state) {
        var values = new HashMap<String, String>();
        if (state != null && state.getValues() != null) {
            state.getValues().forEach((field, elements) -> {
                var text = text(elements == null ? null : elements.get(VALUE));
                if (text != null && !text.isBlank()) {
                    values.put(field, text);
                }
            });
        }
        return values;
    }

    private static @Nullable String text(ViewState.@Nullable Value value) {
        if (value == null) {
            return null;
        }
        return value.getSelectedOption() == null
                ? value.getValue()
                : value.getSelectedOption().getValue();
    }

    private static LayoutBlock input(Field field) {
        return InputBlock.builder()
                .blockId(field.name())
                .label(Texts.plain(field.label(), LABEL))
                .element(field.options().isEmpty() ? line(field) : menu(field))
                .optional(!field.required())
                .build();
    }

    private static BlockElement line(Field field) {
        int max = Math.clamp(field.max(), 1, TEXT);
        return PlainTextInputElement.builder()
                .actionId(VALUE)
                .multiline(field.multiline())
                .maxLength(max)
                .initialValue(field.initial() == null ? null : Texts.cut(CleanText.clean(field.initial()), max))
                .build();
    }

    private static BlockElement menu(Field field) {
        var options =
                field.options().stream().limit(OPTIONS).map(Modals::option).toList();
        return StaticSelectElement.builder()
                .actionId(VALUE)
                .options(options)
                .initialOption(chosen(options, field.initial()))
                .build();
    }

    /** Slack takes only one of the very options that it lists. */
    private static @Nullable OptionObject chosen(List<OptionObject> options, @Nullable String value) {
        return options.stream()
                .filter(o -> o.getValue().equals(value))
                .findFirst()
                .orElse(null);
    }

    private static OptionObject option(Option option) {
        return OptionObject.builder()
                .text(Texts.plain(option.label(), Option.VALUE_LIMIT))
                .value(option.value())
                .build();
    }
}
