package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.cli.option.DateOptions;
import io.github.queuesla.cli.option.HistoryFolderOption;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.OutputOptions;
import io.github.queuesla.cli.output.OutputOptions.Reporting;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.folder.SystemFiles;
import io.github.queuesla.history.settled.SettledName;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code settle}: freezes the contacts, the contract and the result of a period. */
@Command(
        name = "settle",
        description = "Freezes a period of a history: keeps its contacts, the contract and the result as they are now,"
                + " under a name. Sends no request.",
        synopsisSubcommandLabel = "[list | verify]",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  queue-sla settle --name march-2024 --contract northwind.yaml --period 2024-03 \\",
            "      --history contacts",
            "  queue-sla settle list --history contacts"
        })
public final class SettleCommand implements Callable<Integer>, Reporting {

    /** The default period in words. */
    public static final String USUAL_PERIOD = "none";

    private static final String CONTRACT = "--contract";

    @ArgGroup(validate = false)
    private NameOption name = new NameOption();

    @Option(names = CONTRACT, paramLabel = "FILE", description = "Contract file. Required.")
    private @Nullable Path contract;

    @Option(
            names = "--provisional",
            description = "Settle days too that the platform may still change; the settled period is marked as"
                    + " provisional.")
    private boolean provisional;

    @ArgGroup(validate = false, heading = "%nPeriod:%n")
    private DateOptions period = new DateOptions();

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryFolderOption history = new HistoryFolderOption();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    private final CliEnvironment environment;
    private final String product;

    /**
     * The command.
     *
     * @param product the name and version of this software
     */
    public SettleCommand(CliEnvironment environment, String product) {
        this.environment = environment;
        this.product = product;
    }

    /** The subcommands, as picocli expects them. */
    public static List<Object> subcommands(CliEnvironment environment) {
        return List.of(new SettledListCommand(environment), new SettledVerifyCommand(environment));
    }

    @Override
    public OutputOptions output() {
        return output;
    }

    @Override
    public Integer call() throws CountSourceException {
        SettledName chosen = name.required();
        Messages messages = new Messages(environment);
        ContractCopy copy = ContractCopy.read(contractFile(), messages::say);
        RunContext context = RunContext.ofHistory(environment);
        Question question = Question.of(copy.contract(), period(context, copy));
        requireOver(question.period());
        HistoryFolder folder = history.open(environment);
        SystemFiles files = new SystemFiles();
        SettledReport report;
        try (HistoryWriter writer =
                HistoryWriter.open(folder, files, environment.clock().instant())) {
            PeriodToSettle freezing = new PeriodToSettle(context, writer, copy, question, product);
            report = freezing.settle(chosen, provisional, files);
        }
        output.write(environment, report.report());
        return ExitCodes.DONE;
    }

    private void requireOver(Period chosen) {
        if (chosen.range().end().isAfter(environment.clock().instant())) {
            throw CommandFailure.missing(List.of("settle: " + SettledReport.period(chosen)
                    + " is not over: settle it afterwards, or choose an earlier period"));
        }
    }

    private Path contractFile() {
        if (contract == null) {
            throw CommandFailure.usage(CONTRACT + " is missing: name the contract file whose result is settled");
        }
        return environment.directory().resolve(contract);
    }

    private Period period(RunContext context, ContractCopy copy) {
        if (!period.isGiven()) {
            throw CommandFailure.usage("--period is missing: say which period to settle, such as --period 2024-03");
        }
        return period.period(environment, context.settings(), copy.contract().zone(), "");
    }
}
