package dev.frontdesk.conversation;

import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every command by its name, and the running of one line. */
@Component
public class Commands {

    private static final String DESK = "/desk";
    private static final String ASK = "ask";

    private final ObjectProvider<Command> beans;
    private final Directory directory;
    private volatile Map<String, Command> byName = Map.of();

    Commands(ObjectProvider<Command> beans, Directory directory) {
        this.beans = beans;
        this.directory = directory;
    }

    /** The commands this person has, by name. */
    public Collection<Command> of(Person person) {
        return all().values().stream().filter(c -> c.allows(person)).toList();
    }

    /** The bot was spoken to: the command, if these words are one; "help, my laptop is dead" is none. */
    Optional<Decision> spoken(Turn turn, String words) {
        var parts = words.strip().split("\\s+", 2);
        return find(parts[0], turn.person()).flatMap(command -> {
            try {
                var rest = parts.length > 1 ? parts[1] : "";
                return Optional.of(run(command, turn, CommandLine.read(command, rest, Map.of(), directory)));
            } catch (CommandLine.Wrong e) {
                return Optional.empty();
            }
        });
    }

    /** What the bot was told behind its name: of a command its text, else all of it. */
    String told(Turn turn) {
        var parts = turn.text().strip().split("\\s+", 2);
        var command = find(parts[0], turn.person());
        if (command.isEmpty()) {
            return turn.text();
        }
        try {
            var rest = parts.length > 1 ? parts[1] : "";
            return CommandLine.read(command.get(), rest, Map.of(), directory)
                    .optionalText()
                    .orElse("");
        } catch (CommandLine.Wrong e) {
            return turn.text();
        }
    }

    /** A sign was set on a message; nobody is told that a sign means nothing. */
    Decision signed(Turn turn, String name) {
        var quoted = turn.quoted();
        var command = find(name.strip(), turn.person()).filter(c -> quoted.isPresent());
        return command.map(c -> Decision.aside(c.signed(turn, quoted.orElseThrow()), called(c)))
                .orElseGet(() -> Decision.aside(Outcome.silent(), DESK));
    }

    /** @param line what stands behind {@code /desk} */
    Decision run(Turn turn, String line, Map<String, String> options) {
        var words = line.strip().split("\\s+", 2);
        var name = words[0].isEmpty() ? alone(options) : words[0].toLowerCase(Locale.ROOT);
        var command = find(name, turn.person());
        if (command.isEmpty()) {
            return Decision.aside(Outcome.done(turn.tell(unknown(name, turn.person()))), DESK);
        }
        try {
            var rest = words.length > 1 ? words[1] : "";
            return run(command.get(), turn, CommandLine.read(command.get(), rest, options, directory));
        } catch (CommandLine.Wrong e) {
            return Decision.aside(Outcome.done(turn.tell(e.what())), called(command.get()));
        }
    }

    /** What to show before this line comes in; empty when it says enough, or would not work for this person. */
    Optional<Form> form(Opening.ByCommand given, Person person) {
        var words = given.line().strip().split("\\s+", 2);
        var rest = words.length > 1 ? words[1] : "";
        return find(words[0].isEmpty() ? ASK : words[0], person)
                .flatMap(c -> c.form(person, rest, given.here(), given.quoted()));
    }

    /** {@code /desk} alone asks for help with the desk itself, unless the form it opens is filled in. */
    private static String alone(Map<String, String> options) {
        return options.isEmpty() ? "help" : ASK;
    }

    private static Decision run(Command command, Turn turn, Arguments arguments) {
        return Decision.aside(command.run(turn, arguments), called(command));
    }

    private static String called(Command command) {
        return DESK + ' ' + command.name();
    }

    private String unknown(String name, Person person) {
        List<String> known = of(person).stream().map(Command::name).toList();
        return "I know no command \"" + name + "\"." + CommandLine.didYouMean(name, known)
                + " /desk help shows what there is.";
    }

    Optional<Command> find(String word, Person person) {
        return Optional.ofNullable(all().get(word.toLowerCase(Locale.ROOT))).filter(c -> c.allows(person));
    }

    // On first use and not in the constructor: the help command itself needs this bean.
    private Map<String, Command> all() {
        if (byName.isEmpty()) {
            var map = new TreeMap<String, Command>();
            beans.orderedStream().forEach(c -> {
                if (map.put(c.name(), c) != null) {
                    throw new IllegalStateException("two commands are named \"" + c.name() + '"');
                }
            });
            byName = Map.copyOf(map);
        }
        return byName;
    }
}
