package dev.frontdesk.ticket;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asking outright: what is said becomes a ticket at once, without further questions. */
@Component
public class Asking {

    private static final int LONGEST = 3_000;

    private final Filing filing;
    private final OnBehalf onBehalf;

    Asking(Filing filing, OnBehalf onBehalf) {
        this.filing = filing;
        this.onBehalf = onBehalf;
    }

    /** @param begun what stands in it already; may be empty */
    public static Form form(String begun) {
        var text = Field.text("text", "What is wrong, or what do you need?", true, LONGEST);
        return new Form("Ask the help desk", List.of(begun.isBlank() ? text : text.with(begun), Impact.field()));
    }

    /** @param where it is answered */
    public Outcome ask(Turn turn, String words, ChatAddress where) {
        var asking = turn.about(turn.request().put(words, where));
        return onBehalf.read(words, turn.person())
                .map(b -> onBehalf.ask(asking, b))
                .orElseGet(() -> filing.openAndSay(Filing.Form.understood(asking), asking));
    }
}
