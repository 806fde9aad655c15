package dev.frontdesk.journey.slack;

import dev.frontdesk.testing.slack.SlackMessage;
import java.util.List;
import java.util.regex.Pattern;

/** A message and where it stands. */
record Line(String channel, SlackMessage message) {

    private static final Pattern NUMBER = Pattern.compile("\\bT-\\d+\\b");

    String ts() {
        return message.ts();
    }

    /** As it is read: without escapes and without stars around what is bold. */
    String text() {
        return message.words()
                .replace("*", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    boolean says(String... parts) {
        return List.of(parts).stream().allMatch(text()::contains);
    }

    List<String> buttons() {
        return message.buttons();
    }

    /** The ticket it names, as "T-12". */
    String number() {
        var matcher = NUMBER.matcher(text());
        if (!matcher.find()) {
            throw new AssertionError("No ticket number in: " + text());
        }
        return matcher.group();
    }

    @Override
    public String toString() {
        return ts() + " < " + message.threadTs() + ' ' + message.user() + ": "
                + text().substring(0, Math.min(200, text().length())).replace('\n', '/') + ' ' + buttons();
    }
}
