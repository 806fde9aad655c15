package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.conversation.Priority;
import dev.frontdesk.intents.Entities;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentCatalog;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-04T10:00+01:00[Europe/Zurich]");
    private final IntentCatalog catalog = IntentCatalog.helpDesk();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fix-printer      | it eats paper                         | location
            fix-printer      | it eats paper in room 204             | ''
            fix-printer      | PRN-00423 eats paper                  | ''
            fix-printer      | cannot print from home                | ''
            install-software | I need a program for drawings         | application
            install-software | please install visio                  | ''
            install-software | please install acmecad                | ''
            onboard-person   | new colleague Elif in accounting      | date
            onboard-person   | new starter on monday                 | ''
            onboard-person   | we have waited for three days         | date
            prepare-visit    | clients are coming                    | location date
            fix-vpn          | vpn is down                           | ''
            """)
    void names_what_the_words_do_not(String intent, String text, String expected) {
        assertThat(String.join(" ", missing(intent, Priority.NORMAL, text))).isEqualTo(expected);
    }

    @Test
    void what_is_urgent_is_not_asked_about() {
        assertThat(missing("fix-printer", Priority.URGENT, "it eats paper")).isEmpty();
    }

    private List<String> missing(String intent, Priority priority, String text) {
        var kind = catalog.find(new Intent(intent)).orElseThrow();
        return Needs.missing(
                kind,
                priority,
                text,
                Facts.of(Entities.standard().find(text, NOW)).keySet());
    }
}
