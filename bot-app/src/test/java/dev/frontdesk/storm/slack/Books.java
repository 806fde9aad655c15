package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What the application has stored, read from its export while it does not run.
 *
 * @param unfinished what still waits in the inbox or the outbox, or was given up, in words
 */
record Books(Map<Integer, Ticket> tickets, List<String> unfinished) {

    record Entry(String type, String text) {}

    record Ticket(int number, String requester, String text, List<Entry> timeline) {
        long entries(String type) {
            return timeline.stream().filter(entry -> entry.type().equals(type)).count();
        }
    }

    /** The application must have ended. */
    static Books of(App app) throws IOException {
        Path file = app.folder().resolve("export.jsonl");
        app.run("export", file.toString());
        Books books = new Books(new TreeMap<>(), new ArrayList<>());
        try (var lines = Files.lines(file)) {
            lines.skip(1).map(BsonDocument::parse).forEach(books::add);
        }
        return books;
    }

    private void add(BsonDocument line) {
        BsonDocument document = line.getDocument("document");
        switch (line.getString("collection").getValue()) {
            case "tickets" -> {
                Ticket ticket = ticket(document);
                tickets.put(ticket.number, ticket);
            }
            case "outbox" -> unfinished("effect", document, "effect");
            case "inbox" -> unfinished("message", document, "message");
            default -> {}
        }
    }

    /** A row that is done has lost what it was about. */
    private void unfinished(String what, BsonDocument row, String about) {
        if (row.containsKey("parked")) {
            unfinished.add(what + " given up: " + row);
        } else if (row.containsKey(about)) {
            unfinished.add(what + " not done: " + row);
        }
    }

    private static Ticket ticket(BsonDocument document) {
        List<Entry> timeline = document.getArray("timeline").stream()
                .map(BsonValue::asDocument)
                .map(entry -> new Entry(text(entry, "type"), text(entry, "text")))
                .toList();
        int number = Integer.parseInt(text(document, "number").substring("T-".length()));
        return new Ticket(number, text(document, "requester"), text(document, "text"), timeline);
    }

    private static String text(BsonDocument document, String name) {
        return document.get(name) instanceof BsonString string ? string.getValue() : "";
    }
}
