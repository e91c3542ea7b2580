package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.OpenConnection;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands about a contract have in common: which promises, when, and of whom to ask. */
public final class ContractOptions {

    /** Something to ask while connected. */
    @FunctionalInterface
    interface Query<T> {
        T ask(ContractQueries queries) throws CountSourceException;
    }

    @ArgGroup(validate = false, heading = "%nContract:%n")
    private ContractFileOptions contract = new ContractFileOptions();

    @ArgGroup(validate = false, heading = "%nWithout a contract, queues:%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nWithout a contract, service level:%n")
    private LevelOptions level = new LevelOptions();

    @ArgGroup(validate = false, heading = "%nPeriod:%n")
    private PeriodOptions period = new PeriodOptions();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nManners:%n")
    private ApiOptions apiOptions = new ApiOptions();

    @ArgGroup(validate = false)
    private VerboseOption verbose = new VerboseOption();

    @ArgGroup(validate = false, heading = "%nRecording:%n")
    private RecordOptions records = new RecordOptions();

    /** The context that the options describe. */
    RunContext context(CliEnvironment environment) {
        return RunContext.of(environment, connection, apiOptions, records);
    }

    /** What the command is about, by default over the last whole window. */
    Question question(CommandSpec spec, RunContext context) {
        return choice(context).question(spec.commandLine().getParseResult(), messages(context), Window.PERIOD);
    }

    /** The same, by default over the month that is not over yet. */
    Question questionToDate(CommandSpec spec, RunContext context) {
        return choice(context).questionToDate(spec.commandLine().getParseResult(), messages(context), Window.MONTH);
    }

    private ContractChoice choice(RunContext context) {
        return new ContractChoice(new ContractChoice.Options(contract, queues, level, period), context);
    }

    private static Messages messages(RunContext context) {
        return new Messages(context.environment());
    }

    /** Connects, asks, and closes the connection. */
    <T> T connected(RunContext context, Query<T> query) throws CountSourceException {
        var api = apiOptions.intervalApi();
        int pageSize = apiOptions.pageSize();
        try (OpenConnection open = OpenConnection.open(messages(context), verbose.isGiven(), context)) {
            return query.ask(new ContractQueries(open, api, pageSize));
        }
    }
}
