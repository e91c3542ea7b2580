package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.Judging;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.run.PlannableQuery;
import io.github.queuesla.cli.run.PlatformOptions;
import io.github.queuesla.cli.run.ReconcileQuery;
import io.github.queuesla.cli.run.ReconcileQuery.Answer;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.report.Source;
import io.github.queuesla.report.format.Format;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code reconcile}: a history against the platform's own counts. */
@Command(
        name = "reconcile",
        description = "Compares a history with the platform's own counts, for each queue, medium, day and measure:"
                + " gives each difference a reason, or calls it unexplained.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla reconcile --history contacts --period last-month")
public final class ReconcileCommand implements Callable<Integer>, Reporting, PlannableQuery.Command, Judging {

    /** The period without options. */
    public static final String USUAL_PERIOD = "last-month";

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nQueues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nPeriod:%n")
    private PeriodOptions period = new PeriodOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @Option(names = "--all", description = "List the numbers that agree too (default: only those that differ).")
    private boolean all;

    @ArgGroup(validate = false)
    private PlatformOptions platform = new PlatformOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final CliEnvironment environment;

    /** The command in that environment. */
    public ReconcileCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String isNo() {
        return "a difference is unexplained";
    }

    @Override
    public Set<Format> formats() {
        return ReconcileReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public ReconcileQuery query() {
        RunContext asked = platform.context(environment, spec);
        Path folder = history.folder(environment, asked::settings);
        RunContext context =
                asked.remembering(new FolderGates(folder, asked.environment().clock()));
        return new ReconcileQuery(
                context,
                folder,
                period.period(context.environment(), context.settings(), USUAL_PERIOD),
                queues.selection(environment, context.settings()),
                all);
    }

    @Override
    public Integer call() throws CountSourceException {
        ReconcileQuery query = query();
        Answer answer = query.answer(platform.isVerbose());
        ReconcileReport report = new ReconcileReport(answer, new Source(query.period(), answer.provenance()));
        output.write(environment, report.report());
        new Remarks(environment).print(report.remarks(), report.notes(), output.format());
        return report.exitCode();
    }
}
