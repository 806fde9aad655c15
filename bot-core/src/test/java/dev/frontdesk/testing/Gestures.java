package dev.frontdesk.testing;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Quoted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people do with a message after it was written; the lines of a {@link Transcript} that are no words. */
final class Gestures {

    private static final Pattern EDITS = Pattern.compile("(\\w+) edits: (.*)");
    private static final Pattern TAKES_BACK = Pattern.compile("(\\w+) takes it back");
    private static final Pattern SIGNS = Pattern.compile("(\\w+) signs (the card|(\\w+)'s message): (\\w+)");
    private static final Pattern PICKS =
            Pattern.compile("(\\w+) picks (\\w+) on (the card|(\\w+)'s message)(?:: (.*))?");
    private static final Pattern FILE = Pattern.compile("\\s*\\(file: ([^)]+)\\)");

    private final Inbox inbox;
    private final FakePlatform platform;
    private final FakeClock clock;
    private final Function<String, Place> places;
    private final Map<String, Quoted> newest = new HashMap<>();
    private static int gestures;

    Gestures(Inbox inbox, FakePlatform platform, FakeClock clock, Function<String, Place> places) {
        this.inbox = inbox;
        this.platform = platform;
        this.clock = clock;
        this.places = places;
    }

    /** Somebody wrote this. */
    void typed(IncomingMessage message) {
        var quoted = new Quoted(
                message.address(), message.messageId(), message.author(), message.text(), message.attachments());
        newest.put(message.author().account(), quoted);
        platform.typed(quoted);
    }

    static String withoutFiles(String words) {
        return FILE.matcher(words).replaceAll("");
    }

    static List<Attachment> files(String words) {
        var files = new ArrayList<Attachment>();
        var matcher = FILE.matcher(words);
        while (matcher.find()) {
            var name = matcher.group(1);
            files.add(new Attachment(name, "image/png", 120_000, "https://files.test/" + name, null));
        }
        return files;
    }

    /** {@code {queue=network; tried=a cable}}, or the words of the one text there is. */
    static Map<String, String> fields(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return Map.of();
        }
        if (!words.startsWith("{")) {
            return Map.of("text", words);
        }
        var fields = new HashMap<String, String>();
        for (var field : words.substring(1, words.length() - 1).split(";")) {
            var parts = field.split("=", 2);
            fields.put(parts[0].strip(), parts[1].strip());
        }
        return fields;
    }

    /** Whether the line was one of these; then it is done. */
    boolean act(String line) {
        var edits = EDITS.matcher(line);
        var takesBack = TAKES_BACK.matcher(line);
        var signs = SIGNS.matcher(line);
        var picks = PICKS.matcher(line);
        if (edits.matches()) {
            changed(newest(edits.group(1)), Kind.EDIT, edits.group(2));
        } else if (takesBack.matches()) {
            changed(newest(takesBack.group(1)), Kind.DELETION, "");
        } else if (signs.matches()) {
            // A sign brings no words along.
            var on = on(signs.group(3));
            var bare = new Quoted(on.address(), on.messageId(), on.author(), "", List.of());
            done(signs.group(1), Kind.REACTION, signs.group(4), Map.of(), bare);
        } else if (picks.matches()) {
            done(picks.group(1), Kind.COMMAND, picks.group(2), fields(picks.group(5)), on(picks.group(4)));
        } else {
            return false;
        }
        return true;
    }

    private Quoted newest(String person) {
        return Objects.requireNonNull(newest.get(person), person + " has written nothing");
    }

    private Quoted on(@Nullable String person) {
        if (person != null) {
            return newest(person);
        }
        var card = platform.posts().reversed().stream()
                .filter(p -> p.to().channel().equals("triage") && p.to().thread() == null && p.to().audience() == null)
                .findFirst()
                .orElseThrow();
        return new Quoted(card.to(), card.id(), new Author("bot", "Frontdesk"), "", List.of());
    }

    private void changed(Quoted message, Kind kind, String words) {
        var key = message.key() + (kind == Kind.EDIT ? ":edit:" + ++gestures : ":deleted");
        accept(
                key,
                message.address(),
                message.messageId(),
                message.author(),
                kind,
                words,
                Map.of(),
                message.key(),
                null);
    }

    private void done(String person, Kind kind, String command, Map<String, String> fields, Quoted on) {
        var here = on.address().inThread(null);
        accept("web:gesture:" + ++gestures, here, "", new Author(person, person), kind, command, fields, null, on);
    }

    private void accept(
            String key,
            ChatAddress address,
            String messageId,
            Author author,
            Kind kind,
            String words,
            Map<String, String> fields,
            @Nullable String original,
            @Nullable Quoted on) {
        clock.pass(Duration.ofSeconds(1));
        var place = places.apply(address.channel());
        var mention = words.startsWith("@Frontdesk");
        inbox.accept(new IncomingMessage(
                key,
                address,
                place,
                messageId,
                author,
                kind,
                mention ? words.substring(10).strip() : words,
                null,
                null,
                fields,
                mention,
                clock.instant(),
                List.of(),
                original,
                on));
    }
}
