package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.SettledName;
import io.github.queuesla.history.settled.SettledPeriods;
import io.github.queuesla.history.settled.SettledVerification;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The command {@code settle verify}: whether settled periods are as they were frozen. */
@Command(
        name = "verify",
        description = "Reads every file of the settled periods, compares it with the hashes of its manifest, and names"
                + " the files that are missing or were changed.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla settle verify --history contacts")
final class SettledVerifyCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false)
    private NameOption name = new NameOption();

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;

    SettledVerifyCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        HistoryFolder folder = history.open(environment);
        SettledPeriods periods = SettledPeriods.of(folder);
        SettledVerifyReport report =
                new SettledVerifyReport(folder.path(), SettledVerification.of(periods, names(periods)));
        output.write(environment, report.report());
        return report.exitCode();
    }

    private List<SettledName> names(SettledPeriods periods) {
        Optional<SettledName> chosen = name.name();
        chosen.ifPresent(one -> NameOption.require(periods, one));
        return chosen.map(List::of).orElseGet(periods::names);
    }
}
