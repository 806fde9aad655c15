package dev.frontdesk.conversation;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.ChatAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param causes the inbox key of the message that each text was, so that a later edit finds its place; empty where texts are no
 *     messages
 * @param attachments the files that came with it
 */
public record Request(
        String key,
        List<String> texts,
        @Nullable String intent,
        ChatAddress where,
        Map<String, String> answers,
        @Nullable String ticket,
        Instant at,
        List<String> causes,
        List<Attachment> attachments) {

    /** The longest text that is kept of one message, in characters; the platform keeps the whole. */
    private static final int LONGEST = 40_000;

    public Request {
        texts = texts.stream().map(Request::kept).toList();
        answers = Map.copyOf(answers);
        // What was stored before causes and files were kept has none.
        causes = causes != null && causes.size() == texts.size() ? List.copyOf(causes) : List.of();
        attachments = List.copyOf(Objects.requireNonNullElse(attachments, List.of()));
    }

    /** Of words that are no message of their own, without files. */
    public Request(
            String key,
            List<String> texts,
            @Nullable String intent,
            ChatAddress where,
            Map<String, String> answers,
            @Nullable String ticket,
            Instant at) {
        this(key, texts, intent, where, answers, ticket, at, List.of(), List.of());
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
    Request plus(Turn turn) {
        var files = new ArrayList<>(attachments);
        files.addAll(turn.attachments());
        var said = turn.text();
        if (said.isBlank()) {
            return new Request(key, texts, intent, turn.here(), answers, ticket, turn.now(), causes, files);
        }
        var more = new ArrayList<>(texts);
        more.add(said);
        var messages = new ArrayList<>(causes);
        messages.add(turn.cause());
        return new Request(key, more, intent, turn.here(), answers, ticket, turn.now(), messages, files);
    }

    /** Whether this message is a part of it that its author may still change. */
    boolean saidBy(String cause) {
        return causes.contains(cause);
    }

    /** With other words in place of those of one message. */
    Request reworded(String cause, String words) {
        var changed = new ArrayList<>(texts);
        changed.set(causes.indexOf(cause), words);
        return with(changed, causes);
    }

    /** Without one message; empty when nothing is left. */
    Optional<Request> without(String cause) {
        if (texts.size() == 1) {
            return Optional.empty();
        }
        var at = causes.indexOf(cause);
        var left = new ArrayList<>(texts);
        left.remove(at);
        var messages = new ArrayList<>(causes);
        messages.remove(at);
        return Optional.of(with(left, messages));
    }

    private Request with(List<String> words, List<String> messages) {
        return new Request(key, words, intent, where, answers, ticket, at, messages, attachments);
    }

    Request answered(String question, String answer) {
        var more = new HashMap<>(answers);
        more.put(question, answer);
        return new Request(key, texts, intent, where, more, ticket, at, causes, attachments);
    }

    Request as(@Nullable String newIntent) {
        return new Request(key, texts, newIntent, where, answers, ticket, at, causes, attachments);
    }

    /** The same, of which only this is meant. */
    Request saying(String words) {
        return with(List.of(words), List.of());
    }

    /** A request of its own that stands in the same message. */
    Request part(int number, String words) {
        return new Request(key + "/" + number, List.of(words), null, where, Map.of(), null, at);
    }

    /** The same request in these words, answered there: what is asked for by command or for somebody else. */
    public Request put(String words, ChatAddress there) {
        var message = causes.size() == 1 ? causes : List.<String>of();
        return new Request(key, List.of(words), intent, there, answers, null, at, message, attachments);
    }

    Request become(String number) {
        return new Request(key, texts, intent, where, answers, number, at, causes, attachments);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "Request[" + key + ", " + intent + ']';
    }
}
