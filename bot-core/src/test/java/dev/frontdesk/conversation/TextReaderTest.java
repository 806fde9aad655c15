package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.intents.Reading;
import dev.frontdesk.intents.Understanding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private final List<String> classified = new ArrayList<>();
    private final TextReader reader = new TextReader(text -> {
        classified.add(text);
        return new Reading(new Understanding.Unknown(List.of()), 0, List.of(), List.of());
    });

    @Test
    void each_text_is_classified_once_and_the_last_one_asked_for_is_remembered() {
        assertThat(reader.last()).isEmpty();
        var first = reader.apply("first");
        reader.apply("second");
        assertThat(reader.apply("first")).isSameAs(first);
        assertThat(reader.last()).containsSame(first);
        assertThat(classified).containsExactly("first", "second");
    }
}
