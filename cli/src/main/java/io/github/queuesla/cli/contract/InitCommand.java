package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.Given;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.FileOutput;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.contract.ContractStarter;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.time.Zones;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A starter file from the queues that are there. */
@Command(
        name = "init",
        description = "Begin a contract file: commented, from the visible queues and the targets configured on them.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla contract init --name Northwind --queue \"Northwind *\" -o northwind.yaml")
final class InitCommand implements Callable<Integer> {

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            defaultValue = "My contract",
            description = "What the contract is called (default: ${DEFAULT-VALUE}).")
    private String name = "My contract";

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "IANA zone where its days begin and end (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private FileOutput output = new FileOutput();

    @ArgGroup(validate = false)
    private VerboseOption verbose = new VerboseOption();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nManners:%n")
    private LimitOptions manners = new LimitOptions();

    @ArgGroup(validate = false, heading = "%nRecording:%n")
    private RecordOptions records = new RecordOptions();

    private final World world;

    InitCommand(World world) {
        this.world = world;
    }

    @Override
    public Integer call() throws CountSourceException {
        ContractStarter starter = new ContractStarter(name, Given.option("--time-zone", zone, Zones::parse));
        RunContext context = RunContext.of(world, connection, manners, records);
        QueueSelection selection = queues.selection(world, context.settings());
        Messages messages = new Messages(world);
        QueueListing listing;
        try (OpenConnection open = OpenConnection.open(messages, verbose.isGiven(), context)) {
            listing = open.cloud().queues().list(selection).await();
        }
        if (listing.withheld().isPresent()) {
            throw new CountSourceException(listing.withheld().get());
        }
        QueueSelection.Resolution found = listing.resolve(selection);
        List<Queue> visible = found.queues().stream()
                .filter(queue -> !found.missing().contains(queue.id()))
                .toList();
        output.write(world, out -> starter.write(visible, out));
        List<Problem> problems =
                found.missing().stream().sorted().map(Problem::notVisible).toList();
        new Remarks(messages).say(FailureWords.remarks(problems));
        return found.missing().isEmpty() ? ExitCodes.DONE : ExitCodes.PARTIAL;
    }
}
