package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.report.comparison.CurveReport;
import io.github.queuesla.report.format.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code curve}: the attainment at other thresholds. */
@Command(
        name = "curve",
        description = "Shows the service level at every threshold, and the threshold that reaches the target.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla curve --contract northwind.yaml --period last-month --at 10s,20s,30s,60s",
            "  queue-sla curve --queue Sales --target 80 --period 2024-01"
        })
public final class CurveCommand implements Callable<Integer>, Reporting, CommandQuery.Command {

    @Option(
            names = "--at",
            paramLabel = "WAIT",
            split = ",",
            description = "Thresholds of the curve, besides the agreed one (default:"
                    + " 5s,10s,15s,20s,30s,45s,1m,1m30s,2m).")
    private List<String> at = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private ContractOutput output = new ContractOutput();

    @ArgGroup(validate = false)
    private AnswerOptions options = new AnswerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    public CurveCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<Format> formats() {
        return CurveReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public CommandQuery query() {
        List<Duration> thresholds = thresholds();
        CommandQuery chosen = options.query(environment, spec);
        NavigableSet<Measure> measures = new TreeSet<>();
        for (ServiceLevel level : chosen.question().contract().serviceLevels()) {
            NavigableSet<Measure> all =
                    OptionParser.option("--at", "", it -> ThresholdCurve.measures(level, thresholds));
            // A history has every whole second anyway.
            measures.addAll(chosen.history().isEmpty() ? all : ThresholdCurve.measures(level, uneven(thresholds)));
        }
        return chosen.asking(chosen.question().withNeeded(Detail.of(measures)));
    }

    private static List<Duration> uneven(List<Duration> thresholds) {
        return thresholds.stream()
                .filter(threshold -> !ThresholdCurve.isWhole(threshold))
                .toList();
    }

    @Override
    public Integer call() throws CountSourceException {
        List<Duration> thresholds = thresholds();
        CommandQuery query = query();
        Answered<ContractQueries.Curves> answered =
                options.answered(query, run -> run.curves(query.question(), thresholds));
        int exitCode = output.compare(query, answered, (part, found, source) -> {
            List<ThresholdCurve> curves = found.curves().stream()
                    .filter(curve -> part.serviceLevels().contains(curve.level()))
                    .toList();
            ContractCounts own = found.counts().only(part);
            CurveReport report = new CurveReport(curves, source.only(own::concerns), own.queueNotes());
            return new ContractOutput.Answer(
                    report.report().about(part),
                    ContractVerdict.ofComparison(curves.stream()
                            .map(curve -> curve.coverage().missing())
                            .toList()),
                    List.of(),
                    report.notes());
        });
        ContractOutput.explain(environment, answered.with(answered.found().counts()));
        return exitCode;
    }

    private List<Duration> thresholds() {
        return at.isEmpty()
                ? ThresholdCurve.DEFAULT_THRESHOLDS
                : at.stream()
                        .map(text -> OptionParser.option("--at", text, WaitText::parse))
                        .distinct()
                        .toList();
    }
}
