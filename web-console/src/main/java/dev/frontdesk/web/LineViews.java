package dev.frontdesk.web;

import static dev.frontdesk.chat.Trail.Progress.WAITING;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.Trails;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.web.LineView.ChoiceView;
import dev.frontdesk.web.LineView.FileView;
import dev.frontdesk.web.LineView.RepliesView;
import dev.frontdesk.web.Threads.Below;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes of stored lines what the page shows to one person. */
@Component
class LineViews {

    private static final int SNIPPET = 120;
    /** As long as the inbox remembers. */
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private final People people;
    private final Faces faces;
    private final Threads threads;
    private final ObjectProvider<Trails> trails;
    private final InstantSource clock;

    LineViews(People people, Faces faces, Threads threads, ObjectProvider<Trails> trails, InstantSource clock) {
        this.people = people;
        this.faces = faces;
        this.threads = threads;
        this.trails = trails;
        this.clock = clock;
    }

    /** Lines of one channel, each with what is below it. */
    List<LineView> withThreads(Person reader, String channel, List<WebMessage> lines) {
        var roots = lines.stream()
                .filter(line -> line.thread() == null)
                .map(WebMessage::id)
                .toList();
        var below = threads.below(reader, channel, roots);
        var marks = marks(reader, lines);
        return lines.stream()
                .map(line -> view(
                        line,
                        isOwn(reader, line),
                        marks.get(IncomingLines.key(line)),
                        replies(line, below.get(line.id()))))
                .toList();
    }

    /** Lines inside a thread. */
    List<LineView> inThread(Person reader, List<WebMessage> lines) {
        var marks = marks(reader, lines);
        return lines.stream()
                .map(line -> view(line, isOwn(reader, line), marks.get(IncomingLines.key(line)), null))
                .toList();
    }

    /** A line as its author sees it, or as everybody else does. */
    LineView alone(Person reader, WebMessage line, @Nullable Below below) {
        var mark = isOwn(reader, line) ? marks(reader, List.of(line)).get(IncomingLines.key(line)) : null;
        return view(line, isOwn(reader, line), mark, replies(line, below));
    }

    static boolean isOwn(Person reader, WebMessage line) {
        return line.human() && line.author().equals(reader.id());
    }

    static String snippet(WebMessage line) {
        var text = line.text()
                .lines()
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return text.codePointCount(0, text.length()) <= SNIPPET
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SNIPPET)) + '…';
    }

    String nameOf(String author) {
        return author.equals(WebMessage.BOT)
                ? "Frontdesk"
                : people.find(author).map(Person::name).orElse(author);
    }

    private Map<String, Progress> marks(Person reader, List<WebMessage> lines) {
        var own = lines.stream()
                .filter(line -> isOwn(reader, line))
                .map(IncomingLines::key)
                .collect(Collectors.toSet());
        var known = trails.getIfAvailable();
        if (own.isEmpty() || known == null) {
            return Map.of();
        }
        var marks = new HashMap<>(known.progress(own));
        lines.stream().filter(this::isRemembered).forEach(line -> marks.putIfAbsent(IncomingLines.key(line), WAITING));
        return marks;
    }

    /** What the inbox would still know, had it been handed in. */
    private boolean isRemembered(WebMessage line) {
        return line.at().isAfter(clock.instant().minus(REMEMBERED));
    }

    private LineView view(WebMessage line, boolean mine, @Nullable Progress mark, @Nullable RepliesView replies) {
        var name = nameOf(line.author());
        return new LineView(
                line.id(),
                Anchor.of(line.id()),
                encoded(line.id()),
                line.seq(),
                line.changed(),
                name,
                PersonView.initial(name),
                faces.hue(line.author()),
                !line.human(),
                mine,
                line.audience() != null && Threads.in(line.channel()),
                line.at(),
                line.edited(),
                Segment.of(line.text()),
                line.facts(),
                line.attachments().stream().map(FileView::of).toList(),
                line.choices().stream().map(LineViews::choice).toList(),
                mark,
                replies);
    }

    private static ChoiceView choice(Choice choice) {
        return new ChoiceView(choice.label(), encoded(choice.ref()), choice.form() != null);
    }

    /** What a line's foot says of its thread; null where there are none. */
    private @Nullable RepliesView replies(WebMessage root, @Nullable Below below) {
        return !Threads.in(root.channel()) || root.thread() != null ? null : replies(root.id(), below);
    }

    RepliesView replies(String root, @Nullable Below below) {
        var anchor = Anchor.of(root);
        return below == null
                ? new RepliesView(anchor, encoded(root), 0, null, null, null, false)
                : new RepliesView(
                        anchor,
                        encoded(root),
                        below.count(),
                        nameOf(below.last().author()),
                        snippet(below.last()),
                        below.last().at(),
                        below.fresh());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
