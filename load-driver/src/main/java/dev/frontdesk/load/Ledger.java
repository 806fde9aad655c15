package dev.frontdesk.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is owed an answer, and who got how many. A line of the bot below a message belongs to the last thing asked there, for as long as
 * nobody else acts on it; from then on only a second copy of its own answer does, since a tech's words appear there too.
 */
final class Ledger {

    private final Map<String, List<Ask>> below = new HashMap<>();
    private final Map<Token, Ask> quoted = new HashMap<>();
    private final Set<String> acted = new HashSet<>();
    private final Set<String> heard = new HashSet<>();

    /** Before it is sent: its answer may be there before its acknowledgement. */
    synchronized void expect(Ask ask) {
        if (ask.owed() instanceof Ask.Owed.Quoted copy) {
            quoted.put(copy.token(), ask);
        } else if (ask.owed() instanceof Ask.Owed.Below place) {
            below.computeIfAbsent(place.thread(), none -> new ArrayList<>()).add(ask);
        }
        Job job = ask.job();
        if (job != null) {
            acted.add(job.thread());
        }
    }

    synchronized void accepted(Ask ask, long at) {
        ask.accept(at);
    }

    synchronized void failed(Ask ask, String kind) {
        ask.fail(kind);
    }

    /** Whether a line with this id has been seen: streams repeat it for each listener, after a break, and when it is edited. */
    synchronized boolean knows(String id) {
        return heard.contains(id);
    }

    /** Notes a line, once for each id; gives the message it is the first answer of. */
    synchronized Optional<Ask> hear(Line line, long at) {
        if (!heard.add(line.id()) || !line.byBot() || line.thread() == null) {
            return Optional.empty();
        }
        return owner(line, line.thread()).filter(ask -> first(ask, line, at));
    }

    /** Whether nobody among those who were accepted waits for an answer. */
    synchronized boolean settled(List<Ask> asks) {
        return asks.stream().noneMatch(ask -> ask.accepted() && ask.answers() == 0);
    }

    private boolean first(Ask ask, Line line, long at) {
        ask.answer(line.text(), at);
        return ask.answers() == 1;
    }

    private Optional<Ask> owner(Line line, String thread) {
        Optional<Ask> copied = Token.in(line.text()).map(quoted::get).filter(ask -> copies(ask, line));
        return copied.isPresent() ? copied : ownerBelow(thread, line.text());
    }

    private static boolean copies(Ask ask, Line line) {
        return ask.owed() instanceof Ask.Owed.Quoted copy && copy.channel().equals(line.channel());
    }

    private Optional<Ask> ownerBelow(String thread, String text) {
        List<Ask> asks = below.getOrDefault(thread, List.of());
        Optional<Ask> repeated =
                asks.stream().filter(ask -> ask.wasAnswered(text)).findFirst();
        if (repeated.isPresent() || asks.isEmpty()) {
            return repeated;
        }
        return Optional.of(asks.getLast()).filter(ask -> ask.answers() == 0 || !acted.contains(thread));
    }
}
