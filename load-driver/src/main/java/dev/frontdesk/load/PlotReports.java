package dev.frontdesk.load;

import dev.frontdesk.load.plot.Plot;
import dev.frontdesk.load.report.Report;
import dev.frontdesk.load.report.Report.NoReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "plot", description = "Draws one report, or up to six to compare.")
final class PlotReports implements Callable<Integer> {

    @Mixin
    private Help help = new Help();

    @Parameters(arity = "1..6", paramLabel = "FILE", description = "JSON files of runs; they are named by their files.")
    private List<Path> files = List.of();

    @Option(names = "--plot", required = true, description = "The SVG file to write.")
    private Path plot = Path.of("");

    @Override
    public Integer call() throws NoReport {
        List<Plot.Run> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(new Plot.Run(file.getFileName().toString().replaceAll("\\.json$", ""), Report.read(file)));
        }
        Output.write(plot, Plot.of(runs));
        return 0;
    }
}
