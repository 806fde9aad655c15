package dev.frontdesk.web;

import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Completes what is being typed: commands and their arguments behind "/desk", people behind an at sign, tickets behind "T-". */
@Component
class HalfWord {

    private static final int AT_MOST = 8;
    private static final int LONGEST = 2_000;
    private static final String DESK = "/desk";
    private static final String BOT = "@Frontdesk";

    private final ObjectProvider<Suggestions> suggestions;

    HalfWord(ObjectProvider<Suggestions> suggestions) {
        this.suggestions = suggestions;
    }

    /** @param typed what stands before the caret */
    List<Suggestion> complete(Person person, String typed) {
        var known = suggestions.getIfAvailable();
        if (known == null || typed.length() > LONGEST) {
            return List.of();
        }
        var line = typed.stripLeading();
        var command = line.toLowerCase(Locale.ROOT);
        if (!command.isEmpty() && DESK.startsWith(command)) {
            return List.of(new Suggestion(DESK, "Commands of the help desk"));
        }
        if (command.startsWith(DESK + ' ')) {
            return known.completeLine(
                    line.substring(DESK.length()).stripLeading(), WebPlatform.NAME, person.id(), AT_MOST);
        }
        return word(known, person, last(typed));
    }

    private static List<Suggestion> word(Suggestions known, Person person, String half) {
        if (half.startsWith("@")) {
            return people(known, person, half);
        }
        var ticket = half.regionMatches(true, 0, "T-", 0, 2) || half.startsWith("#");
        return ticket ? known.complete(Of.TICKET, half, WebPlatform.NAME, person.id(), AT_MOST) : List.of();
    }

    private static List<Suggestion> people(Suggestions known, Person person, String half) {
        var found = new ArrayList<Suggestion>();
        if (BOT.regionMatches(true, 0, half, 0, half.length())) {
            found.add(new Suggestion(BOT, "speak to the help desk"));
        }
        found.addAll(known.complete(Of.PERSON, half, WebPlatform.NAME, person.id(), AT_MOST));
        return found.stream().limit(AT_MOST).toList();
    }

    /** The word before the caret, empty behind a space. */
    static String last(String typed) {
        var start = typed.length();
        while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1))) {
            start--;
        }
        return typed.substring(start);
    }
}
