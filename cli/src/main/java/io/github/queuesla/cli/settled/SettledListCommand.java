package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.SettledPeriods;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The command {@code settle list}: the settled periods of a history. */
@Command(
        name = "list",
        description = "Lists the settled periods of a history, each with its period, its contract and its seal.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla settle list --history contacts")
final class SettledListCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;

    SettledListCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        HistoryFolder folder = history.open(environment);
        output.write(
                environment,
                SettledReport.all(folder.path(), SettledPeriods.of(folder)).report());
        return ExitCodes.DONE;
    }
}
