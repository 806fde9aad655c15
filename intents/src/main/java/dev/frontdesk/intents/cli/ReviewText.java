package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.review.HardPair;
import dev.frontdesk.intents.review.Misread;
import dev.frontdesk.intents.review.Review;
import dev.frontdesk.intents.review.SimilarPair;
import dev.frontdesk.intents.review.Suggestion;
import dev.frontdesk.intents.review.Thin;
import dev.frontdesk.intents.review.Variety;
import java.util.List;
import java.util.function.Consumer;

/** A review for a terminal of 120 columns. */
final class ReviewText {
    private static final int WIDTH = 90;

    private final Text text = new Text();
    private final int most;

    private ReviewText(int most) {
        this.most = most;
    }

    static String of(Review review, int most) {
        ReviewText printed = new ReviewText(most);
        printed.text.line(
                "%,d phrases of %d labels", review.phrases(), review.variety().size());
        printed.section("Contradictions: the same under two labels", review.contradictions(), printed::pair);
        printed.section(
                "Near-duplicates within a label",
                review.duplicates().stream().filter(pair -> !pair.across()).toList(),
                printed::pair);
        printed.section(
                "Near-duplicates across labels",
                review.duplicates().stream().filter(SimilarPair::across).toList(),
                printed::pair);
        printed.section(
                "Misread by a model trained without them, the surest first", review.misread(), printed::misread);
        printed.section("Hard to tell apart: times there, times back, by how much", review.hardPairs(), printed::hard);
        printed.section("Thin", review.thin(), printed::thin);
        printed.variety(review.variety());
        printed.section("What to write next", review.next(), printed::next);
        return printed.text.toString();
    }

    private <T> void section(String title, List<T> finds, Consumer<T> print) {
        text.line("");
        text.line(finds.size() > most ? "%s (%,d, here %d)" : "%s (%,d)", title, finds.size(), most);
        finds.stream().limit(most).forEach(print);
    }

    private void pair(SimilarPair pair) {
        text.line("  %.2f %-19s %s", pair.similarity(), pair.label(), cut(pair.text()));
        text.line("       %-19s %s", pair.otherLabel(), cut(pair.otherText()));
    }

    private void misread(Misread m) {
        text.line(
                "  %-19s taken for %-19s %3.0f %% (itself %.0f %%)",
                m.label(), m.takenFor(), 100 * m.p(), 100 * m.own());
        text.line("       %s", cut(m.text()));
    }

    private void hard(HardPair pair) {
        text.line("  %-19s %-19s %3d %3d  %.2f", pair.label(), pair.other(), pair.there(), pair.back(), pair.margin());
    }

    private void thin(Thin thin) {
        text.line("  %-19s %d of %d phrases", thin.label(), thin.phrases(), thin.wanted());
    }

    /** All of it, since one looks for one's own intent; what stands out is marked. */
    private void variety(List<Variety> all) {
        text.line("")
                .line(
                        "Variety (* stands out): phrases; share with one word, of up to 4 words, of 15 or more, with one beginning");
        for (Variety v : all) {
            text.line(
                    "  %-19s %5d %4.0f %%%s %-14s %3.0f %%%s %3.0f %%%s %4.0f %%%s %s",
                    v.label(),
                    v.phrases(),
                    100 * v.wordShare(),
                    mark(v.oneWord()),
                    v.word(),
                    100 * v.shortShare(),
                    mark(v.fewShort()),
                    100 * v.longShare(),
                    mark(v.fewLong()),
                    100 * v.startShare(),
                    mark(v.oneVoice()),
                    v.start() + " …");
        }
    }

    private void next(Suggestion suggestion) {
        text.line("  %s: %s", suggestion.label(), String.join("; ", suggestion.write()));
    }

    private static String mark(boolean standsOut) {
        return standsOut ? "*" : " ";
    }

    private static String cut(String phrase) {
        return phrase.codePointCount(0, phrase.length()) <= WIDTH
                ? phrase
                : phrase.substring(0, phrase.offsetByCodePoints(0, WIDTH - 1)) + "…";
    }
}
