package dev.frontdesk.chat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Passwords that people write out: "pw: Sommer2024!", "the password for paula is hunter2", "hunter2 is my password",
 * "user/pass: bob / hunter2", also on the next line. Looks a few words to either side of each word that announces one.
 */
final class Passwords implements SecretFinder {

    private static final int LONGEST_KEYWORD = 12;

    @Override
    public void find(String text, List<Span> found) {
        int end;
        int done = 0;
        for (int i = 0; i < text.length(); i = Math.max(end, i + 1)) {
            end = Glyphs.runEnd(text, i, Character::isLetterOrDigit);
            Announcement announcement = end == i || i < done ? null : announcement(text, i, end);
            Span span = announcement == null ? null : new PasswordSearch(text, i, end, announcement).find();
            if (span != null) {
                found.add(span);
                done = span.end();
                end = Math.max(end, done);
            }
        }
    }

    private static @Nullable Announcement announcement(String text, int start, int end) {
        if (end - start > LONGEST_KEYWORD) {
            return null;
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (PasswordWords.PASSWORD.contains(word) || isTwoWords(text, start, word)) {
            return Announcement.PASSWORD;
        }
        if (PasswordWords.VAGUE.contains(word)) {
            return Announcement.VAGUE;
        }
        return PasswordWords.PIN.contains(word) ? Announcement.PIN : null;
    }

    /** "pass word", "mot de passe", "pass phrase". */
    private static boolean isTwoWords(String text, int start, String word) {
        return switch (word) {
            case "word", "phrase", "code" -> endsWith(text, start, "pass ") || endsWith(text, start, "pass-");
            case "passe" -> endsWith(text, start, "mot de ");
            default -> false;
        };
    }

    private static boolean endsWith(String text, int end, String before) {
        return text.regionMatches(true, end - before.length(), before, 0, before.length());
    }
}
