package dev.frontdesk.load.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run, as it stands in the JSON file.
 *
 * @param format of the file, 1
 * @param started ISO 8601, UTC
 * @param brokenStreams how often a stream of events broke and was taken up again
 */
public record Report(
        int format, String started, Environment environment, Settings settings, List<Step> steps, int brokenStreams) {

    public static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** A file that is not a report. The message names it and is meant for a person. */
    public static final class NoReport extends Exception {
        private static final long serialVersionUID = 1L;

        NoReport(String message) {
            super(message);
        }
    }

    /** Every accepted message was answered once, and each was accepted. */
    public boolean clean() {
        return steps.stream().allMatch(step -> step.all().clean());
    }

    /** The highest rate up to which all steps reach the goal; empty when the lowest does not. */
    public OptionalDouble held() {
        return steps.stream()
                .sorted(java.util.Comparator.comparingDouble(Step::rate))
                .takeWhile(step -> step.holds(settings.goal()))
                .mapToDouble(Step::rate)
                .max();
    }

    public String json() {
        return JSON.writeValueAsString(this) + "\n";
    }

    public static Report read(Path file) throws NoReport {
        try {
            Report report = JSON.readValue(Files.readString(file), Report.class);
            if (report == null || report.format != FORMAT || report.steps.isEmpty()) {
                throw new NoReport(file + " is not a report of this version.");
            }
            return report;
        } catch (IOException unreadable) {
            throw new NoReport("Cannot read the file " + file + ".");
        } catch (JacksonException other) {
            throw new NoReport(file + " is not a report of this program.");
        }
    }
}
