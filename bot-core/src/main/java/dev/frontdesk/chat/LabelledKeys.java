package dev.frontdesk.chat;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keys without a shape of their own, known by the label in front: {@code aws_secret_access_key = …}, {@code Bearer …}. */
final class LabelledKeys implements SecretFinder {

    private static final int SHORTEST = 16;
    private static final int LONGEST_LABEL = 40;

    /** How a label may end, its words written together. */
    private static final List<String> LABELS = List.of(
            "secretaccesskey",
            "accountkey",
            "accesskey",
            "apikey",
            "secretkey",
            "clientsecret",
            "apptoken",
            "accesstoken",
            "authtoken",
            "apitoken",
            "bottoken",
            "refreshtoken",
            "signingsecret",
            "sharedsecret");

    private static final Set<String> SCHEMES = Set.of("bearer", "basic");

    @Override
    public void find(String text, List<Span> found) {
        int end;
        for (int i = 0; i < text.length(); i = Math.max(end, i + 1)) {
            end = Glyphs.runEnd(text, i, Glyphs::isToken);
            if (end > i) {
                end = Math.max(end, valueEnd(text, i, end, found));
            }
        }
    }

    private static int valueEnd(String text, int start, int end, List<Span> found) {
        if (SCHEMES.contains(lower(text, start, end))) {
            int value = Glyphs.runEnd(text, end, c -> Glyphs.isSpace(c) || c == ':' || c == '"');
            return value > end ? note(text, value, Secret.BEARER_TOKEN, found) : end;
        }
        int value = assigned(text, end);
        return value > 0 && isLabel(text, end) ? note(text, value, Secret.CLOUD_KEY, found) : end;
    }

    private static int note(String text, int value, Secret secret, List<Span> found) {
        int end = Glyphs.runEnd(text, value, c -> Glyphs.isBase64(c) || c == '.' || c == '~');
        if (end - value >= SHORTEST && Glyphs.hasDigit(text, value, end)) {
            found.add(new Span(value, end, secret));
            return end;
        }
        return end - value >= SHORTEST ? end : value;
    }

    /** Where the value starts if an equals sign, a colon or "is" follows, else -1. */
    private static int assigned(String text, int end) {
        int sign = Glyphs.runEnd(text, end, c -> Glyphs.isBlank(c) || c == '"' || c == '\'');
        if (text.startsWith("is ", sign)) {
            return Glyphs.runEnd(text, sign + 3, Glyphs::isSpace);
        }
        char c = Glyphs.at(text, sign);
        return c == '=' || c == ':'
                ? Glyphs.runEnd(text, sign + 1, b -> Glyphs.isSpace(b) || b == '"' || b == '\'')
                : -1;
    }

    private static boolean isLabel(String text, int end) {
        String before = lower(text, Math.max(0, end - LONGEST_LABEL), end);
        StringBuilder label = new StringBuilder(before.length());
        before.chars().filter(Glyphs::isAlphanumeric).forEach(c -> label.append((char) c));
        return LABELS.stream().anyMatch(name -> label.toString().endsWith(name));
    }

    private static String lower(String text, int start, int end) {
        return text.substring(start, Math.min(end, start + LONGEST_LABEL)).toLowerCase(Locale.ROOT);
    }
}
