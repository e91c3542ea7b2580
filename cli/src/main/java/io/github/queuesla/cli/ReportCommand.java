package io.github.queuesla.cli;

import io.github.queuesla.cli.ask.Session;
import io.github.queuesla.cli.ask.Visit;
import io.github.queuesla.cli.contract.ContractChoice;
import io.github.queuesla.cli.contract.ContractRun;
import io.github.queuesla.cli.contract.ContractVerdict;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.BreakdownOption;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.ContractOptions;
import io.github.queuesla.cli.option.Given;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.MannersOptions;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.Format;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.cli.world.World;
import io.github.queuesla.core.assessment.AssessmentRequest;
import io.github.queuesla.core.assessment.ContractQuestion;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.contract.ContractReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Service level per queue for a period. */
@Command(
        name = "report",
        description = "Service level per queue for a period.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla report --region eu-central-1 --period last-month --within 20s \\",
            "      --formula answered-and-abandoned --target 80 --format csv -o january.csv",
            "  queue-sla report --contract northwind.yaml --period 2024-01 --format html -o january.html"
        })
final class ReportCommand implements Callable<Integer> {

    @ArgGroup(validate = false, heading = "%nContract:%n")
    private ContractOptions contract = new ContractOptions();

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nPeriod:%n")
    private PeriodOptions period = new PeriodOptions();

    @ArgGroup(validate = false, heading = "%nService level:%n")
    private LevelOptions level = new LevelOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private Shown shown = new Shown();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nManners:%n")
    private MannersOptions manners = new MannersOptions();

    @ArgGroup(validate = false, heading = "%nRecording:%n")
    private RecordOptions records = new RecordOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final World world;

    ReportCommand(World world) {
        this.world = world;
    }

    /** What is shown, and what is to be made of it. */
    static final class Shown {

        @ArgGroup(validate = false)
        private BreakdownOption breakdown = new BreakdownOption();

        @ArgGroup(validate = false)
        private OutputOptions output = new OutputOptions();

        @ArgGroup(validate = false)
        private VerboseOption verbose = new VerboseOption();

        @Option(
                names = "--fail-under",
                paramLabel = "PERCENT",
                description = "Exit with 10 when any row's service level is below this (default: never).")
        private @Nullable String failUnder;

        Optional<Percentage> failUnder() {
            return Optional.ofNullable(failUnder).map(text -> Given.option("--fail-under", text, Percentage::parse));
        }
    }

    @Override
    public Integer call() throws CountSourceException {
        Visit visit = Visit.of(world, connection, manners, records);
        Optional<Percentage> failUnder = shown.failUnder();
        if (contract.isGiven() || shown.output.format().ofRows().isEmpty()) {
            return onContract(visit, failUnder);
        }
        AssessmentRequest request = request(visit);
        requirePrintable();
        var noTraffic = shown.output.noTraffic();
        var surface = manners.surface();
        int pageSize = manners.pageSize();
        Messages messages = new Messages(world);
        Session.Findings findings;
        try (Session session = Session.open(messages, shown.verbose.isGiven(), visit)) {
            findings = session.assess(request, surface, pageSize, visit.world().clock());
        }
        Assessment assessment = findings.assessment();
        Report report = new Report(
                assessment,
                findings.provenance(),
                noTraffic,
                request.breakdown().granularity(),
                level.typed(),
                FailureWords.remarks(assessment.problems()),
                FailureWords.notes(assessment.withheld(), assessment.notes()));
        shown.output.write(world, report);
        new Remarks(messages).about(report.problems(), report.notes(), shown.output.format());
        return said(messages, Verdict.exitCode(assessment, failUnder), failUnder);
    }

    private int onContract(Visit visit, Optional<Percentage> failUnder) throws CountSourceException {
        shown.output.requireWindows(world);
        Messages messages = new Messages(world);
        var noTraffic = shown.output.noTraffic();
        ContractQuestion question = new ContractChoice(
                        new ContractChoice.Options(contract, queues, level, period), visit)
                .question(spec.commandLine().getParseResult(), messages, shown.breakdown.window());
        Session.Answered<ContractRun.Curved> answered;
        var surface = manners.surface();
        int pageSize = manners.pageSize();
        try (Session session = Session.open(messages, shown.verbose.isGiven(), visit)) {
            answered =
                    new ContractRun(session, surface, pageSize).report(question, shown.output.format() == Format.HTML);
        }
        var assessment = answered.found().assessment();
        ContractReport report = new ContractReport(
                assessment,
                answered.provenance(),
                noTraffic,
                FailureWords.remarks(assessment.problems()),
                FailureWords.notes(assessment.withheld(), assessment.notes()));
        shown.output.write(world, report, answered.found().curves());
        new Remarks(messages).about(report.problems(), report.notes(), shown.output.format());
        return said(messages, ContractVerdict.ofReport(assessment, failUnder), failUnder);
    }

    private static int said(Messages messages, int exitCode, Optional<Percentage> failUnder) {
        if (exitCode == ExitCodes.TARGET_MISSED) {
            failUnder.ifPresent(mark -> messages.line("queue-sla: not every service level reaches the " + mark
                    + " of --fail-under, so the exit code is " + exitCode));
        }
        return exitCode;
    }

    private AssessmentRequest request(Visit visit) {
        return new AssessmentRequest(
                level.definitions(),
                queues.selection(world, visit.settings()),
                period.period(visit.world(), visit.settings()),
                shown.breakdown.breakdown(),
                shown.breakdown.byDivision());
    }

    private void requirePrintable() {
        if (shown.output.format() == Format.PLAIN && shown.breakdown.isGiven()) {
            throw CommandFailure.usage(
                    "--format plain has one line per queue and cannot show --by: use table, csv or json");
        }
    }
}
