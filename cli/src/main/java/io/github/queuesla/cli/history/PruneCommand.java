package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.option.OptionParser;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code history prune}: deletes the oldest days of a history. */
@Command(
        name = "prune",
        description = "Deletes the days of a history that are older than an age.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla history prune --history contacts --older-than 25M --dry-run")
final class PruneCommand implements Callable<Integer>, Reporting {

    private static final String OLDER_THAN = "--older-than";

    @Option(
            names = OLDER_THAN,
            paramLabel = "AGE",
            description = "Age in months, days or years, counted back from today: 25M, 400D, 2Y. Required.")
    private @Nullable String age;

    @Option(names = "--dry-run", description = "Only list the days that would be deleted.")
    private boolean dryRun;

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;

    PruneCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        LocalDate firstKept = firstKept();
        HistoryFolder folder = history.open(environment);
        PruneReport report;
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(folder.path())) {
            report = dryRun ? planned(folder, folder.view(open.engine()), firstKept) : prune(folder, open, firstKept);
        }
        output.write(environment, report.report());
        return ExitCodes.DONE;
    }

    private LocalDate firstKept() {
        if (age == null) {
            throw CommandFailure.usage(
                    OLDER_THAN + " is missing: say which days to delete, such as " + OLDER_THAN + " 25M");
        }
        LocalDate today = Days.of(environment.clock().instant());
        return today.minus(OptionParser.option(OLDER_THAN, age, AgeText::parse));
    }

    private PruneReport planned(HistoryFolder folder, HistoryView view, LocalDate firstKept) {
        return new PruneReport(folder.path(), firstKept, true, PruneReport.old(view, firstKept));
    }

    private PruneReport prune(HistoryFolder folder, OpenEngine<HistoryEngine> open, LocalDate firstKept) {
        try (HistoryWriter writer = HistoryWriter.open(
                folder, new SystemFiles(), environment.clock().instant())) {
            HistoryView view = folder.view(open.engine());
            List<DayLine> old = PruneReport.old(view, firstKept);
            writer.prune(view, firstKept);
            return new PruneReport(folder.path(), firstKept, false, old);
        }
    }
}
