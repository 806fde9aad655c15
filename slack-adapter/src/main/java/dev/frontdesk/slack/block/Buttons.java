package dev.frontdesk.slack.block;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.frontdesk.chat.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Choices as buttons: the value is the opaque reference, the action id {@code choice-N}. */
final class Buttons {

    private static final int IN_A_BLOCK = 25;
    private static final String FIRST_OF_TWO = "primary";

    private Buttons() {}

    /** @param question whether the first of two is what most people want */
    static List<LayoutBlock> of(List<Choice> choices, boolean question) {
        var blocks = new ArrayList<LayoutBlock>();
        for (int from = 0; from < choices.size(); from += IN_A_BLOCK) {
            var some = choices.subList(from, Math.min(choices.size(), from + IN_A_BLOCK));
            blocks.add(row(some, from, null, question && choices.size() == 2));
        }
        return blocks;
    }

    /** @param first the number of the first, counted over the whole message or view */
    static LayoutBlock row(List<Choice> choices, int first, @Nullable String blockId, boolean primary) {
        var elements = new ArrayList<BlockElement>();
        for (int i = 0; i < Math.min(choices.size(), IN_A_BLOCK); i++) {
            elements.add(button(choices.get(i), first + i, primary && i == 0));
        }
        return ActionsBlock.builder().blockId(blockId).elements(elements).build();
    }

    static ButtonElement button(Choice choice, int number, boolean primary) {
        return ButtonElement.builder()
                .actionId("choice-" + number)
                .text(Texts.plain(choice.label(), Choice.LABEL_LIMIT))
                .value(choice.ref())
                .style(primary ? FIRST_OF_TWO : null)
                .build();
    }
}
