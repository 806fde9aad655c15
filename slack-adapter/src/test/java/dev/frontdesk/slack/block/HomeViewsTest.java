package dev.frontdesk.slack.block;

import static dev.frontdesk.slack.block.Blocks.all;
import static dev.frontdesk.slack.block.Blocks.assertTaken;
import static dev.frontdesk.slack.block.Blocks.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Home;
import dev.frontdesk.chat.Home.Item;
import dev.frontdesk.chat.Home.Section;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HomeViewsTest {

    @Test
    void a_section_without_items_says_so() {
        var view = HomeViews.home(new Home(List.of(new Section("Your tickets", List.of(), "Nothing is open."))));
        assertTaken(view);
        var blocks = json(view).getAsJsonArray("blocks");
        assertThat(all(blocks, "text.text")).containsExactly("Your tickets");
        assertThat(all(blocks, "elements.text")).containsExactly("Nothing is open.");
    }

    @Test
    void one_button_stands_beside_its_line_and_several_below() {
        var view = HomeViews.home(new Home(List.of(new Section(
                "Queue",
                List.of(
                        new Item("T-1 <!here>", List.of(new Choice("a", "Take it"))),
                        new Item("T-2", List.of(new Choice("b", "Reply"), new Choice("c", "Resolve")))),
                ""))));
        assertTaken(view);
        var blocks = json(view).getAsJsonArray("blocks");
        assertThat(all(blocks, "text.text")).containsExactly("Queue", "T-1 &lt;!here&gt;", "T-2");
        assertThat(all(blocks, "accessory.action_id")).containsExactly("choice-0");
        assertThat(all(blocks, "elements.action_id")).containsExactly("choice-1", "choice-2");
        assertThat(all(blocks, "elements.value")).containsExactly("b", "c");
    }

    @Test
    void more_than_slack_shows_is_counted() {
        var items = IntStream.range(0, 150)
                .mapToObj(i -> new Item("T-" + i, List.of(new Choice("r" + i, "Open"))))
                .toList();
        var view = HomeViews.home(new Home(List.of(
                new Section("Your tickets", items, ""),
                new Section("Queue", List.of(new Item("T-200", List.of())), ""))));
        assertTaken(view);
        assertThat(view.getBlocks()).hasSize(100);
        assertThat(all(json(view).getAsJsonArray("blocks"), "elements.text"))
                .containsExactly("… and 53 more: /desk status");
    }

    @Test
    void nothing_at_all_is_a_home_as_well() {
        assertTaken(HomeViews.home(new Home(List.of())));
        assertTaken(HomeViews.home(new Home(List.of(new Section("", List.of(new Item("", List.of())), "")))));
    }
}
