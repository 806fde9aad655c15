package dev.frontdesk.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found and what is not: entities.txt holds the rows, one a line, as text and what it names. */
class EntitiesTest {
    private static final ZonedDateTime WEDNESDAY = ZonedDateTime.parse("2026-03-04T10:00+01:00[Europe/Zurich]");

    private final Entities entities = Entities.standard()
            .withPersons(Map.of("Ana Lopez", "U7", "erin", "U9", "Sam", "U3", "Will", "U4"))
            .withApplications(Map.of("Case Tracker Pro", "case-tracker", "Clio", "clio"))
            .withSites(Map.of("Hamburg", "site-hamburg", "Annex Two", "site-annex-2"));

    @ParameterizedTest
    @CsvFileSource(resources = "entities.txt", delimiter = '|', quoteCharacter = '~')
    void finds(String text, String expected) {
        assertThat(found(text)).isEqualToIgnoringCase(expected.equals("-") ? "" : expected);
    }

    private String found(String text) {
        return entities.find(text, WEDNESDAY).stream()
                .map(entity -> entity.type() + ":" + entity.value())
                .collect(Collectors.joining(" "));
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
    void takes_a_mention_with_its_name_as_one() {
        Entity person = entities.find("ask <@U9|erin b> now", null).getFirst();
        assertThat(person.text()).isEqualTo("<@U9|erin b>");
        assertThat(person.value()).isEqualTo("U9");
    }

    @Test
    void leaves_dates_alone_that_depend_on_an_unknown_now() {
        assertThat(Entities.standard().find("tomorrow at 3pm, Monday or 4 March, in two hours, the 15th", null))
                .isEmpty();
        assertThat(Entities.standard().find("4 March 2026", null)).hasSize(1);
        assertThat(Entities.standard().find("for three days", null)).hasSize(1);
    }

    @Test
    void an_hour_that_the_clock_skips_in_spring_is_the_one_after_it() {
        ZonedDateTime before = ZonedDateTime.parse("2026-03-28T12:00+01:00[Europe/Zurich]");
        assertThat(Entities.standard().find("tomorrow at 2:30 am", before))
                .extracting(Entity::value)
                .containsExactly("2026-03-29T03:30+02:00");
    }

    @Test
    void one_text_means_another_day_elsewhere() {
        ZonedDateTime there = ZonedDateTime.parse("2026-03-04T20:00-08:00[America/Los_Angeles]");
        assertThat(Entities.standard().find("tomorrow at 3pm", there))
                .extracting(Entity::value)
                .containsExactly("2026-03-05T15:00-08:00");
    }

    @Test
    void no_text_makes_it_fail_and_every_find_stands_in_the_text_and_overlaps_none() {
        List<String> pieces = List.of(
                "3",
                "15:30",
                "2:",
                "::",
                "T-",
                "#",
                "@",
                "<@U1>",
                "<@",
                "error",
                "0x",
                "HTTP",
                "stop code",
                "floor",
                "2nd",
                "room",
                "R",
                "2.14",
                ".",
                "-",
                "_",
                "/",
                "4 March",
                "from",
                "to",
                "next",
                "week",
                "end of the",
                "at",
                "half past",
                "\n",
                " ",
                "in",
                "the",
                "an hour",
                "ago",
                "for",
                "(0)",
                "+49",
                "030",
                "fe80",
                "ab:cd",
                "10.0.0.1",
                "srv-",
                "db2.",
                "local",
                "\uD83D",
                "\uDE42",
                "İ",
                "ß",
                "whole",
                "everybody",
                "whenever",
                "before",
                "hearing",
                "asset",
                "LT-",
                "00423",
                "A_",
                "B",
                "may",
                "31",
                "tonight",
                "this",
                "morning",
                "\u0000",
                "\u0663",
                "Berlin",
                "office",
                "site",
                "ext.",
                "999999999999",
                "24",
                "pm",
                "o'clock");
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            }
            int end = 0;
            for (Entity entity : entities.find(text.toString(), random.nextBoolean() ? WEDNESDAY : null)) {
                assertThat(entity.start()).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(entity.start(), entity.end()))
                        .isEqualTo(entity.text())
                        .isNotEmpty();
                assertThat(entity.value()).isNotBlank();
                end = entity.end();
            }
        }
    }

    @Test
    void what_is_too_long_to_be_a_name_is_none() {
        for (String text : List.of(
                "@" + "a".repeat(500), "A_".repeat(100) + "A", "srv-" + "a.".repeat(200) + "local", "9".repeat(500))) {
            assertThat(entities.find(text, WEDNESDAY)).as(text).isEmpty();
        }
    }

    @Test
    void searches_the_first_8000_characters_only() {
        assertThat(Entities.standard().find("x ".repeat(4_000) + "T-12", null)).isEmpty();
        assertThat(Entities.standard().find("x ".repeat(3_990) + "T-12", null)).hasSize(1);
    }

    /** Eight times the text may take at most forty times the time: twice that of squared time would be 64. The best of several. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 ",
                "a.",
                "1-",
                ":",
                "1:",
                "@",
                "<@a|",
                "_",
                "A_",
                "#1",
                "at 3 to ",
                "from 4 to ",
                "next week ",
                "0",
                "+1 ",
                "1.",
                "in the ",
                "whole ",
                "the Berlin Berlin office ",
                "before hearing ",
                "room ",
                "error code ",
                "stop code A ",
                "srv-",
                "for the last three ",
                "half past 3 ",
                "day after ",
                "ext 1",
                "()",
                "ab:",
                "a",
                " ",
                "Monday to ",
                "March 4-6 "
            })
    void takes_time_in_proportion_to_the_text(String piece) {
        String eight = piece.repeat(8_000 / piece.length());
        String one = piece.repeat(1_000 / piece.length());
        assertThat(best(eight)).isLessThan(40 * Math.max(best(one), 20_000));
    }

    private long best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long begin = System.nanoTime();
            entities.find(text, WEDNESDAY);
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }

    @Test
    void values_are_in_one_form_however_they_are_written() {
        for (String text :
                List.of("3rd floor", "third floor", "level 3", "3rd fl.", "floor 3", "THIRD FLOOR", "3.OG")) {
            assertThat(found(text).toLowerCase(Locale.ROOT)).as(text).isEqualTo("location:floor-3");
        }
    }
}
