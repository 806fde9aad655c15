package dev.frontdesk.chat;

import java.util.List;

/** Something that can say whether it is set up as it should be. Asked at the start and by {@code /desk doctor}. */
public interface Checkup {

    /** What is checked, as "Slack". */
    String about();

    /** What was found, good and bad; never empty, never throws. May ask the platform, within ten seconds. */
    List<Finding> findings();

    /** @param advice what to do about it; empty when it is well */
    record Finding(Level level, String what, String advice) {

        public static Finding good(String what) {
            return new Finding(Level.GOOD, what, "");
        }

        public static Finding poor(String what, String advice) {
            return new Finding(Level.POOR, what, advice);
        }

        public static Finding bad(String what, String advice) {
            return new Finding(Level.BAD, what, advice);
        }
    }

    /** How well it is: as it should be, less than it could be, or not working. */
    enum Level {
        GOOD,
        POOR,
        BAD
    }
}
