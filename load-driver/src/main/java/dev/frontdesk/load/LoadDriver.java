package dev.frontdesk.load;

import dev.frontdesk.load.report.Report.NoReport;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Speaks UTF-8 whatever the locale. */
@Command(
        name = "load-driver",
        description = "Measures a running help desk through its chat API.",
        subcommands = {Run.class, PlotReports.class, MedianOfReports.class, PeopleFile.class, HelpCommand.class},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done, and every message was accepted and answered once",
            "1:not done: the server could not be measured",
            "2:not done: the arguments or a file are wrong",
            "3:done, and messages were lost, answered twice or not accepted"
        })
public final class LoadDriver implements Runnable {

    @Mixin
    private Help help = new Help();

    static final int NOT_MEASURED = 1;
    static final int NOT_CLEAN = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LoadDriver())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .setParameterExceptionHandler(LoadDriver::wrong)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    boolean meant =
                            failure instanceof Mistake || failure instanceof NoReport || failure instanceof NotMeasured;
                    command.getErr().println(meant ? failure.getMessage() : failure.toString());
                    return failure instanceof Mistake || failure instanceof NoReport
                            ? CommandLine.ExitCode.USAGE
                            : NOT_MEASURED;
                });
    }

    /** One line about what is wrong instead of the whole help. */
    private static int wrong(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println(mistake.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        command.getErr().println("\"" + command.getCommandSpec().qualifiedName() + " --help\" lists what there is.");
        return CommandLine.ExitCode.USAGE;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say run, plot, median or people.");
    }
}
