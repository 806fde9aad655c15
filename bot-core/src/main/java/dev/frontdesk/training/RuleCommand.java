package dev.frontdesk.training;

import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Rule;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code /desk rule}: phrases whose meaning does not depend on the model. Techs read them; leads and administrators change them. */
@Component
class RuleCommand implements Command {

    private static final String ADD = "Say /desk rule add \"vpn down\" fix-vpn.";

    private final RuleBook book;
    private final CurrentClassifier classifier;
    private final IntentNames names;
    private final Readings readings;
    private final Directory directory;

    RuleCommand(
            RuleBook book, CurrentClassifier classifier, IntentNames names, Readings readings, Directory directory) {
        this.book = book;
        this.classifier = classifier;
        this.names = names;
        this.readings = readings;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "rule";
    }

    @Override
    public String summary() {
        return "Phrases that always mean one thing, whatever the model says.";
    }

    @Override
    public String usage() {
        return "/desk rule [list | test <text> | add \"<phrase>\" <intent> | remove <number>]";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.optionalText());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    private static boolean mayChange(Person person) {
        return person.is(Role.LEAD) || person.is(Role.ADMINISTRATOR);
    }

    @Override
    public Next next(List<String> words) {
        if (words.isEmpty()) {
            return new Next(List.of("list", "test", "add", "remove"), null);
        }
        return words.size() > 1 && words.getFirst().equals("add")
                ? new Next(List.of(), Suggestions.Of.INTENT)
                : Next.NOTHING;
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var words = arguments.optionalText().orElse("list").split("\\s+", 2);
        var rest = words.length > 1 ? words[1].strip() : "";
        var said = switch (words[0].toLowerCase(Locale.ROOT)) {
            case "list" -> list();
            case "test" -> rest.isEmpty() ? "Say /desk rule test and the text." : test(rest);
            case "add" -> mayChange(turn.person()) ? add(turn, rest) : refused();
            case "remove" -> mayChange(turn.person()) ? remove(turn, rest) : refused();
            default -> "I know no \"/desk rule " + words[0] + "\". Say " + usage() + '.';
        };
        return Outcome.done(turn.tell(said));
    }

    private static String refused() {
        return "Only leads and administrators change rules. /desk rule list shows them.";
    }

    private String list() {
        var rules = book.all();
        return rules.isEmpty()
                ? "There is no rule. " + ADD
                : rules.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(StoredRule rule) {
        var off = rule.enabled() ? "" : " (switched off)";
        return rule.number() + ": \"" + rule.phrase() + "\" is " + names.title(rule.label()) + ", by " + name(rule.by())
                + off;
    }

    private String test(String text) {
        var without = readings.words(classifier.unruled(text));
        return classifier
                .rule(text)
                .map(rule -> "By the rule \"" + rule.phrase() + "\": " + names.title(rule.label())
                        + ".\nWithout rules: " + without)
                .orElse("No rule matches.\nRead as: " + without);
    }

    private String add(Turn turn, String rest) {
        int gap = rest.lastIndexOf(' ');
        if (gap < 0) {
            return ADD;
        }
        var label = names.named(rest.substring(gap + 1));
        if (label.isEmpty()) {
            return names.unknown(rest.substring(gap + 1));
        }
        var phrase = unquoted(rest.substring(0, gap));
        var problem = Rule.problem(phrase);
        return problem.orElseGet(() -> add(turn, new Rule(phrase, label.get())));
    }

    private String add(Turn turn, Rule rule) {
        if (book.all().size() >= RuleBook.MOST) {
            return "There are " + RuleBook.MOST
                    + " rules, which is as many as there may be. Teach the model instead: /desk train.";
        }
        var stored = book.add(rule, turn);
        return stored.cause().equals(turn.cause())
                ? "Rule " + stored.number() + ": \"" + stored.phrase() + "\" is " + names.title(stored.label())
                        + " from now on."
                : "Rule " + stored.number() + " says already what \"" + stored.phrase() + "\" is: "
                        + names.title(stored.label()) + ", by " + name(stored.by()) + ". /desk rule remove "
                        + stored.number() + " takes it away.";
    }

    private String remove(Turn turn, String rest) {
        if (rest.isEmpty() || rest.length() > 9 || !rest.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "Which one? Say /desk rule remove and its number from /desk rule list.";
        }
        var number = Integer.parseInt(rest);
        return book.remove(number, turn)
                .map(r -> "Rule " + number + " is gone: \"" + r.phrase() + "\" is what the model says.")
                .orElse(
                        turn.retried()
                                ? "Rule " + number + " is gone."
                                : "There is no rule " + number + ". /desk rule list shows them.");
    }

    /** {@code "vpn down"}, also in curly quotes, and {@code exactly: "vpn"}. */
    private static String unquoted(String written) {
        var bare = written.replace('"', ' ').replace('“', ' ').replace('”', ' ').replace('„', ' ');
        return String.join(" ", bare.strip().split("\\s+"));
    }

    private String name(String id) {
        return directory.find(id).map(Person::name).orElse(id);
    }
}
