package dev.frontdesk.slack.block;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.frontdesk.chat.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A form as a modal, and what was filled in. An input's block carries the field's name. */
public final class Modals {

    private static final String ACTION = "value";

    private Modals() {}

    public static View modal(Form form, String callbackId, String privateMetadata) {
        List<LayoutBlock> inputs =
                form.fields().stream().<LayoutBlock>map(Modals::input).toList();
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(privateMetadata)
                .title(ViewTitle.builder().type("plain_text").text(form.title()).build())
                .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .blocks(inputs)
                .build();
    }

    /** Field name to text or selected value; empty ones left out. */
    public static Map<String, String> values(@Nullable ViewState state) {
        var values = new HashMap<String, String>();
        if (state == null || state.getValues() == null) {
            return values;
        }
        state.getValues().forEach((block, byAction) -> {
            var value = text(byAction.get(ACTION));
            if (!value.isBlank()) {
                values.put(block, value);
            }
        });
        return values;
    }

    private static String text(ViewState.@Nullable Value value) {
        if (value == null) {
            return "";
        }
        var option = value.getSelectedOption();
        return Objects.requireNonNullElse(option == null ? value.getValue() : option.getValue(), "");
    }

    private static InputBlock input(Form.Field field) {
        return InputBlock.builder()
                .blockId(field.name())
                .label(plain(field.label()))
                .optional(!field.required())
                .element(element(field))
                .build();
    }

    private static BlockElement element(Form.Field field) {
        if (field.options().isEmpty()) {
            return PlainTextInputElement.builder()
                    .actionId(ACTION)
                    .multiline(field.multiline())
                    .maxLength(field.max())
                    .initialValue(field.initial())
                    .build();
        }
        return StaticSelectElement.builder()
                .actionId(ACTION)
                .options(field.options().stream()
                        .map(o -> OptionObject.builder()
                                .text(plain(o.label()))
                                .value(o.value())
                                .build())
                        .toList())
                .build();
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).build();
    }
}
