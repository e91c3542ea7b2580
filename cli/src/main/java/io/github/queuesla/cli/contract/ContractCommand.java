package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code contract}, which groups the commands about contract files. */
@Command(
        name = "contract",
        description = "Creates and checks contract files, and prints their JSON Schema for editors.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla contract init --region eu-central-1 -o northwind.yaml",
            "  queue-sla contract validate northwind.yaml"
        })
public final class ContractCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The subcommands, as picocli expects them. */
    public static List<Object> subcommands(CliEnvironment environment) {
        return List.of(new InitCommand(environment), new ValidateCommand(environment), new SchemaCommand(environment));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCodes.USAGE;
    }
}
