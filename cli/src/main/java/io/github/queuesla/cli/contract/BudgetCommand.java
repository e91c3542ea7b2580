package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Judging;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.comparison.Forecast;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.comparison.BudgetReport;
import io.github.queuesla.report.format.Format;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code budget}: the misses left in a window that is not over. */
@Command(
        name = "budget",
        description = "Shows the misses left in the window that is not over, and what the rest of it needs.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla budget --contract northwind.yaml --forecast 9000",
            "  queue-sla budget --queue Sales --within 20s --target 80"
        })
public final class BudgetCommand implements Callable<Integer>, Reporting, CommandQuery.Command, Judging {

    private static final int MOST = 999_999_999;

    @Option(
            names = "--forecast",
            paramLabel = "CONTACTS",
            description = "Number of contacts that will count in the rest of the window (default: as many"
                    + " per open day as so far).")
    private @Nullable String forecast;

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private ContractOutput output = new ContractOutput();

    @ArgGroup(validate = false)
    private AnswerOptions options = new AnswerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    public BudgetCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String isNo() {
        return "a budget is out of reach";
    }

    @Override
    public Set<Format> formats() {
        return BudgetReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public CommandQuery query() {
        CommandQuery chosen = options.queryToDate(environment, spec);
        return chosen.asking(OptionParser.configured(chosen.question()::fromWindowStart)
                .withNeeded(Detail.NONE.splitBy(Breakdown.by(Granularity.DAY))));
    }

    @Override
    public Integer call() throws CountSourceException {
        Forecast rest = Optional.ofNullable(forecast)
                .map(text -> Forecast.stated(OptionParser.number("--forecast", text, 0, MOST)))
                .orElseGet(Forecast::extrapolated);
        CommandQuery query = query();
        Answered<ContractCounts> answered = options.answered(query, run -> run.count(query.question()));
        Instant now = query.context().environment().clock().instant();
        Source source = new Source(query.period(), answered.provenance());
        int exitCode = output.write(environment, query.question().contract(), part -> {
            ContractCounts counts = answered.found().only(part);
            Result result = Assessor.results(counts, answered.at());
            List<Budget> budgets = result.levels().stream()
                    .map(level -> Budget.of(level, rest, now))
                    .toList();
            BudgetReport report =
                    new BudgetReport(part.name(), budgets, source.only(counts::concerns), counts.queueNotes());
            return new ContractOutput.Answer(
                    report.report().about(part), ContractVerdict.ofBudget(result, budgets), List.of(), report.notes());
        });
        ContractOutput.explain(environment, answered);
        return exitCode;
    }
}
