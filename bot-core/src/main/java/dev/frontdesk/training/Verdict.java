package dev.frontdesk.training;

import dev.frontdesk.conversation.IntentNames;
import dev.frontdesk.intents.Quality;
import dev.frontdesk.intents.Rebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a rebuilt model may take the place of the current one, and the figures in words. */
@Component
class Verdict {

    /** Counts are whole numbers, but their quotients are not. */
    private static final double ROUNDING = 1e-9;

    private final TrainingSettings settings;
    private final IntentNames names;

    Verdict(TrainingSettings settings, IntentNames names) {
        this.settings = settings;
        this.names = names;
    }

    /** What speaks against it; nothing when it may. */
    List<String> against(Rebuild.Report report) {
        var before = report.before();
        var after = report.after();
        var reasons = new ArrayList<String>();
        if (after.accuracy() < before.accuracy() - settings.tolerance() - ROUNDING) {
            reasons.add("accuracy falls");
        }
        var lost = new TreeSet<>(after.missed());
        lost.removeAll(before.missed());
        if (!lost.isEmpty()) {
            var titles = lost.stream().map(names::title).collect(Collectors.joining(", "));
            reasons.add("no longer understood: " + titles);
        }
        if (report.addedRight() * 2 < report.added()) {
            reasons.add("only " + report.addedRight() + " of the " + report.added()
                    + " added phrases are read as they were decided");
        }
        return reasons;
    }

    static String figures(Quality before, Quality after) {
        return "accuracy " + change(before.accuracy(), after.accuracy())
                + ", in scope " + change(before.insideAccuracy(), after.insideAccuracy())
                + ", among three " + change(before.topThree(), after.topThree())
                + ", out of scope found " + change(before.outRecall(), after.outRecall())
                + " and meant " + change(before.outPrecision(), after.outPrecision());
    }

    static String figures(Quality now) {
        return "accuracy " + percent(now.accuracy()) + " %, in scope " + percent(now.insideAccuracy())
                + " %, among three " + percent(now.topThree()) + " %, out of scope found "
                + percent(now.outRecall()) + " % and meant " + percent(now.outPrecision()) + " %";
    }

    private static String change(double before, double after) {
        return percent(before) + " → " + percent(after) + " %";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * 100);
    }
}
