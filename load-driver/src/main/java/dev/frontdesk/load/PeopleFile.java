package dev.frontdesk.load;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "people",
        description = "Writes a people file for FRONTDESK_PEOPLE, so that the load is spread over many conversations.")
final class PeopleFile implements Callable<Integer> {

    @Mixin
    private Help help = new Help();

    @Parameters(
            index = "0",
            paramLabel = "NUMBER",
            description = "How many employees, 1 to 10000; three techs besides.")
    private int number;

    @Parameters(index = "1", paramLabel = "FILE", description = "The YAML file to write.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Output.write(file, yaml(Bounds.check("NUMBER", number, 1, 10_000)));
        return 0;
    }

    static String yaml(int number) {
        return "people:\n"
                + IntStream.rangeClosed(1, number)
                        .mapToObj(i -> "  - {id: p" + i + ", name: Person " + i + ", roles: [employee]}\n")
                        .collect(Collectors.joining())
                + """
                  - {id: dave, name: Dave, roles: [tech, lead]}
                  - {id: erin, name: Erin, roles: [tech]}
                  - {id: nora, name: Nora, roles: [network-administrator]}
                on-call: [dave, erin]
                lead: dave
                """;
    }
}
