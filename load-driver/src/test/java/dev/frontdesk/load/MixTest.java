package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixTest {

    @Test
    void draws_each_scenario_as_often_as_its_weight_says() {
        Mix mix = Mix.of("question=3,ticket=1,status=0");
        Random dice = new Random(1);
        var drawn = IntStream.range(0, 40_000).mapToObj(i -> mix.draw(dice)).toList();
        assertThat(drawn).doesNotContain(Scenario.STATUS);
        assertThat(drawn.stream().filter(s -> s == Scenario.QUESTION).count() / 40_000.0)
                .isCloseTo(0.75, within(0.01));
    }

    @Test
    void reads_a_file_with_comments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("monday.txt"), "# Monday\nfollow-up 2 # they wait\n\nclaim = 1\n");
        assertThat(Mix.of(file.toString()).weights())
                .containsOnly(java.util.Map.entry(Scenario.FOLLOW_UP, 2), java.util.Map.entry(Scenario.CLAIM, 1));
    }

    @Test
    void has_its_built_in_mixes() {
        assertThat(Mix.of("day").weights()).containsOnlyKeys(Scenario.values());
        assertThat(Mix.of("faq").weights()).containsOnlyKeys(Scenario.QUESTION);
        assertThat(Mix.of("tickets").weights()).containsOnlyKeys(Scenario.TICKET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lunch=1 | no scenario \"lunch\", only question, button",
                "question=1,question=2 | names question twice",
                "question=-1 | from 0 to 1000000, not \"-1\"",
                "question=much | not \"much\"",
                "question=1=2 | Not a scenario and its weight",
                "question=0 | no scenario with a weight above 0",
                "nowhere.txt | Cannot read the file nowhere.txt"
            })
    void says_what_is_wrong_with_a_mix(String mix, String said) {
        assertThatThrownBy(() -> Mix.of(mix)).isInstanceOf(Mistake.class).hasMessageContaining(said);
    }
}
