package dev.frontdesk.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word that stands in one message only, by which the bot's copy of it elsewhere is known: {@code wx17yz}. */
record Token(int number) {

    private static final Pattern WORD = Pattern.compile("\\bwx(\\d{1,9})yz\\b");

    static Optional<Token> in(String text) {
        Matcher matcher = WORD.matcher(text);
        return matcher.find() ? Optional.of(new Token(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "wx" + number + "yz";
    }
}
