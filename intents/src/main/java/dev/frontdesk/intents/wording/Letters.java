package dev.frontdesk.intents.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes from a mail or a long post what its writer says: no quoted mail, no signature, and of pasted logs the first lines. */
final class Letters {
    /** With fewer words of their own, what people paste or quote is all they say. */
    private static final int OWN_WORDS = 3;

    private static final int LOG_LINES_KEPT = 2;
    private static final int SIGNATURE_LINES = 8;

    private static final Set<String> CLOSINGS = Set.of(
            "regards",
            "kind regards",
            "best regards",
            "warm regards",
            "with kind regards",
            "with best regards",
            "many regards",
            "best",
            "best wishes",
            "all the best",
            "cheers",
            "thanks",
            "thank you",
            "many thanks",
            "thanks a lot",
            "thx",
            "thanks in advance",
            "thank you in advance",
            "sincerely",
            "yours sincerely",
            "yours faithfully",
            "yours",
            "br",
            "kr",
            "rgds",
            "mfg",
            "lg",
            "vg",
            "cordialement",
            "respectfully",
            "greetings",
            "best greetings");

    private Letters() {}

    static String body(String text) {
        if (text.indexOf('\n') < 0) {
            return text;
        }
        List<String> lines = List.of(text.split("\n", -1));
        List<String> own = withoutSignature(withoutQuotes(lines));
        String body = String.join("\n", withoutLogs(own)).strip();
        return Words.count(body) == 0 ? text : body;
    }

    private static List<String> withoutQuotes(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (beginsQuotedMail(lines, i) && words(kept) >= OWN_WORDS) {
                break;
            }
            if (!line.startsWith(">")) {
                kept.add(line);
            }
        }
        return words(kept) >= OWN_WORDS ? kept : lines;
    }

    /** "On Monday Ana wrote:", "-----Original Message-----", or "From:" with "Sent:" or "Subject:" close below. */
    private static boolean beginsQuotedMail(List<String> lines, int at) {
        String line = lines.get(at).strip().toLowerCase(Locale.ROOT);
        if (line.startsWith("on ") && line.endsWith("wrote:") || line.startsWith("am ") && line.endsWith("schrieb:")) {
            return true;
        }
        if (line.startsWith("---") && line.contains("message")) {
            return true;
        }
        return line.startsWith("from:")
                && lines.subList(at + 1, Math.min(lines.size(), at + 5)).stream()
                        .map(below -> below.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(below -> below.startsWith("sent:")
                                || below.startsWith("subject:")
                                || below.startsWith("to:")
                                || below.startsWith("date:"));
    }

    private static List<String> withoutSignature(List<String> lines) {
        int words = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean closes = line.equals("--") || (isClosing(line) && lines.size() - i <= SIGNATURE_LINES);
            if (closes && words >= OWN_WORDS) {
                return lines.subList(0, i);
            }
            words += Words.count(line);
        }
        return lines.stream().filter(line -> !isFooter(line)).toList();
    }

    private static boolean isClosing(String line) {
        int end = line.length();
        while (end > 0 && ",.!-".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < 40 && CLOSINGS.contains(line.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isFooter(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("sent from my ") || lower.startsWith("get outlook for ");
    }

    private static List<String> withoutLogs(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean fenced = false;
        int logs = 0;
        for (String line : lines) {
            boolean fence = line.strip().startsWith("```");
            fenced ^= fence;
            boolean log = fenced || isLog(line);
            logs += log && !fence ? 1 : 0;
            if (!fence && (!log || logs <= LOG_LINES_KEPT)) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** A line of a stack trace, one that begins with a time, or one with more signs than words. */
    private static boolean isLog(String raw) {
        String line = raw.strip();
        if (line.startsWith("at ") && line.endsWith(")") && line.indexOf('.') > 0) {
            return true;
        }
        int digits = 0;
        int signs = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            digits += i < 10 && c >= '0' && c <= '9' ? 1 : 0;
            signs += "[]{}()<>=;:/\\|_\"$%#".indexOf(c) >= 0 ? 1 : 0;
        }
        return (digits >= 6 && line.length() > 20) || (signs > 5 && signs > Words.count(line) / 2);
    }

    private static int words(List<String> lines) {
        return lines.stream().mapToInt(Words::count).sum();
    }
}
