package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.output.FileOutput;
import io.github.queuesla.contract.ContractSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The command {@code contract schema}: the JSON Schema of contract files. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of contract files, for editors that complete and check.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla contract schema -o " + ContractSchema.FILE_NAME)
final class SchemaCommand implements Callable<Integer> {

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private FileOutput output = new FileOutput();

    private final CliEnvironment environment;

    SchemaCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        output.write(environment, out -> out.write(ContractSchema.text()));
        return ExitCodes.DONE;
    }
}
