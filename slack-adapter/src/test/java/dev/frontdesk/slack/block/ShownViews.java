package dev.frontdesk.slack.block;

import com.slack.api.model.view.View;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Form.Option;
import dev.frontdesk.chat.Home;
import dev.frontdesk.chat.Home.Item;
import dev.frontdesk.chat.Home.Section;
import java.util.List;
import java.util.Map;

/** Every form and both homes. */
final class ShownViews {

    private static final List<Option> QUEUES = options("hardware", "network", "accounts");

    static final Map<String, View> ALL = Map.of(
            "home-employee", HomeViews.home(employee()),
            "home-tech", HomeViews.home(tech()),
            "modal-ask", modal(ask()),
            "modal-edit", modal(edit()),
            "modal-reply", modal(Form.text("Reply on T-12", "What should they read?")),
            "modal-resolve", modal(Form.text("Resolve T-12", "What fixed it?")),
            "modal-escalate", modal(escalate()));

    private ShownViews() {}

    private static View modal(Form form) {
        return Modals.modal(form, "form", "opaque");
    }

    private static Form ask() {
        var impacts = List.of(
                new Option("SEVERAL", "Several of us cannot work"),
                new Option("BLOCKED", "I cannot work"),
                new Option("HINDERED", "I can work, but it is in my way"),
                new Option("CAN_WAIT", "It can wait"));
        return new Form(
                "Ask the help desk",
                List.of(
                        Field.text("text", "What do you need?", true, 3_000).with("the printer in room 204 eats paper"),
                        Field.menu("impact", "How much does it stop you?", false, impacts)));
    }

    private static Form edit() {
        return new Form(
                "Edit T-12",
                List.of(
                        Field.line("title", "Title, in place of what was asked", false, 75),
                        Field.menu("priority", "How soon is it needed?", true, options("urgent", "normal", "low"))
                                .with("urgent"),
                        Field.menu("queue", "Which queue?", true, QUEUES).with("hardware")));
    }

    private static Form escalate() {
        return new Form(
                "Escalate T-12",
                List.of(
                        Field.menu("queue", "Which queue?", true, QUEUES),
                        Field.text("tried", "What was tried", true, 3_000),
                        Field.text("points", "What points there", true, 3_000)));
    }

    private static Home employee() {
        var mine = List.of(
                new Item(
                        "T-12 · in progress, Dave Moser · the printer in room 204 eats paper",
                        List.of(new Choice("t.12.withdraw", "It is solved"))),
                new Item("T-9 · open · a second screen <!here>", List.of()));
        return new Home(List.of(
                new Section("Your tickets", mine, "Nothing is open."),
                new Section(
                        "On call now", List.of(), "Nobody is on call. Write /desk ask, it is read in the morning.")));
    }

    private static Home tech() {
        var queue = List.of(
                new Item(
                        "T-14 · urgent · Ada Young: no network on the third floor",
                        List.of(new Choice("t.14.take", "Take it"), new Choice("t.14.reply", "Reply"))),
                new Item(
                        "T-15 · low · Paula Keller: a quieter keyboard",
                        List.of(new Choice("t.15.take", "Take it"), new Choice("t.15.reply", "Reply"))));
        return new Home(List.of(
                new Section("Your tickets", List.of(), "Nothing is open."),
                new Section("Your queue: network", queue, "The queue is empty."),
                new Section("On call now", List.of(new Item("Erin Walsh, until 18:00", List.of())), "")));
    }

    private static List<Option> options(String... names) {
        return List.of(names).stream().map(n -> new Option(n, n)).toList();
    }
}
