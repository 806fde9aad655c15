package dev.frontdesk.conversation;

import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.intents.IntentDescription;
import dev.frontdesk.intents.Shipped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a text may be said to be about, in words for people: every intent, and that it is nothing for the help desk. */
@Component
public class IntentNames {

    public static final String NOTHING = "Nothing for us";

    private final IntentCatalog catalog;

    IntentNames(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** By name, out-of-scope last. */
    public List<String> all() {
        return Stream.concat(catalog.all().stream().map(d -> d.intent().name()), Stream.of(Shipped.OUT_OF_SCOPE))
                .toList();
    }

    public String title(String name) {
        if (name.equals(Shipped.OUT_OF_SCOPE)) {
            return NOTHING;
        }
        return catalog.find(new Intent(name)).map(IntentDescription::title).orElse(name);
    }

    /** The name, when somebody wrote one, or its title. */
    public Optional<String> named(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(name -> name.equals(wanted)
                        || title(name).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /** What to say when {@link #named} finds nothing. */
    public String unknown(String words) {
        return "I know no intent \"" + words.strip() + "\"." + CommandLine.didYouMean(words.strip(), all());
    }
}
