package dev.frontdesk.intents;

import dev.frontdesk.intents.maxent.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The intents that have a phrase file on the class path, and what the files say of them. */
public final class IntentCatalog {
    /** Names the phrase files, since a jar cannot be listed portably. Written when the module is built. */
    static final String INDEX = "index";

    private static final String FOLDER = "intents/";

    private final SortedMap<Intent, IntentDescription> descriptions;

    private IntentCatalog(SortedMap<Intent, IntentDescription> descriptions) {
        this.descriptions = descriptions;
    }

    /** @throws DataException when a file lacks its header or holds a broken line */
    public static IntentCatalog helpDesk() {
        SortedMap<Intent, IntentDescription> descriptions = new TreeMap<>();
        for (String name : lines(FOLDER + INDEX)) {
            String file = FOLDER + name + ".txt";
            Intent intent = new Intent(name);
            descriptions.put(intent, description(intent, file, PhraseFile.of(file, lines(file))));
        }
        return new IntentCatalog(descriptions);
    }

    public Optional<IntentDescription> find(Intent intent) {
        return Optional.ofNullable(descriptions.get(intent));
    }

    /** By name; without out-of-scope, which is no intent. */
    public List<IntentDescription> all() {
        return List.copyOf(descriptions.values());
    }

    private static IntentDescription description(Intent intent, String file, PhraseFile phrases) {
        Map<String, String> header = new HashMap<>(phrases.header());
        String title = header.remove("title");
        String queue = header.remove("queue");
        String asks = header.remove("asks");
        if (title == null || queue == null || asks == null) {
            throw new DataException(file + ": the header (title, queue, asks) is missing.");
        }
        return new IntentDescription(intent, title, queue, asks.equals("yes"), Map.copyOf(header));
    }

    private static List<String> lines(String resource) {
        try (InputStream in = IntentCatalog.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new DataException(resource + " is not on the class path: build the intents module with Maven.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
