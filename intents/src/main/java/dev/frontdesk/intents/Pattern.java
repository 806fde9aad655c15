package dev.frontdesk.intents;

import com.google.re2j.Matcher;
import java.util.List;
import java.util.Locale;

/**
 * A kind of entity by its form. RE2/J, because java.util.regex can be made to run for hours by a text. The one group that
 * matched is the value, in upper case after its prefix.
 */
record Pattern(String type, com.google.re2j.Pattern expression, String prefix) {

    static Pattern of(String type, String expression, String prefix) {
        return new Pattern(type, com.google.re2j.Pattern.compile(expression), prefix);
    }

    void find(Spoken spoken, List<Entity> into) {
        // No form here does without a digit or an underscore, and most texts have neither.
        if (!spoken.hasDigit() && !spoken.hasUnderscore()) {
            return;
        }
        Matcher matcher = expression.matcher(spoken.text());
        while (matcher.find()) {
            into.add(new Entity(type, matcher.group(), value(matcher), matcher.start(), matcher.end()));
        }
    }

    private String value(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String found = matcher.group(group);
            if (found != null) {
                return prefix + normalised(found);
            }
        }
        return matcher.group();
    }

    private String normalised(String found) {
        if (!type.equals("ticket")) {
            return found.toUpperCase(Locale.ROOT);
        }
        String digits = found.replaceFirst("^0+(?=.)", "");
        return digits;
    }
}
