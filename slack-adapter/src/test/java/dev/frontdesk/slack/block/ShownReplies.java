package dev.frontdesk.slack.block;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Reply.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One reply of every kind that the desk says. */
final class ShownReplies {

    private static final List<Attachment> FILES = List.of(
            new Attachment("jam.png", "image/png", 248_000, "https://acme.slack.com/files/UANA/F0JAM/jam.png", "F0JAM"),
            new Attachment(
                    "printer.log",
                    "text/plain",
                    1_830_000,
                    "https://acme.slack.com/files/UANA/F0LOG/printer.log",
                    "F0LOG"));

    static final Map<String, Reply> ALL = Map.of(
            "ticket-card", card(),
            "ticket-card-claimed", claimed(),
            "answer", answer(),
            "question", question(),
            "which-of-these", several(),
            "resolved-with-rating", resolved(),
            "page", page(),
            "whisper", Reply.text("T-12 is open. I will tell you here when somebody takes it."),
            "relayed-with-files",
                    Reply.text("Ana Bieri: this is what it shows <now> & then").showing(FILES),
            "too-long",
                    Reply.text(
                            "Switch the printer off and on again. ".repeat(400).strip()));

    private ShownReplies() {}

    private static Reply card() {
        return new Reply(
                "T-12 · urgent · Ana Bieri: the printer in room 204 eats paper, <!channel> please help",
                List.of(
                        new Fact("State", "open"),
                        new Fact("About", "Printer does not print"),
                        new Fact("Queue", "hardware"),
                        new Fact("Named", "room 204"),
                        new Fact("Tried", "She switched it off and on again.")),
                List.of(
                        choice("t.12.take", "Take it"),
                        choice("t.12.reply", "Reply"),
                        choice("t.12.resolve", "Resolve"),
                        choice("t.12.edit", "Edit"),
                        choice("t.12.escalate", "Escalate")),
                null,
                FILES.subList(0, 1));
    }

    private static Reply claimed() {
        return new Reply(
                "T-12 · urgent · Ana Bieri: the printer in room 204 eats paper",
                List.of(
                        new Fact("State", "in progress, Dave Moser"),
                        new Fact("About", "Printer does not print"),
                        new Fact("Queue", "hardware")),
                List.of(
                        choice("t.12.reply", "Reply"),
                        choice("t.12.resolve", "Resolve"),
                        choice("t.12.release", "Release")),
                null);
    }

    private static Reply answer() {
        return Reply.of(
                """
                A VPN that connects and then drops is nearly always the Wi-Fi.

                1. Move closer to the access point.
                2. Switch the VPN off and on again.
                3. See https://desk.example/faq?article=vpn&part=2 for pictures.""",
                List.of(
                        choice("f.1.helped", "Helped"),
                        choice("f.1.no", "Did not help"),
                        choice("f.1.person", "Get a person")));
    }

    private static Reply question() {
        return Reply.of(
                "Several people cannot work, so I would page someone now. Shall I?",
                List.of(choice("q.1.page", "Page someone"), choice("q.1.ticket", "Open a ticket")));
    }

    private static Reply several() {
        return Reply.of(
                "I am not sure what you mean. Which of these is it?",
                List.of(
                        choice("q.2.a", "Reset a password"),
                        choice("q.2.b", "Unlock an account"),
                        choice("q.2.c", "Something else")));
    }

    private static Reply resolved() {
        return Reply.of(
                "T-12 is resolved: the tray was bent. How was it, 1 to 5?",
                IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> choice("t.12.rate" + n, Integer.toString(n)))
                        .toList());
    }

    private static Reply page() {
        return new Reply(
                "T-13 the server room is under water (Ana Bieri)",
                List.of(),
                List.of(choice("p.1.take", "I take it"), choice("p.1.pass", "Pass it on")),
                "U02DAVE");
    }

    private static Choice choice(String ref, String label) {
        return new Choice(ref, label);
    }
}
