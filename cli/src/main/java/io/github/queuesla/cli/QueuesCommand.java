package io.github.queuesla.cli;

import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.LimitOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.queues.QueuesReport;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The queues this client can see. */
@Command(
        name = "queues",
        description = "The queues this client can see, with the service levels configured on them.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla queues --queue 'Sales*' --format csv")
final class QueuesCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false)
    private VerboseOption verbose = new VerboseOption();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nManners:%n")
    private LimitOptions manners = new LimitOptions();

    @ArgGroup(validate = false, heading = "%nRecording:%n")
    private RecordOptions records = new RecordOptions();

    private final World world;

    QueuesCommand(World world) {
        this.world = world;
    }

    @Override
    public Set<Format> formats() {
        return QueuesReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws CountSourceException {
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
        output.write(world, new QueuesReport(visible).report());
        List<Problem> problems =
                found.missing().stream().sorted().map(Problem::notVisible).toList();
        new Remarks(messages).say(FailureWords.remarks(problems));
        return found.missing().isEmpty() ? ExitCodes.DONE : ExitCodes.PARTIAL;
    }
}
