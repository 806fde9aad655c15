package dev.frontdesk.load;

import dev.frontdesk.load.LoadSettings.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * What people write: questions the FAQ knows in the words of real people, and ticket commands. Only questions that the bot answers at once
 * with an article: where it asks back, what that person writes next belongs to the open talk, is answered there, and counts as unanswered.
 */
final class LoadText {

    private static final List<String> TROUBLES = List.of(
            "the docking station at my desk lost its power",
            "please move my second screen to the new desk",
            "the label printer on floor two prints every label twice",
            "excel crashes when I open the fee table",
            "my headset crackles in every call since Monday",
            "the keyboard in the copy room has a broken space bar",
            "I need the scanner driver for the new scanner",
            "the clock on my desk phone is an hour off");

    private final List<String> questions;
    private final Random dice;
    private int tickets;

    LoadText(long seed) throws IOException {
        this.dice = new Random(seed);
        try (var in = LoadText.class.getResourceAsStream("/load/questions.txt")) {
            this.questions = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    String next(Scenario scenario) {
        return switch (scenario) {
            case FAQ -> questions.get(dice.nextInt(questions.size()));
            case TICKET -> "/desk ask " + TROUBLES.get(dice.nextInt(TROUBLES.size())) + ", number " + ++tickets;
            case MIX -> next(dice.nextInt(3) < 2 ? Scenario.FAQ : Scenario.TICKET);
        };
    }
}
