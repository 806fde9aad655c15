package dev.frontdesk.chat;

import java.util.List;

/** The desk at a glance, for one person: their tickets, a tech's queue, who is on call. */
public record Home(List<Section> sections) {

    /** @param empty what stands there while there is nothing to list */
    public record Section(String title, List<Item> items, String empty) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /** A line, and what can be done about it. */
    public record Item(String text, List<Choice> choices) {
        public Item {
            choices = List.copyOf(choices);
        }
    }

    public Home {
        sections = List.copyOf(sections);
    }
}
