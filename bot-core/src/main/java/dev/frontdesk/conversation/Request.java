package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants, as far as it was said: one message, and what they added within a few minutes.
 *
 * @param key the inbox key of its first message; what is made of it is keyed by this, so it is made once
 * @param texts everything said, oldest first
 * @param intent what it was understood as, or null
 * @param where the thread it is talked about in
 * @param answers what the person chose when asked, by question
 * @param ticket the number of the ticket it became, as "T-1", or null
 * @param at when something was last said about it
 */
public record Request(
        String key,
        List<String> texts,
        @Nullable String intent,
        ChatAddress where,
        Map<String, String> answers,
        @Nullable String ticket,
        Instant at) {

    /** The longest text that is kept of one message, in characters; the platform keeps the whole. */
    private static final int LONGEST = 40_000;

    public Request {
        texts = texts.stream().map(Request::kept).toList();
        answers = Map.copyOf(answers);
    }

    private static String kept(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    public String text() {
        return String.join("\n", texts);
    }

    /** With more said about it, answered from now on where that was said. */
    Request plus(String text, ChatAddress there, Instant now) {
        var more = new ArrayList<>(texts);
        if (!text.isBlank()) {
            more.add(text);
        }
        return new Request(key, more, intent, there, answers, ticket, now);
    }

    Request answered(String question, String answer) {
        var more = new HashMap<>(answers);
        more.put(question, answer);
        return new Request(key, texts, intent, where, more, ticket, at);
    }

    Request as(@Nullable String newIntent) {
        return new Request(key, texts, newIntent, where, answers, ticket, at);
    }

    /** The same, of which only this is meant. */
    Request saying(String words) {
        return new Request(key, List.of(words), intent, where, answers, ticket, at);
    }

    /** A request of its own that stands in the same message. */
    Request part(int number, String words) {
        return new Request(key + "/" + number, List.of(words), null, where, Map.of(), null, at);
    }

    Request become(String number) {
        return new Request(key, texts, intent, where, answers, number, at);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "Request[" + key + ", " + intent + ']';
    }
}
