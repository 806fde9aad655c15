package dev.frontdesk.slack.block;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import dev.frontdesk.chat.Home;
import dev.frontdesk.chat.Home.Item;
import dev.frontdesk.slack.text.Mrkdwn;
import dev.frontdesk.slack.text.Pieces;
import java.util.ArrayList;
import java.util.List;

/** A person's home page with the bot: a heading for each section, a line for each item, its buttons beside or below it. */
public final class HomeViews {

    private static final int BLOCKS = 100;
    private static final int HEADING = 150;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private int buttons;
    private int leftOut;

    private HomeViews() {}

    public static View home(Home home) {
        return new HomeViews().view(home);
    }

    private View view(Home home) {
        for (int i = 0; i < home.sections().size(); i++) {
            section(home.sections().get(i), "home-" + i);
        }
        if (leftOut > 0) {
            blocks.add(context("… and " + leftOut + " more: /desk status"));
        }
        return View.builder().type("home").blocks(List.copyOf(blocks)).build();
    }

    private void section(Home.Section section, String id) {
        if (!fits(2)) {
            leftOut += section.items().size();
            return;
        }
        blocks.add(HeaderBlock.builder()
                .blockId(id)
                .text(Texts.plain(section.title(), HEADING))
                .build());
        if (section.items().isEmpty() && !section.empty().isBlank()) {
            blocks.add(context(Mrkdwn.escaped(section.empty())));
        }
        for (int i = 0; i < section.items().size(); i++) {
            item(section.items().get(i), id + '-' + i);
        }
    }

    private void item(Item item, String id) {
        boolean below = item.choices().size() > 1;
        if (leftOut > 0 || !fits(below ? 2 : 1)) {
            leftOut++;
            return;
        }
        blocks.add(line(item, id));
        if (below) {
            blocks.add(Buttons.row(item.choices(), buttons, id + "-choices", false));
            buttons += item.choices().size();
        }
    }

    /** A single button stands beside its line, which takes half the room. */
    private LayoutBlock line(Item item, String id) {
        var text = Pieces.shortened(Mrkdwn.escaped(item.text()), Texts.SECTION);
        var line = SectionBlock.builder().blockId(id).text(Texts.mrkdwn(text.isBlank() ? "…" : text));
        if (item.choices().size() == 1) {
            line.accessory(Buttons.button(item.choices().getFirst(), buttons++, false));
        }
        return line.build();
    }

    /** One place is kept for what says that there is more. */
    private boolean fits(int more) {
        return blocks.size() + more < BLOCKS;
    }

    private static LayoutBlock context(String escaped) {
        return ContextBlock.builder()
                .elements(List.of(Texts.mrkdwn(Pieces.shortened(escaped, Texts.SECTION))))
                .build();
    }
}
