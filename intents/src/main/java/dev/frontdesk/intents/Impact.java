package dev.frontdesk.intents;

import java.util.List;
import java.util.Set;

/**
 * How many it hits and how much it presses, in plain words.
 *
 * <p>{@code reach}: {@code one} ("only me"), {@code several} ("3 of us", "a few colleagues"), {@code many} ("all of us", "nobody
 * here can", "whole floor").
 *
 * <p>{@code urgency}: {@code blocked} ("I can't work"), {@code deadline} (a hearing, client or class is waiting: "before the 10
 * o'clock hearing"), {@code high} (only said to be: "asap"), {@code low} ("no rush", "whenever").
 */
final class Impact {
    private static final String REACH = "reach";
    private static final String URGENCY = "urgency";
    private static final Dictionary REACHES = Dictionary.ofResource("reach.txt", REACH);
    private static final Dictionary URGENCIES = Dictionary.ofResource("urgency.txt", URGENCY);

    private static final Set<String> ALL = Set.of("everybody", "everyone", "nobody", "noone");
    private static final Set<String> GREETINGS = Set.of(
            "hi",
            "hello",
            "hey",
            "morning",
            "afternoon",
            "evening",
            "dear",
            "thanks",
            "you",
            "bye",
            "night",
            "day",
            "weekend",
            "for",
            "to",
            "moin",
            "hallo",
            "tell",
            "ask",
            "like",
            "as",
            "than",
            "with",
            "from",
            "by",
            "cc");
    private static final Set<String> ABOUT_THE_DESK = Set.of(
            "be",
            "find",
            "come",
            "help",
            "call",
            "answer",
            "explain",
            "tell",
            "uncover",
            "informed",
            "answers",
            "answered",
            "answering",
            "calls",
            "called",
            "replies",
            "replied",
            "helps",
            "helped",
            "came",
            "comes",
            "cares",
            "responds",
            "responded",
            "knows",
            "knew",
            "told",
            "said",
            "picks",
            "picked",
            "looked",
            "contacted",
            "else",
            "reacts",
            "reacted",
            "fixed",
            "got",
            "seems");
    private static final Set<String> SUFFERERS = Set.of(
            "can", "cannot", "in", "on", "at", "here", "gets", "of", "hears", "has", "is", "reaches", "able", "sees");
    private static final Set<String> WHOLES = Set.of(
            "floor",
            "office",
            "department",
            "team",
            "building",
            "school",
            "site",
            "ward",
            "corridor",
            "company",
            "firm",
            "branch",
            "class",
            "group",
            "house",
            "campus",
            "staff",
            "wing",
            "clinic",
            "practice");
    private static final Set<String> CROWDS = Set.of(
            "people",
            "users",
            "colleagues",
            "employees",
            "staff",
            "persons",
            "others",
            "coworkers",
            "workers",
            "nurses",
            "teachers",
            "students",
            "colleges");
    private static final Set<String> SUFFER = Set.of(
            "can",
            "cannot",
            "cant",
            "have",
            "are",
            "affected",
            "report",
            "complain",
            "lost",
            "without",
            "here",
            "say",
            "get");
    private static final Set<String> EVENTS = Set.of(
            "hearing",
            "meeting",
            "deadline",
            "presentation",
            "court",
            "lesson",
            "class",
            "client",
            "clients",
            "exam",
            "filing",
            "board",
            "trial",
            "call",
            "appointment",
            "interview",
            "surgery",
            "audit",
            "webinar",
            "customer",
            "demo",
            "lecture",
            "pitch");
    private static final Set<String> WAITING = Set.of("in", "at", "is", "starts", "begins", "waits", "waiting");
    private static final Set<String> WHEN = Set.of(
            "you",
            "someone",
            "somebody",
            "possible",
            "convenient",
            "suits",
            "there",
            "it",
            "u",
            "anyone",
            "free",
            "ready",
            "works");

    private Impact() {}

    static void find(Spoken spoken, List<Entity> into) {
        REACHES.find(spoken, into);
        URGENCIES.find(spoken, into);
        for (int at = 0; at < spoken.words().size(); at++) {
            String word = spoken.word(at);
            if (ALL.contains(word)) {
                findAll(spoken, at, into);
            } else if (word.equals("whole") || word.equals("entire")) {
                findWhole(spoken, at, into);
            } else if (word.equals("whenever")) {
                findWhenever(spoken, at, into);
            } else if (EVENTS.contains(word)) {
                findEvent(spoken, at, into);
            } else if (word.equals("us") || CROWDS.contains(word)) {
                findCount(spoken, at, word, into);
            }
        }
    }

    /** "Hello everybody" and "nobody has answered yet" are about something else. */
    private static void findAll(Spoken spoken, int at, List<Entity> into) {
        if (!spoken.at(at).apart() && GREETINGS.contains(spoken.word(at - 1))) {
            return;
        }
        String next = spoken.next(at + 1);
        for (int i = 1; i <= 3; i++) {
            if (spoken.joined(at, at + i) && ABOUT_THE_DESK.contains(spoken.word(at + i))) {
                return;
            }
        }
        boolean nobody = spoken.word(at).startsWith("no") && !SUFFERERS.contains(next);
        boolean said = !nobody && (!next.isEmpty() || at > 0);
        boolean else1 = next.equals("is") && spoken.word(at).startsWith("every") && isHelper(spoken.word(at + 2));
        if (said && !else1) {
            into.add(spoken.entity(REACH, "many", at, at));
        }
    }

    private static boolean isHelper(String word) {
        return word.equals("happy") || word.equals("fine") || word.equals("nice") || word.equals("well");
    }

    /** "whole floor"; of "whole third floor" the word, since the floor is a place. */
    private static void findWhole(Spoken spoken, int at, List<Entity> into) {
        if (WHOLES.contains(spoken.next(at + 1))) {
            into.add(spoken.entity(REACH, "many", at, at + 1));
        } else if (spoken.joined(at, at + 2) && WHOLES.contains(spoken.word(at + 2))) {
            into.add(spoken.entity(REACH, "many", at, at));
        }
    }

    /** "whenever you have time"; not "whenever I open it". */
    private static void findWhenever(Spoken spoken, int at, List<Entity> into) {
        String next = spoken.next(at + 1);
        if (next.isEmpty() || WHEN.contains(next)) {
            into.add(spoken.entity(URGENCY, "low", at, next.equals("you") || next.equals("possible") ? at + 1 : at));
        }
    }

    /** "client in 20 minutes", "hearing at 10", "before the 10 o'clock hearing". */
    private static void findEvent(Spoken spoken, int at, List<Entity> into) {
        String next = spoken.next(at + 1);
        boolean waiting =
                WAITING.contains(next) && (!next.equals("in") && !next.equals("at") || isTime(spoken, at + 2));
        boolean before = false;
        for (int i = at - 1;
                i >= Math.max(0, at - 6) && !before && !spoken.at(i + 1).apart();
                i--) {
            before = spoken.word(i).equals("before") || spoken.word(i).equals("middle");
        }
        if ((waiting && isPressing(spoken.word(at), next)) || before) {
            into.add(spoken.entity(URGENCY, "deadline", at, at));
        }
    }

    private static boolean isTime(Spoken spoken, int at) {
        String word = spoken.word(at);
        return Numbers.of(word) > 0
                || spoken.at(at).beginsWithDigit()
                || word.equals("half")
                || word.equals("an")
                || word.equals("a")
                || word.equals("noon");
    }

    /** "call is bad" and "class is" say nothing of a time. */
    private static boolean isPressing(String event, String next) {
        boolean plain = event.equals("call") || event.equals("class") || event.equals("group");
        return !(plain && (next.equals("is") || next.equals("waiting")));
    }

    /** "3 of us", "all 12 of us", "20 users cannot". */
    private static void findCount(Spoken spoken, int at, String word, List<Entity> into) {
        if (word.equals("us")) {
            int count = spoken.word(at - 1).equals("of") ? Numbers.of(spoken.word(at - 2)) : -1;
            if (count > 1 && spoken.joined(at - 2, at)) {
                boolean all = spoken.word(at - 3).equals("all");
                into.add(spoken.entity(REACH, count >= 10 || all ? "many" : "several", all ? at - 3 : at - 2, at));
            }
        } else {
            int count = Numbers.of(spoken.word(at - 1));
            if (count > 1 && spoken.joined(at - 1, at) && SUFFER.contains(spoken.next(at + 1))) {
                into.add(spoken.entity(REACH, count >= 10 ? "many" : "several", at - 1, at));
            }
        }
    }
}
