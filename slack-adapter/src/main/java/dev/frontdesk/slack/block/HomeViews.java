package dev.frontdesk.slack.block;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import dev.frontdesk.chat.Home;

/** A home as App Home's view. */
public final class HomeViews {

    private HomeViews() {}

    public static View home(Home home) {
        var headers = home.sections().stream()
                .<LayoutBlock>map(section -> HeaderBlock.builder()
                        .text(PlainTextObject.builder().text(section.title()).build())
                        .build())
                .toList();
        return View.builder().type("home").blocks(headers).build();
    }
}
