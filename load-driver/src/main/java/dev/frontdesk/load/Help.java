package dev.frontdesk.load;

import picocli.CommandLine.Option;

final class Help {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;
}
