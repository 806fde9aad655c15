package dev.frontdesk.testing;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.conversation.Timekeeper;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import dev.frontdesk.testing.FakePlatform.Post;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plays the human lines of a chat through the real inbox and writes down what was really said, in the same form:
 *
 * <pre>{@code
 * ana: the whole third floor has no network        typed where employees ask; techs type in triage
 * ana in dm: hello                                 in one's own talk with the bot; also "in help", "in triage"
 * dave in thread: she has the old router           below the newest thread there that this person can see
 * ana: [Page someone]                              presses the newest such button; what follows it fills the form's text,
 *                                                  or as {queue=network; tried=a cable} its fields
 * ana: look (file: a.png)                          with a file; the bot's lines show theirs in the same way
 * ana edits: my words                              what she wrote last; "ana takes it back" deletes it
 * dave signs ana's message: claim                  a reaction that stands for a command; also "signs the card: claim"
 * dave picks ask on ana's message: my words        a command from its menu; also with {fields}
 * ... 5 minutes pass
 * bot: T-1 is open and Dave has been paged.        said in the channel or thread where employees ask
 * bot to dave: T-1 is yours …                      for one person's eyes
 * page to erin: T-1 nobody answered …              with Ack, Hand on and Resolve
 * triage: T-1 · normal · Ana: … [Take it]          a card; "below T-1:" is its thread
 * now below T-1: Ana: my words (edited)            a line that says something else since an edit or a deletion
 * }</pre>
 *
 * Line breaks of a message are written " / ". Only the human lines and the clock are acted upon; a "…" stands for anything.
 */
public final class Transcript {

    private static final Pattern PASSING = Pattern.compile("\\.\\.\\. (\\d+) (second|minute|hour|day)s? pass(?:es)?");
    private static final Pattern LINE = Pattern.compile("(\\w+)(?: in (\\w+))?: (.*)");
    private static final Pattern PRESS = Pattern.compile("\\[(.+?)](?: (.+))?");

    private final Inbox inbox;
    private final FakePlatform platform;
    private final FakeClock clock;
    private final Timekeeper timekeeper;
    private final Directory directory;
    private final List<String> log = new ArrayList<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Gestures gestures;
    private boolean showsEdits;
    private static int messages;

    Transcript(Inbox inbox, FakePlatform platform, FakeClock clock, Timekeeper timekeeper, Directory directory) {
        this.inbox = inbox;
        this.platform = platform;
        this.clock = clock;
        this.timekeeper = timekeeper;
        this.directory = directory;
        this.gestures = new Gestures(inbox, platform, clock, Transcript::place);
        platform.onPost(this::note);
        platform.onEdit(this::noteEdit);
    }

    /** What was really said when the human lines of {@code script} were played. */
    String play(String script) {
        log.clear();
        for (var line : script.strip().split("\n")) {
            act(line.strip());
        }
        return aligned(script.strip().lines().map(String::strip).toList());
    }

    private void act(String line) {
        var passing = PASSING.matcher(line);
        if (passing.matches()) {
            log.add(line);
            pass(duration(Integer.parseInt(passing.group(1)), passing.group(2)));
            return;
        }
        if (gestured(line)) {
            return;
        }
        var spoken = LINE.matcher(line);
        if (spoken.matches() && person(spoken.group(1)).isPresent()) {
            log.add(line);
            said(spoken.group(1), Optional.ofNullable(spoken.group(2)), spoken.group(3));
        }
    }

    private boolean gestured(String line) {
        int before = log.size();
        log.add(line);
        showsEdits = line.contains(" edits: ") || line.endsWith(" takes it back");
        var done = gestures.act(line);
        showsEdits = false;
        if (!done) {
            log.subList(before, log.size()).clear();
        }
        return done;
    }

    // --- people

    /** From the people file, or only with an account here. */
    private Optional<Person> person(String account) {
        return directory.find(account).or(() -> directory.find(FakePlatform.NAME + ':' + account));
    }

    private void said(String person, Optional<String> where, String words) {
        var press = PRESS.matcher(words);
        if (press.matches()) {
            press(person, press.group(1), Optional.ofNullable(press.group(2)));
        } else {
            type(person, where.orElse(""), words);
        }
    }

    private void type(String person, String where, String words) {
        var id = "m-" + ++messages;
        var channel = channel(person, where);
        var thread = where.equals("thread") ? newestThread(person, channel) : null;
        var address = FakePlatform.channel(channel).inThread(thread);
        if (thread == null) {
            roots.put(channel + '/' + person, id);
        }
        clock.pass(Duration.ofSeconds(1));
        var message = message(id, address, person, words);
        gestures.typed(message);
        inbox.accept(message);
    }

    private IncomingMessage message(String id, ChatAddress address, String person, String words) {
        var author = new Author(person, person);
        var place = place(address.channel());
        if (words.startsWith("/desk")) {
            return IncomingMessage.command(
                    address.messageKey(id),
                    address,
                    place,
                    id,
                    author,
                    words.substring(5).strip(),
                    clock.instant());
        }
        var mention = words.startsWith("@Frontdesk");
        var text = Gestures.withoutFiles(mention ? words.substring(10).strip() : words);
        return new IncomingMessage(
                address.messageKey(id),
                address,
                place,
                id,
                author,
                IncomingMessage.Kind.TEXT,
                text,
                null,
                null,
                Map.of(),
                mention,
                clock.instant(),
                Gestures.files(words));
    }

    private void press(String person, String label, Optional<String> text) {
        var post = platform.posts().reversed().stream()
                .filter(p -> sees(person, p) && p.choice(label).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(person + " sees no button [" + label + "]\n" + String.join("\n", log)));
        Choice choice = post.choice(label).orElseThrow();
        var to = post.to();
        var place = place(to.channel());
        var thread = to.thread() != null || place == Place.DIRECT ? to.thread() : post.id();
        clock.pass(Duration.ofSeconds(1));
        inbox.accept(IncomingMessage.choice(
                "web:choice:" + ++messages,
                FakePlatform.channel(to.channel()).inThread(thread),
                place,
                post.id(),
                new Author(person, person),
                choice.ref(),
                Gestures.fields(text.orElse(null)),
                clock.instant()));
    }

    private boolean sees(String person, Post post) {
        var channel = post.to().channel();
        var reader = person(person).orElseThrow();
        return (post.to().audience() == null || post.to().audience().equals(person))
                && (!channel.startsWith("dm:") || channel.equals("dm:" + person))
                && (!channel.equals("triage") || reader.worksTickets());
    }

    private String channel(String person, String where) {
        return switch (where) {
            case "dm" -> "dm:" + person;
            case "help", "triage", "lunch" -> where;
            default -> person(person).orElseThrow().worksTickets() ? "triage" : "help";
        };
    }

    private String newestThread(String person, String channel) {
        if (channel.equals("triage")) {
            return platform.posts().reversed().stream()
                    .filter(p -> p.to().channel().equals("triage") && p.to().thread() == null)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        return Optional.ofNullable(roots.get(channel + '/' + person)).orElseThrow();
    }

    private static Place place(String channel) {
        return switch (channel) {
            case "help" -> Place.HELP;
            case "triage" -> Place.TRIAGE;
            case "lunch" -> Place.ELSEWHERE;
            default -> Place.DIRECT;
        };
    }

    // --- time

    private static Duration duration(int n, String unit) {
        return switch (unit) {
            case "second" -> Duration.ofSeconds(n);
            case "minute" -> Duration.ofMinutes(n);
            case "hour" -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        };
    }

    /** In steps, so that what falls due on the way happens on the way. */
    private void pass(Duration time) {
        var step = Duration.ofSeconds(Math.max(1, time.toSeconds() / 300));
        for (var left = time; left.isPositive(); left = left.minus(step)) {
            clock.pass(step.compareTo(left) < 0 ? step : left);
            timekeeper.tick();
        }
    }

    // --- what the bot says

    private void noteEdit(Post post) {
        if (showsEdits) {
            log.add("now " + who(post) + ": " + words(post));
        }
    }

    private void note(Post post) {
        log.add(who(post) + ": " + words(post));
    }

    private String who(Post post) {
        var to = post.to();
        if (to.audience() != null) {
            return "bot to " + to.audience();
        }
        if (to.channel().startsWith("dm:")) {
            return (page(post) ? "page to " : "bot to ") + to.channel().substring(3);
        }
        if (to.channel().equals("triage")) {
            return to.thread() == null ? "triage" : "below " + card(to.thread());
        }
        return "bot";
    }

    private String card(String thread) {
        return platform.posts().stream()
                .filter(p -> p.id().equals(thread))
                .map(p -> p.reply().text().split(" ")[0])
                .findFirst()
                .orElse("it");
    }

    private static boolean page(Post post) {
        return post.choice("Ack").isPresent();
    }

    private static String words(Post post) {
        var text = post.reply().text().replace("\n", " / ");
        if (page(post)) {
            return text;
        }
        return text
                + post.reply().attachments().stream()
                        .map(a -> " (file: " + a.name() + ")")
                        .collect(Collectors.joining())
                + post.reply().choices().stream()
                        .map(c -> " [" + c.label() + "]")
                        .collect(Collectors.joining());
    }

    // --- the comparison

    /** What was said, with the expected line in place of one that fits its "…", so that two strings can be compared. */
    private String aligned(List<String> expected) {
        var lines = new ArrayList<String>();
        int at = 0;
        for (var line : log) {
            var found = at;
            while (found < expected.size() && !fits(expected.get(found), line)) {
                found++;
            }
            lines.add(found < expected.size() ? expected.get(found) : line);
            at = found < expected.size() ? found + 1 : at;
        }
        return String.join("\n", lines);
    }

    private static boolean fits(String expected, String line) {
        var pattern = expected.lines()
                .flatMap(l -> java.util.Arrays.stream(l.split("…", -1)))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return line.matches("(?s)" + pattern);
    }
}
