package dev.frontdesk.paging;

import com.google.re2j.Pattern;
import dev.frontdesk.conversation.DefaultHandler;
import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Question.Option;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Filing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Outages, security and lost devices: asks whether to page, and pages anyway when nobody answers for a minute. */
@Component
class UrgentHandler implements IntentHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PHISHING = "report-phishing";
    private static final String ANSWER = "urgent";
    private static final String PAGE = "page";
    private static final String TICKET = "ticket";

    /** A suspicious message is worth an answer; one that was clicked or answered is worth a page. */
    private static final Pattern CLICKED = Pattern.compile(
            "(?i)\\b(clicked|opened (it|the|an?)|entered|typed in|put in|gave (them|him|her|out)|logged in|signed in|filled (it|in|out)"
                    + "|replied|answered it|downloaded|scanned|transferred|paid)\\b");

    private static final Map<String, String> PROMPTS = Map.of(
            "report-outage",
            "Several people cannot work, so I would page someone now. Shall I?",
            "report-lost-device",
            "A lost device can open doors, so I would page someone now; they can lock it from here. Shall I?",
            "report-malware",
            "Please pull the network cable or switch Wi-Fi off, and leave the computer on. I would page someone now. Shall I?",
            "report-security",
            "That should be looked at soon. Thank you for saying it. I would page someone now. Shall I?",
            PHISHING,
            "Please change that password from another device, and do not touch the message again. I would page someone now. Shall I?");

    private final Filing filing;
    private final Paging paging;
    private final ObjectProvider<DefaultHandler> fallback;

    UrgentHandler(Filing filing, Paging paging, ObjectProvider<DefaultHandler> fallback) {
        this.filing = filing;
        this.paging = paging;
        this.fallback = fallback;
    }

    @Override
    public Set<String> intents() {
        return PROMPTS.keySet();
    }

    @Override
    public Outcome handle(Turn turn) {
        var intent = turn.intents().getFirst();
        if (intent.equals(PHISHING) && !CLICKED.matcher(turn.request().text()).find()) {
            return fallback.getObject().handle(turn);
        }
        return switch (turn.answer(ANSWER).orElse("")) {
            case PAGE -> page(turn, intent);
            case TICKET -> filing.openAndSay(Filing.Form.of(turn, intent), turn);
            default ->
                new Outcome.Ask(
                        ANSWER,
                        PROMPTS.getOrDefault(intent, "I would page someone now. Shall I?"),
                        List.of(new Option(PAGE, "Page someone"), new Option(TICKET, "Open a ticket")),
                        PATIENCE,
                        PAGE,
                        List.of());
        };
    }

    private Outcome page(Turn turn, String intent) {
        var filed = filing.open(Filing.Form.of(turn, intent), turn);
        var paged = paging.page(turn, filed.ticket(), java.util.Optional.empty());
        var said = paged.callee()
                .map(name -> filed.ticket().number() + " is open and " + name + " has been paged.")
                .orElse(filed.ticket().number()
                        + " is open. Nobody on call could be reached, so I have told everybody in the help desk.");
        return filed.saying(turn.say(said), paged.sayings());
    }
}
