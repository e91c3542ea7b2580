package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Problem;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;

/** The options and the run that commands about the queue list share. */
public final class VisibleQueues {

    @ArgGroup(validate = false)
    private PlatformOptions platform = new PlatformOptions();

    /** The list of all queues that the client can see. */
    public QueueListing list(CliEnvironment environment, CommandSpec spec) throws CountSourceException {
        return list(platform.context(environment, spec), QueueSelection.all());
    }

    private QueueListing list(RunContext context, QueueSelection selection) throws CountSourceException {
        Messages messages = new Messages(context.environment());
        QueueListing listing;
        try (OpenConnection open = OpenConnection.open(messages, platform.isVerbose(), context)) {
            listing = open.list(selection);
        }
        if (listing.withheld().isPresent()) {
            throw new CountSourceException(listing.withheld().get());
        }
        return listing;
    }

    /**
     * Passes the chosen queues that the client can see, and when they were read, to {@code writing}, and reports the others
     * on standard error.
     *
     * @return the exit code
     */
    public int write(
            CliEnvironment environment, CommandSpec spec, QueueOptions queues, BiConsumer<List<Queue>, Instant> writing)
            throws CountSourceException {
        RunContext context = platform.context(environment, spec);
        QueueSelection selection = queues.selection(environment, context.settings());
        QueueListing listing = list(context, selection);
        QueueSelection.Resolution found = listing.resolve(selection);
        writing.accept(
                found.queues().stream()
                        .filter(queue -> !found.missing().contains(queue.id()))
                        .toList(),
                context.environment().clock().instant());
        List<Problem> problems = found.missing().stream()
                .sorted()
                .map(queue -> Problem.notVisible(queue, listing))
                .toList();
        new Remarks(environment).print(FailureWords.remarks(problems));
        return found.missing().isEmpty() ? ExitCodes.DONE : ExitCodes.PARTIAL;
    }
}
