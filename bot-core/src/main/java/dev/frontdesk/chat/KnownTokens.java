package dev.frontdesk.chat;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Keys and tokens whose maker gave them a shape of their own. */
final class KnownTokens implements SecretFinder {

    /** So much of a token is looked at to know it; it is removed to its end. */
    private static final int JUDGED = 50;

    /** A prefix and at least so many characters behind it, a digit among them, to tell them from words. */
    private record Shape(Secret secret, String prefix, int atLeast, IntPredicate allowed) {

        /** The end of the token that starts here, or -1. */
        int end(String text, int start) {
            if (!text.startsWith(prefix, start)) {
                return -1;
            }
            int body = start + prefix.length();
            int judged = Glyphs.runEnd(text, body, Math.min(text.length(), body + JUDGED), allowed);
            boolean fits = judged - body >= atLeast && Glyphs.hasDigit(text, body, judged);
            return fits ? Glyphs.runEnd(text, judged, allowed) : -1;
        }
    }

    private static final IntPredicate CAPITALS = c -> Glyphs.isUpper(c) || Glyphs.isDigit(c);
    private static final IntPredicate DOTTED = c -> Glyphs.isToken(c) || c == '.';
    private static final IntPredicate PATH = c -> Glyphs.isToken(c) || c == '/';

    private static final List<Shape> SHAPES = List.of(
            cloud("AKIA", 16, CAPITALS),
            cloud("ASIA", 16, CAPITALS),
            cloud("AIza", 30, Glyphs::isToken),
            cloud("ya29.", 20, DOTTED),
            cloud("GOCSPX-", 20, Glyphs::isToken),
            cloud("ghp_", 30, Glyphs::isToken),
            cloud("gho_", 30, Glyphs::isToken),
            cloud("ghu_", 30, Glyphs::isToken),
            cloud("ghs_", 30, Glyphs::isToken),
            cloud("ghr_", 30, Glyphs::isToken),
            cloud("github_pat_", 20, Glyphs::isToken),
            cloud("glpat-", 16, DOTTED),
            cloud("sk_live_", 10, Glyphs::isToken),
            cloud("sk_test_", 10, Glyphs::isToken),
            cloud("rk_live_", 10, Glyphs::isToken),
            cloud("sk-", 20, Glyphs::isToken),
            cloud("npm_", 30, Glyphs::isToken),
            cloud("hf_", 30, Glyphs::isToken),
            cloud("dop_v1_", 40, Glyphs::isToken),
            cloud("pypi-", 40, Glyphs::isToken),
            cloud("SG.", 40, DOTTED),
            chat("xoxa-"),
            chat("xoxb-"),
            chat("xoxe-"),
            chat("xoxo-"),
            chat("xoxp-"),
            chat("xoxr-"),
            chat("xoxs-"),
            chat("xoxe.xoxp-"),
            chat("xoxe.xoxb-"),
            chat("xapp-"),
            new Shape(Secret.CHAT_TOKEN, "hooks.slack.com/services/", 20, PATH),
            new Shape(Secret.CHAT_TOKEN, "discord.com/api/webhooks/", 20, PATH),
            new Shape(Secret.CHAT_TOKEN, "discordapp.com/api/webhooks/", 20, PATH));

    private static Shape cloud(String prefix, int atLeast, IntPredicate allowed) {
        return new Shape(Secret.CLOUD_KEY, prefix, atLeast, allowed);
    }

    private static Shape chat(String prefix) {
        return new Shape(Secret.CHAT_TOKEN, prefix, 10, Glyphs::isToken);
    }

    @Override
    public void find(String text, List<Span> found) {
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i >= next && Glyphs.isAlphanumeric(text.charAt(i)) && !Glyphs.isAlphanumeric(Glyphs.at(text, i - 1))) {
                next = tokenEnd(text, i, found);
            }
        }
    }

    /** Notes the token that starts here; returns where to look on. */
    private static int tokenEnd(String text, int start, List<Span> found) {
        for (Shape shape : SHAPES) {
            int end = text.charAt(start) == shape.prefix.charAt(0) ? shape.end(text, start) : -1;
            if (end > 0) {
                found.add(new Span(start, end, shape.secret));
                return end;
            }
        }
        return dottedEnd(text, start, found);
    }

    /** Tokens known by their parts: a web token, a Discord bot's token, an Azure client secret. */
    private static int dottedEnd(String text, int start, List<Span> found) {
        if (Glyphs.at(text, start - 1) == '.' || Glyphs.isToken(Glyphs.at(text, start - 1))) {
            return start;
        }
        int first = Glyphs.runEnd(text, start, Glyphs::isToken);
        Secret secret = kind(text, start, first);
        if (secret == null) {
            return start;
        }
        int end = Glyphs.runEnd(text, first, c -> DOTTED.test(c) || c == '~' || c == '=');
        found.add(new Span(start, end, secret));
        return end;
    }

    private static @Nullable Secret kind(String text, int start, int first) {
        if (isWebToken(text, start, first)) {
            return Secret.WEB_TOKEN;
        }
        if (isBotToken(text, start, first)) {
            return Secret.CHAT_TOKEN;
        }
        return isAzureSecret(text, start, first) ? Secret.CLOUD_KEY : null;
    }

    /** "eyJ" is how {@code {"} looks in base64: a header, a dot and at least the start of what it signs. */
    private static boolean isWebToken(String text, int start, int first) {
        return text.startsWith("eyJ", start)
                && first - start >= 10
                && Glyphs.at(text, first) == '.'
                && Glyphs.runEnd(text, first + 1, Glyphs::isToken) - first > 8;
    }

    /** A user id in base64 (of digits, so it starts with M, N or O), a time stamp, a signature. */
    private static boolean isBotToken(String text, int start, int first) {
        if (first - start < 22
                || first - start > 30
                || "MNO".indexOf(text.charAt(start)) < 0
                || Glyphs.at(text, first) != '.') {
            return false;
        }
        int second = Glyphs.runEnd(text, first + 1, Glyphs::isToken);
        return second - first == 7
                && Glyphs.at(text, second) == '.'
                && Glyphs.runEnd(text, second + 1, Glyphs::isToken) - second > 25;
    }

    private static boolean isAzureSecret(String text, int start, int first) {
        return first - start == 5
                && Glyphs.isDigit(text.charAt(start + 3))
                && text.startsWith("Q~", start + 4)
                && Glyphs.runEnd(text, first, c -> DOTTED.test(c) || c == '~') - first > 30;
    }
}
