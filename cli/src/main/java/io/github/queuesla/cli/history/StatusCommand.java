package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryFolder;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The command {@code history status}: what a history has. */
@Command(
        name = "status",
        description =
                "Shows the days of a history and their state, what is missing, and when it was last synchronized.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla history status --history contacts")
final class StatusCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;

    StatusCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        HistoryFolder folder = history.open(environment);
        StatusReport report;
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(folder.path())) {
            report = StatusReport.of(folder, folder.view(open.engine()));
        }
        output.write(environment, report.report());
        return ExitCodes.DONE;
    }
}
