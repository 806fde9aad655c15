package dev.frontdesk.load;

import dev.frontdesk.load.report.Medians;
import dev.frontdesk.load.report.Report;
import dev.frontdesk.load.report.Report.NoReport;
import dev.frontdesk.load.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "median",
        description =
                "Makes one report of repeated runs: the median of each figure; of lost, doubled and errors the worst.")
final class MedianOfReports implements Callable<Integer> {

    @Mixin
    private Help help = new Help();

    @Parameters(arity = "1..99", paramLabel = "FILE", description = "JSON files of runs with the same settings.")
    private List<Path> files = List.of();

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public Integer call() throws NoReport {
        output.check();
        List<Report> reports = new ArrayList<>();
        for (Path file : files) {
            reports.add(Report.read(file));
        }
        if (reports.stream().map(Report::settings).distinct().count() > 1) {
            throw new Mistake("The runs had different settings: a median of them means nothing.");
        }
        Report median = Medians.of(reports);
        spec.commandLine().getOut().print(Table.of(median) + "\n");
        spec.commandLine().getOut().flush();
        output.write(median);
        return 0;
    }
}
