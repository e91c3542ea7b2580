package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.FileOutput;
import io.github.queuesla.cli.run.VisibleQueues;
import io.github.queuesla.contract.ContractStarter;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.time.Zones;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code contract init}: a contract file to start from. */
@Command(
        name = "init",
        description = "Creates a commented contract file from the visible queues and the targets configured on them.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla contract init --name Northwind --queue \"Northwind *\" -o northwind.yaml")
final class InitCommand implements Callable<Integer> {

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            defaultValue = "My contract",
            description = "Name of the contract (default: ${DEFAULT-VALUE}).")
    private String name = "My contract";

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "IANA time zone in which its days begin (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private FileOutput output = new FileOutput();

    @ArgGroup(validate = false)
    private VisibleQueues visible = new VisibleQueues();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    InitCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws CountSourceException {
        ContractStarter starter = new ContractStarter(name, OptionParser.option("--time-zone", zone, Zones::parse));
        return visible.write(
                environment,
                spec,
                queues,
                (found, asOf) -> output.write(environment, out -> starter.write(found, out)));
    }
}
