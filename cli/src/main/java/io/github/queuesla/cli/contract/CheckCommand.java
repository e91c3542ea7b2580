package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.Judging;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.QueueMetricsOption;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Remark;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.comparison.CheckReport;
import io.github.queuesla.report.format.Format;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code check}: whether a contract is kept. */
@Command(
        name = "check",
        description = "Checks whether the contract is kept, and lists the intervals that cost most. The"
                + " exit code is 10 if it is not.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla check --contract northwind.yaml --period last-month",
            "  queue-sla check --queue Sales --within 20s --target 80 --period last-week"
        })
public final class CheckCommand implements Callable<Integer>, Reporting, CommandQuery.Command, Judging {

    @Option(
            names = "--worst",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description =
                    "Number of worst intervals to list for each missed service level (default: ${DEFAULT-VALUE}).")
    private String worst = "5";

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private CheckOutput output = new CheckOutput();

    @ArgGroup(validate = false)
    private AnswerOptions options = new AnswerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    /** Options for the output. */
    static final class CheckOutput {

        @ArgGroup(validate = false)
        private ContractOutput report = new ContractOutput();

        @ArgGroup(validate = false)
        private QueueMetricsOption queueMetrics = new QueueMetricsOption();
    }

    public CheckCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String isNo() {
        return "the contract is not kept";
    }

    @Override
    public Set<Format> formats() {
        return CheckReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output.report;
    }

    @Override
    public Integer call() throws CountSourceException {
        int most = worst();
        CommandQuery query = query();
        Answered<ContractCounts> answered = options.answered(query, run -> run.count(query.question()));
        Contract whole = query.question().contract();
        return output.report.write(environment, whole, part -> answer(part, answered, most));
    }

    private ContractOutput.Answer answer(Contract contract, Answered<ContractCounts> answered, int most) {
        ContractCounts counts = answered.found().only(contract);
        Result result = Assessor.results(counts, answered.at());
        Map<String, List<WorstIntervals.Interval>> intervals = new LinkedHashMap<>();
        for (ServiceLevelResult level : result.levels()) {
            intervals.put(level.level().name(), WorstIntervals.of(level, most));
        }
        List<Remark> problems = FailureWords.remarks(result.problems());
        List<String> notes = FailureWords.notes(result.withheld(), answered.notes(result, counts::concerns));
        Report report = new CheckReport(
                        result, answered.provenance().only(counts::concerns), intervals, problems, notes)
                .report(() -> output.queueMetrics.split(counts, answered.at()));
        return new ContractOutput.Answer(report, ContractVerdict.ofCheck(result), problems, notes);
    }

    @Override
    public CommandQuery query() {
        CommandQuery query = options.query(environment, spec);
        Question chosen = query.question();
        output.queueMetrics.require();
        requireTargets(chosen.contract().serviceLevels());
        Question question =
                worst() == 0 ? chosen : chosen.withNeeded(Detail.NONE.splitBy(Breakdown.by(Granularity.HALF_HOUR)));
        return query.asking(output.queueMetrics.question(question, output.report.format()));
    }

    private int worst() {
        return OptionParser.number("--worst", worst, 0, 1_000);
    }

    private static void requireTargets(List<ServiceLevel> levels) {
        if (levels.stream().allMatch(level -> level.definition().target().isEmpty())) {
            throw CommandFailure.usage(
                    "check: no service level has a target: use --target, or set a target in the contract");
        }
    }
}
