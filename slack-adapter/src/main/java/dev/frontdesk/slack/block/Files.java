package dev.frontdesk.slack.block;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.SlackFileObject;
import dev.frontdesk.chat.Attachment;
import dev.frontdesk.slack.text.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Files that stay where they are: pictures that Slack holds are shown, others are a link. */
final class Files {

    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/jpg", "image/gif");
    private static final int NAME = 200;

    private Files() {}

    static List<LayoutBlock> of(List<Attachment> files, boolean pictures) {
        var blocks = new ArrayList<LayoutBlock>();
        for (var file : files) {
            blocks.add(pictures && shown(file) ? picture(file) : line(file));
        }
        return blocks;
    }

    private static boolean shown(Attachment file) {
        return file.ref() != null && SHOWN.contains(file.mediaType().toLowerCase(Locale.ROOT));
    }

    private static LayoutBlock picture(Attachment file) {
        var name = Texts.plain(file.name(), NAME);
        return ImageBlock.builder()
                .slackFile(SlackFileObject.builder().id(file.ref()).build())
                .altText(name.getText())
                .title(name)
                .build();
    }

    private static LayoutBlock line(Attachment file) {
        return ContextBlock.builder()
                .elements(List.of(Texts.mrkdwn(words(file))))
                .build();
    }

    static String words(Attachment file) {
        var name = Texts.plain(file.name(), NAME).getText();
        return ":paperclip: " + Mrkdwn.link(file.url(), name) + size(file.size());
    }

    private static String size(long bytes) {
        if (bytes <= 0) {
            return "";
        }
        if (bytes < 1_000_000) {
            return " (" + Math.max(1, bytes / 1_000) + " kB)";
        }
        return " (" + bytes / 1_000_000 + '.' + bytes / 100_000 % 10 + " MB)";
    }
}
