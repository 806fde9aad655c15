package dev.frontdesk.storm;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds "T-12" in what the bot says. */
public final class TicketNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\bT-(\\d+)\\b");

    private TicketNumbers() {}

    public static Set<Integer> in(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(Integer.valueOf(matcher.group(1)));
        }
        return numbers;
    }
}
