package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.comparison.FormulaTable;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.report.comparison.FormulasReport;
import io.github.queuesla.report.format.Format;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code formulas}: the attainment by every formula. */
@Command(
        name = "formulas",
        description = "Compares every formula on the same contacts, and marks the agreed one.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla formulas --contract northwind.yaml --period last-month",
            "  queue-sla formulas --queue Sales --within 20s --short-abandon 5s --target 80"
        })
public final class FormulasCommand implements Callable<Integer>, Reporting, CommandQuery.Command {

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private ContractOutput output = new ContractOutput();

    @ArgGroup(validate = false)
    private AnswerOptions options = new AnswerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    public FormulasCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<Format> formats() {
        return FormulasReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public CommandQuery query() {
        CommandQuery chosen = options.query(environment, spec);
        NavigableSet<Measure> measures = new TreeSet<>();
        chosen.question().contract().serviceLevels().forEach(level -> measures.addAll(FormulaTable.measures(level)));
        return chosen.asking(chosen.question().withNeeded(Detail.of(measures)));
    }

    @Override
    public Integer call() throws CountSourceException {
        CommandQuery query = query();
        Answered<ContractCounts> answered = options.answered(query, run -> run.count(query.question()));
        int exitCode = output.compare(query, answered, (part, counts, source) -> {
            List<FormulaTable> tables = part.serviceLevels().stream()
                    .map(level -> FormulaTable.of(level, counts))
                    .toList();
            ContractCounts own = counts.only(part);
            FormulasReport report = new FormulasReport(tables, source.only(own::concerns), own.queueNotes());
            return new ContractOutput.Answer(
                    report.report().about(part),
                    ContractVerdict.ofComparison(tables.stream()
                            .map(table -> table.coverage().missing())
                            .toList()),
                    List.of(),
                    report.notes());
        });
        ContractOutput.explain(environment, answered);
        return exitCode;
    }
}
