package io.github.queuesla.cli;

import io.github.queuesla.cli.contract.ReportOptions;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.history.SyncCommand;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.BreakdownOption;
import io.github.queuesla.cli.option.CompletionCandidates;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.LivePlan;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.PlannableQuery;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.plan.RequestPlan;
import io.github.queuesla.report.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code plan}: the requests that a command would send. */
@Command(
        name = "plan",
        description = "Lists the requests that a command would send, how long they take at the rate limit, and which"
                + " permissions they need. Write the command after 'plan', with its own options; without one, the"
                + " options below are those of 'report'. For 'serve': the requests in a minute, an hour and a day. Sends"
                + " only token requests; 'plan sync' is 'sync --dry-run', which also asks what the platform has.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla plan check --contract northwind.yaml --period last-month",
            "  queue-sla plan --region eu-central-1 --period 2024 --by half-hour"
        })
final class PlanCommand implements Callable<Integer>, Reporting, CommandQuery.Command {

    /** The commands that can be planned. */
    static final List<String> COMMANDS =
            List.of("report", "check", "curve", "bridge", "budget", "formulas", "sync", "reconcile", "serve");

    private static final String REPORT = "report";

    /** The options that may stand before a command: those of the plan. */
    private static final Set<String> OWN =
            Set.of("--offline", "--assume-queues", "--format", "--output", "--raw-cells", "--verbose", "--debug");

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            completionCandidates = Commands.class,
            description = "The command to plan, followed by its options: ${COMPLETION-CANDIDATES} (default: report).")
    private List<String> command = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nPlan:%n")
    private PlanOptions options = new PlanOptions();

    @ArgGroup(validate = false)
    private ReportOptions about = new ReportOptions();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nRequest limits:%n")
    private ApiOptions apiOptions = new ApiOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;
    private final Function<String, CommandLine> commands;

    /** {@code commands} makes a command line that knows the command of this name. */
    PlanCommand(CliEnvironment environment, Function<String, CommandLine> commands) {
        this.environment = environment;
        this.commands = commands;
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
    public OutputOptions output() {
        return options.output;
    }

    @Override
    public Integer call() throws CountSourceException {
        Optional<Long> visible = options.visible();
        if (command.isEmpty()) {
            return write(REPORT, this, visible);
        }
        requireBeforeCommand(command.get(0));
        ParseResult parsed = commands.apply(command.get(0))
                .parseArgs(command.toArray(String[]::new))
                .subcommand();
        CommandLine planned = parsed.commandSpec().commandLine();
        if (parsed.isUsageHelpRequested()) {
            planned.usage(spec.commandLine().getOut());
            return ExitCodes.DONE;
        }
        QueueSla.requireUsable(parsed);
        for (String option : List.of("--record", "--replay")) {
            if (parsed.hasMatchedOption(option)) {
                throw CommandFailure.usage("plan: a plan has no responses to record or replay: remove " + option);
            }
        }
        if (planned.getCommand() instanceof Reporting reporting) {
            options.output.adoptFormat(reporting.output(), formats());
        }
        if (parsed.hasMatchedOption("--output")) {
            new Messages(environment)
                    .say("plan: --output after '" + command.get(0)
                            + "' is the place of its report, so the plan is not written there: write -o before '"
                            + command.get(0) + "'");
        }
        if (planned.getCommand() instanceof SyncCommand sync) {
            return planOf(sync);
        }
        return write(command.get(0), (PlannableQuery.Command) planned.getCommand(), visible);
    }

    /** What {@code sync} fetches depends on what the platform has, so its plan is its dry run. */
    private int planOf(SyncCommand sync) throws CountSourceException {
        for (String option : List.of("--offline", "--assume-queues")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw CommandFailure.usage("plan: which days sync fetches depends on the platform and not on the number"
                        + " of queues: remove " + option);
            }
        }
        return sync.plan(options.output);
    }

    private void requireBeforeCommand(String name) {
        if (!COMMANDS.contains(name)) {
            throw CommandFailure.usage(
                    "plan: '" + name + "' cannot be planned: write one of " + String.join(", ", COMMANDS));
        }
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            if (!OWN.contains(option.longestName())) {
                throw CommandFailure.usage("plan: write " + option.longestName() + " after '" + name + "'");
            }
        }
    }

    private int write(String name, PlannableQuery.Command asking, Optional<Long> visible) throws CountSourceException {
        PlannableQuery online = asking.query();
        if (online instanceof CommandQuery answered) {
            requireRequests(answered);
        }
        PlannableQuery query = options.offline ? online.offline() : online;
        RunContext context = query.context();
        Report report;
        try (OpenConnection open = OpenConnection.open(new Messages(environment), options.verbose.isGiven(), context)) {
            report = query.planned(open, visible, new Reports(name, context, !options.offline));
            if (!options.offline) {
                open.logIn();
            }
        }
        options.output.write(environment, report);
        return ExitCodes.DONE;
    }

    /** The report of each kind of plan. */
    private record Reports(String command, RunContext context, boolean credentialsChecked)
            implements PlannableQuery.Kinds<Report> {

        @Override
        public Report once(RequestPlan plan, Period period) {
            return new PlanReport(
                            new PlanReport.Planned(command, plan, period),
                            context.connection(),
                            context.transportSettings(),
                            credentialsChecked)
                    .report();
        }

        @Override
        public Report again(LivePlan plan) {
            return new LivePlanReport(plan, context.connection(), credentialsChecked).report();
        }
    }

    private static void requireRequests(CommandQuery query) {
        query.history().ifPresent(history -> {
            throw CommandFailure.usage("plan: the history in "
                    + history.folders().stream().map(Path::toString).collect(Collectors.joining(", "))
                    + " answers without requests: remove --history, or unset QUEUE_SLA_HISTORY");
        });
    }

    /** The query of a report with these options, which is planned if no command follows them. */
    @Override
    public CommandQuery query() {
        connection.requireUsable(environment);
        RunContext context = RunContext.live(environment, connection, apiOptions);
        return about.query(context, apiOptions, about.question(spec, context, options.breakdown));
    }

    private static final class Commands extends CompletionCandidates {
        @Override
        protected List<String> candidates() {
            return COMMANDS;
        }
    }
}
