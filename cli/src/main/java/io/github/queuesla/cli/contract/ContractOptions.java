package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Question;
import java.util.function.BiFunction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that all commands about a contract share: service levels, period, connection and request limits. */
public final class ContractOptions {

    @ArgGroup(validate = false, heading = "%nContract:%n")
    private ContractFileOptions contract = new ContractFileOptions();

    @ArgGroup(validate = false, heading = "%nQueues (without a contract):%n")
    private QueueOptions queues = new QueueOptions();

    @ArgGroup(validate = false, heading = "%nService level (without a contract):%n")
    private LevelOptions level = new LevelOptions();

    @ArgGroup(validate = false, heading = "%nPeriod:%n")
    private PeriodOptions period = new PeriodOptions();

    @ArgGroup(validate = false, heading = "%nConnection:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @ArgGroup(validate = false, heading = "%nRequest limits:%n")
    private ApiOptions apiOptions = new ApiOptions();

    @ArgGroup(validate = false)
    private VerboseOption verbose = new VerboseOption();

    @ArgGroup(validate = false, heading = "%nRecording:%n")
    private RecordOptions records = new RecordOptions();

    /** Whether to say each step on standard error. */
    boolean isVerbose() {
        return verbose.isGiven();
    }

    /** What the options ask the platform; by default about the last complete window. */
    CommandQuery query(CliEnvironment environment, CommandSpec spec) {
        return query(environment, spec, ContractChoice::question);
    }

    /**
     * What the options ask the platform; by default about the window that is not over, which is a month without a
     * contract.
     */
    CommandQuery queryToDate(CliEnvironment environment, CommandSpec spec) {
        return query(environment, spec, ContractChoice::questionToDate);
    }

    private CommandQuery query(
            CliEnvironment environment, CommandSpec spec, BiFunction<ContractChoice, ParseResult, Question> question) {
        RunContext context = RunContext.of(environment, connection, apiOptions, records.invokedBy(spec));
        ContractChoice choice =
                new ContractChoice(new ContractChoice.Options(contract, queues, level, period), context);
        Question chosen = question.apply(choice, spec.commandLine().getParseResult());
        return CommandQuery.of(context, apiOptions.intervalApi(), apiOptions.pageSize(), chosen);
    }
}
