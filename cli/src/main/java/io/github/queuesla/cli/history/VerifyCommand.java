package io.github.queuesla.cli.history;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.SettledPeriods;
import io.github.queuesla.history.settled.SettledVerification;
import io.github.queuesla.history.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The command {@code history verify}: whether the files of a history are as they were written. */
@Command(
        name = "verify",
        description = "Reads every file of a history, compares it with its hashes, and names the days whose file is cut"
                + " or was changed, and the changed files of settled periods.",
        footerHeading = "%nExample:%n",
        footer = "  queue-sla history verify --history contacts")
final class VerifyCommand implements Callable<Integer>, Reporting {

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;

    VerifyCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() {
        HistoryFolder folder = history.open(environment);
        VerifyReport report;
        try (OpenEngine<HistoryEngine> open = OpenEngine.start(folder.path())) {
            HistoryView view = folder.view(open.engine());
            SettledPeriods periods = SettledPeriods.of(folder);
            SettledVerification settled = SettledVerification.of(periods, periods.names());
            List<FileFault> faults = new ArrayList<>();
            new Verification(open.engine()).faults(view).forEach(fault -> faults.add(FileFault.of(fault)));
            settled.faults().forEach(fault -> faults.add(FileFault.of(folder, fault)));
            report = new VerifyReport(
                    folder.path(), view.files().size() + view.damaged().size() + settled.checked(), faults);
        }
        output.write(environment, report.report());
        return report.exitCode();
    }
}
