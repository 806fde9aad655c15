package dev.frontdesk.load;

import dev.frontdesk.load.report.Table;

/** Numbers that were given as options. */
final class Bounds {

    private Bounds() {}

    static int check(String option, int value, int least, int most) {
        check(option, (double) value, least, most);
        return value;
    }

    /** Refuses what is no number, too. */
    static double check(String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new Mistake(option + " is from " + Table.number(least) + " to " + Table.number(most) + ", not "
                    + Table.number(value) + ".");
        }
        return value;
    }
}
