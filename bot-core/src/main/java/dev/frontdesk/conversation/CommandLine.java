package dev.frontdesk.conversation;

import com.google.re2j.Pattern;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a command's name, in the order the command declares. */
final class CommandLine {

    /** What is wrong with a line, and what to type instead. A refusal, not a failure of ours. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String what) {
            super(what, null, false, false);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    private static final Pattern TICKET = Pattern.compile("(?i)(?:#|T-?|#T-?)(\\d{1,9})[:,.]?");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,9}");

    private final Command command;
    private final Directory directory;
    private String rest;

    private @Nullable String ticket;
    private @Nullable Person person;
    private @Nullable Priority priority;
    private @Nullable String text;

    private CommandLine(Command command, Directory directory, String rest) {
        this.command = command;
        this.directory = directory;
        this.rest = rest.strip();
    }

    /** @param options what a platform with named options has filled in already, by {@link Argument.Kind#optionName()} */
    static Arguments read(Command command, String rest, Map<String, String> options, Directory directory) throws Wrong {
        var line = new CommandLine(command, directory, rest);
        for (var argument : command.arguments()) {
            var option = options.get(argument.kind().optionName());
            if (option == null) {
                line.typed(argument);
            } else {
                line.rest = line.named(argument, option, line.rest);
            }
        }
        line.nothingLeft();
        return new Arguments(line.ticket, line.person, line.priority, line.text);
    }

    private String named(Argument argument, String option, String kept) throws Wrong {
        rest = option.strip();
        typed(argument);
        nothingLeft();
        return kept;
    }

    private void typed(Argument argument) throws Wrong {
        switch (argument.kind()) {
            case TICKET -> readTicket();
            case PERSON -> person = readPerson(argument);
            case PRIORITY -> priority = readPriority(argument);
            case TEXT -> text = readText(argument);
        }
    }

    private void readTicket() {
        var word = firstWord();
        ticket = ticket(word, command).orElse(null);
        if (ticket != null) {
            take(word);
        }
    }

    /** The number that a word of this command's line names; a bare one only where no text could begin with it. */
    static Optional<String> ticket(String word, Command command) {
        var matcher = TICKET.matcher(word);
        if (matcher.matches()) {
            return Optional.of("T-" + Long.parseLong(matcher.group(1)));
        }
        return BARE_NUMBER.matcher(word).matches() && !takesText(command)
                ? Optional.of("T-" + Long.parseLong(word))
                : Optional.empty();
    }

    private @Nullable Person readPerson(Argument argument) throws Wrong {
        var word = firstWord();
        var found = directory.named(word);
        if (found.isPresent()) {
            take(word);
            return found.get();
        }
        if (!argument.required() && !word.startsWith("@")) {
            return null;
        }
        if (word.isEmpty()) {
            throw new Wrong("Who? " + sayUsage());
        }
        throw new Wrong("I know nobody called \"" + word + "\"." + didYouMean(word, directory.names()));
    }

    private @Nullable Priority readPriority(Argument argument) throws Wrong {
        var word = firstWord();
        var found = Priority.named(word);
        if (found.isPresent()) {
            take(word);
            return found.get();
        }
        if (!argument.required()) {
            return null;
        }
        var words = Arrays.stream(Priority.values()).map(Priority::word).toList();
        throw new Wrong(
                word.isEmpty()
                        ? "Which priority? One of " + String.join(", ", words) + "."
                        : "\"" + word + "\" is no priority. Use one of " + String.join(", ", words) + ".");
    }

    private @Nullable String readText(Argument argument) throws Wrong {
        var all = rest;
        rest = "";
        if (all.isEmpty() && argument.required()) {
            throw new Wrong("The text is missing. " + sayUsage());
        }
        return all.isEmpty() ? null : all;
    }

    private void nothingLeft() throws Wrong {
        if (!rest.isEmpty()) {
            throw new Wrong("I do not know what to do with \"" + firstWord() + "\". " + sayUsage());
        }
    }

    private static boolean takesText(Command command) {
        return command.arguments().stream().anyMatch(a -> a.kind() == Argument.Kind.TEXT);
    }

    private String sayUsage() {
        return "Say " + command.usage() + ".";
    }

    private String firstWord() {
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }

    private void take(String word) {
        rest = rest.substring(word.length()).strip();
    }

    static String didYouMean(String typed, java.util.Collection<String> known) {
        List<String> near = Near.to(typed.startsWith("@") ? typed.substring(1) : typed, known);
        return near.isEmpty() ? "" : near.stream().collect(Collectors.joining(" or ", " Did you mean ", "?"));
    }
}
