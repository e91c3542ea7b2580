package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Contract files. */
@Command(
        name = "contract",
        description = "Contract files: begin one, check one, or print the schema for editors.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla contract init --region eu-central-1 -o northwind.yaml",
            "  queue-sla contract validate northwind.yaml"
        })
public final class ContractCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What can be done with contract files, in that world. */
    public static List<Object> subcommands(CliEnvironment environment) {
        return List.of(new InitCommand(environment), new ValidateCommand(environment), new SchemaCommand(environment));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCodes.USAGE;
    }
}
