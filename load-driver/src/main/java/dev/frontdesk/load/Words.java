package dev.frontdesk.load;

import java.util.List;
import java.util.Random;

/**
 * What people write. The questions are such that the bot answers with an article at once: where it asks back, what that person writes
 * next belongs to the open talk, is answered there, and counts as lost.
 */
final class Words {

    private static final List<String> TROUBLES = Text.lines(Text.resource("troubles.txt"));
    private static final List<String> NEWS = Text.lines(Text.resource("news.txt"));
    private static final List<String> ADVICE = Text.lines(Text.resource("advice.txt"));

    private final List<String> questions;
    private final Random dice;

    Words(List<String> questions, Random dice) {
        this.questions = questions;
        this.dice = dice;
    }

    static List<String> builtInQuestions() {
        return Text.lines(Text.resource("questions.txt"));
    }

    String question() {
        return any(questions);
    }

    String trouble(int number) {
        return any(TROUBLES) + ", number " + number;
    }

    String news(Token token) {
        return any(NEWS) + ", note " + token;
    }

    String advice(Token token) {
        return any(ADVICE) + ", note " + token;
    }

    private String any(List<String> lines) {
        return lines.get(dice.nextInt(lines.size()));
    }
}
