package dev.frontdesk.web;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.chat.Trails;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.web.LineView.ChoiceView;
import dev.frontdesk.web.LineView.RepliesView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    private final People people;
    private final Faces faces;
    private final Threads threads;
    private final ObjectProvider<Trails> trails;

    LineViews(People people, Faces faces, Threads threads, ObjectProvider<Trails> trails) {
        this.people = people;
        this.faces = faces;
        this.threads = threads;
        this.trails = trails;
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
                        reader, line, marks.get(IncomingLines.key(line)), replies(reader, line, below.get(line.id()))))
                .toList();
    }

    /** Lines inside a thread. */
    List<LineView> inThread(Person reader, List<WebMessage> lines) {
        var marks = marks(reader, lines);
        return lines.stream()
                .map(line -> view(reader, line, marks.get(IncomingLines.key(line)), null))
                .toList();
    }

    /** What the list of threads or a line's foot says of a thread. */
    @Nullable RepliesView replies(Person reader, WebMessage root) {
        return replies(
                reader,
                root,
                threads.below(reader, root.channel(), List.of(root.id())).get(root.id()));
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

    static String query(Person reader, WebMessage line) {
        return where(reader, line) + "&message=" + encoded(line.id());
    }

    private static String where(Person reader, WebMessage line) {
        return "as=" + encoded(reader.id()) + "&channel=" + encoded(line.channel());
    }

    private Map<String, Progress> marks(Person reader, List<WebMessage> lines) {
        var own = lines.stream()
                .filter(line -> line.human() && line.author().equals(reader.id()))
                .map(IncomingLines::key)
                .collect(Collectors.toSet());
        var known = trails.getIfAvailable();
        return own.isEmpty() || known == null ? Map.of() : known.progress(own);
    }

    private LineView view(Person reader, WebMessage line, @Nullable Progress mark, @Nullable RepliesView replies) {
        var bot = !line.human();
        var name = nameOf(line.author());
        var query = query(reader, line);
        return new LineView(
                line.id(),
                Anchor.of(line.id()),
                query,
                line.seq(),
                line.changed(),
                name,
                PersonView.initial(name),
                faces.hue(line.author()),
                bot,
                line.human() && line.author().equals(reader.id()),
                line.audience() != null && Threads.in(line.channel()),
                line.at(),
                line.edited(),
                Segment.of(line.text()),
                line.facts(),
                line.choices().stream().map(choice -> choice(choice, query)).toList(),
                mark,
                replies);
    }

    private static ChoiceView choice(Choice choice, String query) {
        return new ChoiceView(choice.label(), query + "&choice=" + encoded(choice.ref()), choice.form() != null);
    }

    private @Nullable RepliesView replies(Person reader, WebMessage root, Threads.@Nullable Below below) {
        if (!Threads.in(root.channel()) || root.thread() != null) {
            return null;
        }
        var anchor = Anchor.of(root.id());
        var query = query(reader, root);
        var href = "/?" + where(reader, root) + "&thread=" + encoded(root.id());
        return below == null
                ? new RepliesView(anchor, query, href, 0, null, null, null, false)
                : new RepliesView(
                        anchor,
                        query,
                        href,
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
