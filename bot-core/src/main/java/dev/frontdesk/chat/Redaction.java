package dev.frontdesk.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes passwords, keys, tokens, card and account numbers out of a text before anything is stored or logged.
 *
 * <p>The finders are written by hand and read each character a bounded number of times, so that no text is slow, however
 * it was made. They look at a folded copy (full-width digits made plain, invisible characters left out); what is removed
 * is cut from the text as it was written. Redacting twice changes nothing more.
 */
public final class Redaction {

    private static final List<SecretFinder> FINDERS = List.of(
            new PrivateKeys(),
            new KnownTokens(),
            new LabelledKeys(),
            new LinkPasswords(),
            new LongNumbers(),
            new Ibans(),
            new Passwords());

    private Redaction() {}

    public static Redacted redact(String text) {
        FoldedText folded = FoldedText.of(text);
        List<Span> found = new ArrayList<>();
        for (SecretFinder finder : FINDERS) {
            finder.find(folded.text(), found);
        }
        return found.isEmpty() ? new Redacted(text, Set.of()) : cut(text, folded, merged(found));
    }

    private static List<Span> merged(List<Span> found) {
        found.sort(Comparator.comparingInt(Span::start));
        List<Span> merged = new ArrayList<>();
        for (Span span : found) {
            if (!merged.isEmpty() && merged.getLast().overlaps(span)) {
                merged.add(merged.removeLast().and(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static Redacted cut(String text, FoldedText folded, List<Span> spans) {
        StringBuilder kept = new StringBuilder(text.length());
        Set<Secret> removed = EnumSet.noneOf(Secret.class);
        int from = 0;
        for (Span span : spans) {
            kept.append(text, from, folded.originalIndex(span.start()));
            kept.append(span.secret().placeholder());
            removed.add(span.secret());
            from = folded.originalIndex(span.end());
        }
        return new Redacted(kept.append(text, from, text.length()).toString(), removed);
    }
}
