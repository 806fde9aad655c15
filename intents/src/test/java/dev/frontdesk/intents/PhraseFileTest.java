package dev.frontdesk.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontdesk.intents.maxent.DataException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseFileTest {
    private static PhraseFile read(String text) {
        return PhraseFile.of("x.txt", text.lines().toList());
    }

    @Test
    void reads_header_and_phrases() {
        PhraseFile file = read("title: A\nqueue: q\nasks: yes\n\n# no\n one \n\ntwo: three");
        assertThat(file.header()).containsEntry("title", "A").containsEntry("asks", "yes");
        assertThat(file.phrases()).containsExactly("one", "two: three");
    }

    @Test
    void takes_a_file_without_header_for_phrases() {
        assertThat(read("one\nqueue: two").phrases()).containsExactly("one", "queue: two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: A;qeue: q;asks: yes;;x | x.txt:2: the header key \"qeue\" is not known.",
                "title: A;queue: q;asks: maybe;;x | x.txt:3: \"asks\" is yes or no.",
                "title: A;queue: q;asks: no;needs: room;;x | x.txt:4: \"needs\" lists some of application, date, device, location, phone, with commas between.",
                "title: A;queue: q;;x | x.txt: the header lacks \"asks\".",
                "title: A;title: B;queue: q;asks: no;;x | x.txt:2: \"title\" is given twice.",
                "title: A;queue: q;a phrase | x.txt:3: expected \"key: value\" or the blank line that ends the header.",
            })
    void names_file_and_line_of_what_is_wrong(String text, String message) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void the_catalog_knows_every_intent_the_classifier_can_answer() {
        IntentCatalog catalog = IntentCatalog.helpDesk();
        assertThat(catalog.all()).hasSizeGreaterThan(30);
        for (Scored scored : IntentClassifier.helpDesk().read("hello").top()) {
            assertThat(catalog.find(scored.intent())).isPresent();
        }
        assertThat(catalog.find(new Intent("out-of-scope"))).isEmpty();
        assertThat(List.copyOf(catalog.all()))
                .isSortedAccordingTo((a, b) -> a.intent().compareTo(b.intent()));
    }
}
