package dev.frontdesk.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    private final Entities entities = Entities.withPersons(Map.of("Ana Lopez", "U7", "erin", "U9"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "any news on T-12?                   | ticket:T-12",
                "close t-12 please                   | ticket:T-12",
                "what about #12                      | ticket:T-12",
                "ticket 12 and Ticket #007           | ticket:T-12 ticket:T-7",
                "my laptop LT-00423 is dead          | asset:LT-00423",
                "asset tag 55-1203                   | asset:55-1203",
                "blue screen, error 0x80070005       | error-code:0X80070005",
                "Outlook says error code 4402        | application:outlook error-code:4402",
                "it stops with CRITICAL_PROCESS_DIED | error-code:CRITICAL_PROCESS_DIED",
                "MS Teams hangs, zoom works          | application:microsoft-teams application:zoom",
                "the third floor is offline          | location:floor-3",
                "3rd floor, room 204                 | location:floor-3 location:room-204",
                "printer in building B               | location:building-B",
                "we are building a house             | ''",
                "ask @erin or @max.muster            | person:U9 person:max.muster",
                "ana lopez needs a mouse             | person:U7",
                "mail to joe@example.org             | ''",
                "on 2026-03-04                       | date:2026-03-04",
                "on 2026-02-30                       | ''",
                "starts 4 March                      | date:2026-03-04",
                "starts March 3rd                    | date:2027-03-03",
                "the 4th of May 2027                 | date:2027-05-04",
                "tomorrow                            | date:2026-03-05",
                "the day after tomorrow              | date:2026-03-06",
                "by next Monday                      | date:2026-03-09",
                "since last Friday                   | date:2026-02-27",
                "in 3 days                           | date:2026-03-07",
                "the sun may shine                   | ''",
                "nothing here                        | ''",
            })
    void finds(String text, String expected) {
        String found = entities.find(text, WEDNESDAY).stream()
                .map(entity ->
                        entity.type() + ":" + (entity.type().equals("location") ? entity.value() : entity.value()))
                .collect(Collectors.joining(" "));
        assertThat(found.toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(expected.equals("''") ? "" : expected.toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void points_at_the_raw_text() {
        String text = "\uD83D\uDE42 hi, Ticket 12!";
        Entity ticket = Entities.standard().find(text, null).getFirst();
        assertThat(text.substring(ticket.start(), ticket.end()))
                .isEqualTo("Ticket 12")
                .isEqualTo(ticket.text());
    }

    @Test
    void leaves_dates_alone_that_depend_on_an_unknown_today() {
        assertThat(Entities.standard().find("tomorrow, Monday or 4 March", null))
                .isEmpty();
        assertThat(Entities.standard().find("4 March 2026", null)).hasSize(1);
    }
}
