package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.Priority;
import dev.frontdesk.intents.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPriorityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my mouse is slow, URGENT, asap          | fix-peripheral     | NORMAL
            I can't work                            | fix-software       | HIGH
            all of us can't work                    | fix-software       | URGENT
            nobody here can print                   | fix-printer        | HIGH
            several of us get no mail               | fix-email          | HIGH
            the third floor has no network          | fix-network        | HIGH
            the third floor has no network          | report-outage      | URGENT
            my laptop was stolen                    | report-lost-device | URGENT
            phishing?                               | report-phishing    | HIGH
            beamer dead, client in 10 minutes       | fix-meeting-room   | HIGH
            no toner before the 10 o'clock hearing  | order-supplies     | HIGH
            new keyboard please, no rush            | request-hardware   | LOW
            whenever you have time                  | request-hardware   | LOW
            whenever I save, Excel crashes          | fix-software       | NORMAL
            paper is stuck in tray 2                | fix-printer        | NORMAL
            hello everybody, my mouse is slow       | fix-peripheral     | NORMAL
            nobody has answered me                  | complain           | NORMAL
            """)
    void follows_reach_and_urgency(String text, String intent, Priority expected) {
        assertThat(PlainPriority.of(text, intent, Entities.standard().find(text, null)))
                .isEqualTo(expected);
    }
}
