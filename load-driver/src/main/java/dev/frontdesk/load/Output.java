package dev.frontdesk.load;

import dev.frontdesk.load.plot.Plot;
import dev.frontdesk.load.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files a report goes to. */
final class Output {

    @Option(names = "--json", description = "The JSON file to write.")
    private @Nullable Path json;

    @Option(names = "--plot", description = "The SVG file to write.")
    private @Nullable Path plot;

    /** Before a long run: finds out that it could not be kept. */
    void check() {
        Stream.of(json, plot)
                .flatMap(Stream::ofNullable)
                .filter(file -> Files.isDirectory(file)
                        || !Files.isDirectory(file.toAbsolutePath().resolveSibling("")))
                .findFirst()
                .ifPresent(file -> {
                    throw new Mistake("Cannot write the file " + file + ".");
                });
    }

    void write(Report report) {
        if (json != null) {
            write(json, report.json());
        }
        if (plot != null) {
            write(plot, Plot.of(List.of(new Plot.Run(report.settings().mix(), report))));
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new Mistake("Cannot write the file " + file + ".");
        }
    }
}
