package dev.frontdesk.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaqArticleSearchTest {

    private static final ArticleSearch SEARCH = new ArticleSearch();

    @BeforeAll
    static void load() {
        SEARCH.load(BundledArticles.read());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my vpn keeps dropping                             | fix-vpn          | vpn-drops
            how do I reset my password                        | reset-password   | forgotten-password
            need wifi for a visitor                           | guest-wifi       | guest-wifi-voucher
            paper is jammed in the printer                    | fix-printer      | paper-jam
            my mailbox is full                                | fix-email        | mailbox-full
            the vpn is so slow today                          | fix-vpn          | vpn-slow
            printer says offline                              | fix-printer      | printer-offline
            i got a new phone and need my codes on it         | fix-mfa          | new-phone-for-codes
            how do i set an out of office reply               | how-to,fix-email | out-of-office
            blue screen again                                 | fix-computer     | blue-screen
            second monitor stays black, not detected          | fix-peripheral   | second-monitor-not-detected
            forgot my voicemail pin                           | fix-phone        | voicemail-pin
            restore a deleted file on the shared drive   | restore-file     | restore-deleted-file
            my account is locked                              | unlock-account   | account-locked-out
            we are out of toner                               | order-supplies   | order-toner
            """)
    void finds_the_article(String text, String intents, String id) {
        assertThat(SEARCH.find(text, Arrays.asList(intents.split(",")))
                        .map(found -> found.article().id()))
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my vpn keeps dropping          | vpn-drops
            how do I reset my password     | forgotten-password
            need wifi for a visitor        | guest-wifi-voucher
            paper is jammed in the printer | paper-jam
            """)
    void finds_it_without_an_intent_when_the_words_convince(String text, String id) {
        assertThat(SEARCH.find(text, List.of()).map(found -> found.article().id()))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outlook rules",
                "is lunch free on friday",
                "tell me a joke",
                "the printer of my heart",
                "it does not work"
            })
    void finds_nothing_rather_than_something_wrong(String text) {
        assertThat(SEARCH.find(text, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the printer keeps disconnecting          | fix-printer
            vpn does not respond                     | fix-vpn
            my desk phone cannot reach the server   | fix-phone
            """)
    void another_intents_article_does_not_fit(String text, String intent) {
        assertThat(SEARCH.find(text, List.of(intent))
                        .filter(found -> !found.article().intent().equals(intent)))
                .isEmpty();
    }

    /** Of what held-out phrases are answered with, knowing their intent. */
    @Test
    void seldom_does_another_intents_article_fit_better() throws IOException {
        int answered = 0;
        int others = 0;
        for (String intent :
                BundledArticles.read().stream().map(Article::intent).distinct().toList()) {
            for (String phrase : heldOut(intent)) {
                Optional<Found> found = SEARCH.find(phrase, List.of(intent));
                answered += found.isPresent() ? 1 : 0;
                others +=
                        found.filter(f -> !f.article().intent().equals(intent)).isPresent() ? 1 : 0;
            }
        }
        assertThat(others).isLessThan(answered / 10);
    }

    @Test
    void words_that_are_plainly_another_intents_win_over_what_was_understood() {
        assertThat(SEARCH.find("my vpn keeps dropping every ten minutes", List.of("fix-printer")))
                .map(found -> found.article().id())
                .contains("vpn-drops");
    }

    @Test
    void the_best_three_come_in_order_with_the_one_found_in_front() {
        List<Found> best = SEARCH.best("my vpn keeps dropping", List.of("fix-vpn"), 3);
        assertThat(best)
                .hasSize(3)
                .extracting(found -> found.article().intent())
                .containsOnly("fix-vpn");
        assertThat(best.getFirst().article().id()).isEqualTo("vpn-drops");
        assertThat(best)
                .extracting(Found::confidence)
                .isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
        assertThat(SEARCH.best("qqq", List.of(), 3)).isEmpty();
    }

    /** Every phrase an article expects leads to it. */
    @Test
    void finds_each_article_by_its_own_phrases() {
        for (Article article : BundledArticles.read()) {
            for (String phrase : article.askedAs()) {
                assertThat(SEARCH.find(phrase, List.of(article.intent()))
                                .map(found -> found.article().intent()))
                        .as(phrase)
                        .contains(article.intent());
            }
        }
    }

    @Test
    void answers_nothing_that_is_not_for_a_help_desk() throws IOException {
        assertThat(heldOut("out-of-scope"))
                .filteredOn(phrase -> SEARCH.find(phrase, List.of()).isPresent())
                .isEmpty();
    }

    /** A third of the held-out phrases of the intents that have articles; the others ask for what no article says. */
    @Test
    void answers_a_good_part_of_what_articles_are_for() throws IOException {
        int asked = 0;
        int answered = 0;
        for (String intent :
                BundledArticles.read().stream().map(Article::intent).distinct().toList()) {
            for (String phrase : heldOut(intent)) {
                asked++;
                answered += SEARCH.find(phrase, List.of(intent)).isPresent() ? 1 : 0;
            }
        }
        assertThat(answered).isGreaterThan(asked / 3);
    }

    @Test
    void is_fast_and_safe_for_many_threads() {
        List<String> phrases = BundledArticles.read().stream()
                .flatMap(article -> article.askedAs().stream())
                .toList();
        phrases.parallelStream().forEach(phrase -> SEARCH.find(phrase, List.of()));
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            phrases.forEach(phrase -> SEARCH.find(phrase, List.of()));
        }
        long each = (System.nanoTime() - start) / phrases.size() / 5;
        assertThat(each).isLessThan(2_000_000);
        assertThat(SEARCH.find("vpn drops ".repeat(100_000), List.of("fix-vpn")))
                .isPresent();
    }

    private static List<String> heldOut(String intent) throws IOException {
        Path file = Path.of("../intents/src/test/resources/held-out", intent + ".txt");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "the", "???", "a:b AND (c* OR \"d) [1 TO 2] ~9 /x/", "\uD83D", "\u0000"})
    void finds_nothing_in_nothing(String text) {
        assertThat(SEARCH.find(text, List.of())).isEmpty();
        assertThat(SEARCH.find(text, List.of("fix-vpn"))).isEmpty();
    }
}
