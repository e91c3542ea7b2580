package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.Judging;
import io.github.queuesla.cli.history.FileFault;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.SettledFault;
import io.github.queuesla.history.settled.SettledName;
import io.github.queuesla.history.settled.SettledPeriod;
import io.github.queuesla.history.settled.SettledPeriods;
import io.github.queuesla.history.settled.SettledVerification;
import io.github.queuesla.report.format.Format;
import io.github.queuesla.report.restatement.RestateReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code restate}: a settled result beside what is known today. */
@Command(
        name = "restate",
        description = "Compares a settled result with today's contacts: which contacts were added, removed or changed"
                + " since, and what that does to each number, verdict and credit. Sends no request. The exit code is 10"
                + " if a verdict or a credit changed.",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla restate --name march-2024 --history contacts",
            "  queue-sla restate --name march-2024 --history contacts --contract northwind-v2.yaml"
        })
public final class RestateCommand implements Callable<Integer>, Reporting, Judging {

    @ArgGroup(validate = false)
    private NameOption name = new NameOption();

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "Contract file for today's numbers (default: the settled contract).")
    private @Nullable Path contract;

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;

    public RestateCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public String isNo() {
        return "a settled verdict or credit changed";
    }

    @Override
    public Set<Format> formats() {
        return RestateReport.FORMATS;
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws CountSourceException {
        SettledName chosen = name.required();
        RunContext context = RunContext.ofHistory(environment);
        HistoryFolder folder = history.open(environment);
        SettledPeriod period = NameOption.find(SettledPeriods.of(folder), chosen);
        requireIntact(period);
        Messages messages = new Messages(environment);
        Optional<ContractCopy> other = Optional.ofNullable(contract)
                .map(file -> ContractCopy.read(environment.directory().resolve(file), messages::say));
        Restating restating = new Restating(context, folder, period, other);
        RestateReport report = restating.report();
        output.write(environment, report.report());
        new Remarks(environment).print(report.today().problems(), report.notes(), output.format());
        return restating.exitCode(report);
    }

    private static void requireIntact(SettledPeriod period) {
        List<SettledFault> faults = SettledVerification.faults(period);
        if (!faults.isEmpty()) {
            List<String> lines = new ArrayList<>();
            faults.forEach(fault -> lines.add(
                    "restate: " + fault.path() + " of " + period.name() + ": " + FileFault.words(fault.problem())));
            lines.add("restate: restore " + period.folder() + " from a backup");
            throw CommandFailure.missing(lines);
        }
    }
}
