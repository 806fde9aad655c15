package dev.frontdesk.training;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long what was not understood is kept; at least a day
 * @param personDay how many unclear texts of one person are kept in 24 hours; 1 to 10,000
 * @param onePerson how many phrases of one build may come from one asking person; at least 1
 * @param tolerance by how much accuracy may fall, as a share; 0 to 1
 * @param memory heap of the process that trains, in MB; at least 256
 * @param longest after how long that process is ended; at least a minute
 */
@ConfigurationProperties("frontdesk.training")
public record TrainingSettings(
        @DefaultValue("90d") Duration keep,
        @DefaultValue("50") int personDay,
        @DefaultValue("30") int onePerson,
        @DefaultValue("0.005") double tolerance,
        @DefaultValue("768") int memory,
        @DefaultValue("10m") Duration longest) {

    public TrainingSettings {
        check(keep.compareTo(Duration.ofDays(1)) >= 0, "KEEP: at least a day (1d), was " + keep);
        check(personDay >= 1 && personDay <= 10_000, "PERSON_DAY: 1 to 10000, was " + personDay);
        check(onePerson >= 1, "ONE_PERSON: at least 1, was " + onePerson);
        check(tolerance >= 0 && tolerance <= 1, "TOLERANCE: a share, 0 to 1, was " + tolerance);
        check(memory >= 256, "MEMORY: MB, at least 256, was " + memory);
        check(longest.compareTo(Duration.ofMinutes(1)) >= 0, "LONGEST: at least a minute (1m), was " + longest);
    }

    private static void check(boolean possible, String what) {
        if (!possible) {
            throw new IllegalArgumentException("FRONTDESK_TRAINING_" + what);
        }
    }
}
