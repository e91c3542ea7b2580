package io.github.queuesla.cli;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.run.VisibleQueues;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.report.queues.QueuesReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code queues}: the queues that the OAuth client can see. */
@Command(
        name = "queues",
        description = "Lists the queues that this client can see, with the targets configured on them.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla queues --queue 'Sales*' --format csv")
final class QueuesCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @ArgGroup(validate = false)
    private VisibleQueues visible = new VisibleQueues();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    QueuesCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws CountSourceException {
        return visible.write(
                environment,
                spec,
                queues,
                (found, asOf) -> output.write(environment, new QueuesReport(found, asOf).report()));
    }
}
