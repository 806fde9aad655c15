package dev.frontdesk.ticket;

import dev.frontdesk.chat.Form;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.intents.IntentDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The teams that tickets wait for: the help desk, the network, and those that intents name. */
@Component
public class Queues {

    static final String HELP_DESK = "help-desk";
    private static final String NETWORK = "network";

    /** Nobody moves work there by hand: that needs the requester's yes. */
    private static final String PERSONAL = "personal";

    private final List<String> names;

    Queues(IntentCatalog catalog) {
        var all = new TreeSet<>(List.of(HELP_DESK, NETWORK));
        catalog.all().stream()
                .map(IntentDescription::queue)
                .filter(q -> !q.isBlank() && !q.equals(PERSONAL))
                .forEach(all::add);
        this.names = List.copyOf(all);
    }

    /** As they are stored, in the order of the alphabet. */
    public List<String> names() {
        return names;
    }

    /** The queue of that name; capitals, and a blank for the hyphen, are forgiven. */
    public Optional<String> named(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return names.stream().filter(wanted::equals).findFirst();
    }

    /** All of them, and this one, which may be of an earlier release or one that nobody moves to by hand. */
    List<String> with(String queue) {
        var all = new TreeSet<>(names);
        all.add(queue);
        return List.copyOf(all);
    }

    Form.Field menu(List<String> offered, boolean required) {
        var options =
                offered.stream().map(q -> new Form.Option(q, capital(label(q)))).toList();
        return Form.Field.menu("queue", "Who should have it?", required, options);
    }

    /** As in "with the network team". */
    static String label(String queue) {
        return queue.equals(HELP_DESK) ? "the help desk" : "the " + queue.replace('-', ' ') + " team";
    }

    private static String capital(String label) {
        var bare = label.substring("the ".length());
        return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }
}
