package io.github.queuesla.cli;

import io.github.queuesla.cli.contract.ContractOutput;
import io.github.queuesla.cli.contract.ContractVerdict;
import io.github.queuesla.cli.contract.PageEvidence;
import io.github.queuesla.cli.contract.ReportOptions;
import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.environment.Judging;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.BreakdownOption;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.option.RowOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.NoTrafficOption;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.QueueMetricsOption;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.BothBookings;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.level.LevelReport;
import io.github.queuesla.report.level.RowOrder;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code report}: the service level per queue for a period. */
@Command(
        name = "report",
        description = "Shows the service level per queue for a period, or per window of a contract.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla report --region eu-central-1 --period last-month --within 20s \\",
            "      --formula answered-and-abandoned --target 80 --format csv -o january.csv",
            "  queue-sla report --contract northwind.yaml --period 2024-01 --format html -o january.html"
        })
final class ReportCommand implements Callable<Integer>, Reporting, CommandQuery.Command, Judging {

    @ArgGroup(validate = false)
    private ReportOptions about = new ReportOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private DisplayOptions display = new DisplayOptions();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nRequest limits:%n")
    private ApiOptions apiOptions = new ApiOptions();

    @ArgGroup(validate = false, heading = "%nRecording:%n")
    private RecordOptions records = new RecordOptions();

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryOptions history = new HistoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The formats of this report: all. */
    static final Set<Format> FORMATS = EnumSet.allOf(Format.class);

    private static final Detail INTERVALS = Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR));

    private final CliEnvironment environment;

    ReportCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    /** Options for the rows, their output, and the exit code. */
    static final class DisplayOptions {

        @ArgGroup(validate = false)
        private BreakdownOption breakdown = new BreakdownOption();

        @ArgGroup(validate = false)
        private RowOptions rows = new RowOptions();

        @ArgGroup(validate = false)
        private ContractOutput output = new ContractOutput();

        @ArgGroup(validate = false)
        private QueueMetricsOption queueMetrics = new QueueMetricsOption();

        @ArgGroup(validate = false)
        private NoTrafficOption noTraffic = new NoTrafficOption();

        @ArgGroup(validate = false)
        private VerboseOption verbose = new VerboseOption();

        @Option(
                names = "--fail-under",
                paramLabel = "PERCENT",
                description = "Exit with code 10 if any row is below this percentage (default: never).")
        private @Nullable String failUnder;

        @Option(
                names = "--compare-booking",
                description = "Show each service level twice: booked when a wait ends, and when it begins. Needs"
                        + " --history.")
        private boolean compareBooking;

        @Option(
                names = "--evidence",
                description = "With --history and -o FILE.html, write all missed contacts of each service level that"
                        + " missed its target into a CSV file beside the page, and link to it.")
        private boolean evidence;

        void requirePlaceOfEvidence(boolean ofHistory) {
            if (evidence && (!ofHistory || output.format() != Format.HTML || !output.isWritten())) {
                throw CommandFailure.usage(
                        "--evidence is about a page of a history: add --history DIR and -o FILE.html");
            }
        }

        Question compared(Question question) {
            return compareBooking ? question.withContract(BothBookings.of(question.contract())) : question;
        }

        /** Refuses what only the report reads, so that a plan of it does so too. */
        void require(boolean byContract) {
            requirePrintable(byContract);
            queueMetrics.require();
            failUnder();
            rows.order();
            noTraffic.display(output.format());
        }

        private void requirePrintable(boolean byContract) {
            if (byContract && output.format() == Format.PLAIN) {
                throw CommandFailure.usage(
                        "--format plain has one line per queue and cannot show a contract: use table, csv or json");
            } else if (breakdown.isGiven() && output.format() == Format.PLAIN) {
                throw CommandFailure.usage(
                        "--format plain has one line per queue and cannot show --by: use table, csv or json");
            }
        }

        Optional<Percentage> failUnder() {
            return Optional.ofNullable(failUnder)
                    .map(text -> OptionParser.option("--fail-under", text, Percentage::parse));
        }
    }

    @Override
    public String isNo() {
        return "a service level is below --fail-under";
    }

    @Override
    public Set<Format> formats() {
        return FORMATS;
    }

    @Override
    public OutputOptions output() {
        return display.output;
    }

    @Override
    public Integer call() throws CountSourceException {
        Optional<Percentage> failUnder = display.failUnder();
        Messages messages = new Messages(environment);
        RowOrder order = display.rows.order();
        CommandQuery query = query();
        NoTrafficDisplay noTraffic = display.noTraffic.display(display.output.format());
        ContractQueries.Answered<ContractCounts> answered;
        Map<String, List<Part>> evidence;
        try (ContractQueries queries = query.open(display.verbose.isGiven())) {
            answered = queries.count(query.question());
            evidence = new PageEvidence(environment, display.output, display.evidence).of(queries, answered);
        }
        int exitCode = display.output.write(environment, query.question().contract(), part -> {
            ContractCounts counts = answered.found().only(part);
            Result result = Assessor.results(counts, answered.at());
            LevelReport report =
                    report(result, answered.with(counts), noTraffic).ordered(order);
            return new ContractOutput.Answer(
                    report.report(curves(result, counts), evidence)
                            .with(() -> report.metrics(display.queueMetrics.split(counts, answered.at()))),
                    about.hasContract()
                            ? ContractVerdict.ofReport(result, failUnder)
                            : ContractVerdict.ofRows(result, failUnder),
                    report.problems(),
                    report.notes());
        });
        return explained(messages, exitCode, failUnder);
    }

    private LevelReport report(
            Result result, ContractQueries.Answered<ContractCounts> answered, NoTrafficDisplay noTraffic) {
        Provenance provenance = answered.provenance().only(answered.found()::concerns);
        LevelReport report = about.hasContract()
                ? LevelReport.ofContract(result, provenance, noTraffic)
                : LevelReport.ofOptions(result, provenance, noTraffic, about.typedThresholds());
        return report.telling(
                FailureWords.remarks(result.problems()),
                FailureWords.notes(result.withheld(), answered.notes(result, answered.found()::concerns)));
    }

    @Override
    public CommandQuery query() {
        display.require(about.hasContract());
        RunContext context = RunContext.of(environment, connection, apiOptions, records.invokedBy(spec));
        Question question = display.compared(about.question(spec, context, display.breakdown));
        Optional<HistoryOptions.Choice> folder = history.choice(spec, context.environment(), context.settings());
        display.requirePlaceOfEvidence(folder.isPresent());
        return about.query(context, apiOptions, ofFormat(question)).from(folder);
    }

    /** The question with the counts that only its format needs. */
    private Question ofFormat(Question question) {
        Format format = display.output.format();
        return switch (format) {
            case HTML -> question.withOptional(chartDetail(question));
            case XLSX -> question.withOptional(INTERVALS);
            default -> display.queueMetrics.question(question, format);
        };
    }

    /** The counts that only the charts of the HTML report need: half hours, and other thresholds. */
    private static Detail chartDetail(Question question) {
        Detail detail = INTERVALS;
        for (ServiceLevel level : question.contract().serviceLevels()) {
            detail = detail.with(curve(() -> ThresholdCurve.measures(level, ThresholdCurve.DEFAULT_THRESHOLDS))
                    .orElse(new TreeSet<>()));
        }
        return detail;
    }

    private Map<String, ThresholdCurve> curves(Result result, ContractCounts counts) {
        // Only the HTML report draws curves, and only for it were the other thresholds counted.
        if (display.output.format() != Format.HTML) {
            return Map.of();
        }
        Map<String, ThresholdCurve> curves = new LinkedHashMap<>();
        for (ServiceLevelResult level : result.levels()) {
            curve(() -> ThresholdCurve.of(level.level(), counts, ThresholdCurve.DEFAULT_THRESHOLDS))
                    .ifPresent(curve -> curves.put(level.level().name(), curve));
        }
        return curves;
    }

    /** The curve; empty if the formula does not allow the usual thresholds, or they were not counted. */
    private static <T> Optional<T> curve(Supplier<T> supplier) {
        try {
            return Optional.of(supplier.get());
        } catch (IllegalArgumentException notApplicable) {
            return Optional.empty();
        }
    }

    private static int explained(Messages messages, int exitCode, Optional<Percentage> failUnder) {
        if (exitCode == ExitCodes.TARGET_MISSED) {
            failUnder.ifPresent(limit -> messages.say(
                    "--fail-under: some service levels are below " + limit + ", so the exit code is " + exitCode));
        }
        return exitCode;
    }
}
