package io.github.queuesla.cli;

import io.github.queuesla.cli.contract.ContractChoice;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.BreakdownOption;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.report.format.Format;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code plan}: the requests that a report would make. */
@Command(
        name = "plan",
        description = "Lists the requests that 'queue-sla report' would make with the same options, how long they take"
                + " at the rate limit, and which permissions they need. Sends only token requests.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla plan --region eu-central-1 --period 2024 --by half-hour")
final class PlanCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nPeriod:%n")
    private PeriodOptions period = new PeriodOptions();

    @ArgGroup(validate = false, heading = "%nService level:%n")
    private LevelOptions level = new LevelOptions();

    @ArgGroup(validate = false, heading = "%nPlan:%n")
    private PlanOptions options = new PlanOptions();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nRequest limits:%n")
    private ApiOptions apiOptions = new ApiOptions();

    private final CliEnvironment environment;

    PlanCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    /** Options of the plan itself and of its output. */
    static final class PlanOptions {

        @Option(names = "--offline", description = "Send nothing, not even a token request.")
        private boolean offline;

        @Option(
                names = "--assume-queues",
                paramLabel = "NUMBER",
                description = "Assume this many visible queues (default: unknown, so some numbers are ranges).")
        private @Nullable String assumeQueues;

        @ArgGroup(validate = false)
        private BreakdownOption breakdown = new BreakdownOption();

        @ArgGroup(validate = false)
        private OutputOptions output = new OutputOptions();

        @ArgGroup(validate = false)
        private VerboseOption verbose = new VerboseOption();

        Optional<Long> visible() {
            return Optional.ofNullable(assumeQueues)
                    .map(text -> (long) OptionParser.number("--assume-queues", text, 0, 1_000_000));
        }
    }

    @Override
    public Set<Format> formats() {
        return PlanReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return options.output;
    }

    @Override
    public Integer call() throws CountSourceException {
        RunContext online = RunContext.live(environment, connection, apiOptions);
        RunContext context = options.offline ? online.offline() : online;
        ContractChoice choice = new ContractChoice(
                new ContractChoice.Options(new ContractFileOptions(), queues, level, period), context);
        Question question = choice.ofOptions(Window.PERIOD).withBreakdown(options.breakdown.breakdown());
        Optional<Long> visible = options.visible();
        var api = apiOptions.api();
        int pageSize = apiOptions.pageSize();
        RequestPlan plan;
        try (OpenConnection open = OpenConnection.open(new Messages(environment), options.verbose.isGiven(), context)) {
            plan = new ContractQueries(open, api, pageSize).plan(question, visible);
            if (!options.offline) {
                open.logIn();
            }
        }
        options.output.write(
                environment,
                new PlanReport(
                                plan,
                                question.period(),
                                context.connection(),
                                context.transportSettings(),
                                !options.offline)
                        .report());
        return ExitCodes.DONE;
    }
}
