package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.DataException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains, measures and uses models. Speaks UTF-8 whatever the locale. Exit code 2: the arguments or a file are wrong. */
@Command(
        name = "intents",
        description = "Trains, measures and uses models that tell what a text is about.",
        subcommands = {
            Train.class,
            Evaluate.class,
            Report.class,
            ReviewPhrases.class,
            Classify.class,
            Describe.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true)
public final class IntentsCli implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new IntentsCli())
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr()
                            .println(failure instanceof DataException ? failure.getMessage() : failure.toString());
                    return failure instanceof DataException
                            ? CommandLine.ExitCode.USAGE
                            : CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static PrintWriter utf8(java.io.OutputStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say train, evaluate, report, review or classify.");
    }
}
