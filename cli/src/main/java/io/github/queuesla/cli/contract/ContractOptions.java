package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.cli.option.ApiOptions;
import io.github.queuesla.cli.option.ConnectionOptions;
import io.github.queuesla.cli.option.ContractFileOptions;
import io.github.queuesla.cli.option.LevelOptions;
import io.github.queuesla.cli.option.PeriodOptions;
import io.github.queuesla.cli.option.QueueOptions;
import io.github.queuesla.cli.option.RecordOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.output.Remarks;
import io.github.queuesla.cli.output.VerboseOption;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.cli.run.PlatformQueries;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.PeriodNotes;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.report.Source;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;

/** The options that all commands about a contract share: service levels, period, connection and request limits. */
public final class ContractOptions {

    /** A query to an open source. */
    @FunctionalInterface
    interface Query<Q, T> {
        T run(Q queries) throws CountSourceException;
    }

    /** The answer of a comparison about a contract, or about a client's part of it. */
    @FunctionalInterface
    interface Comparison<T> {
        ContractOutput.Answer answer(Contract contract, T found, Source source);
    }

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

    /** The context that the options describe. */
    RunContext context(CliEnvironment environment, CommandSpec spec) {
        return RunContext.of(environment, connection, apiOptions, records.invokedBy(spec));
    }

    /** The chosen contract and period; by default the last complete window. */
    Question question(CommandSpec spec, RunContext context) {
        return choice(context).question(spec.commandLine().getParseResult());
    }

    /** The chosen contract and period; by default the window that is not over, which is a month without a contract. */
    Question questionToDate(CommandSpec spec, RunContext context) {
        return choice(context).questionToDate(spec.commandLine().getParseResult());
    }

    private ContractChoice choice(RunContext context) {
        return new ContractChoice(new ContractChoice.Options(contract, queues, level, period), context);
    }

    /**
     * Fetches the counts and writes their comparison; then says, besides what {@link #compare} does, why queues are
     * missing.
     *
     * @return the exit code
     */
    int compareCounts(CommandQuery query, ContractOutput output, Comparison<ContractCounts> comparison)
            throws CountSourceException {
        Answered<ContractCounts> answered = answered(query, run -> run.count(query.question()));
        int exitCode = compare(query, answered, output, comparison);
        explain(query.context(), answered);
        return exitCode;
    }

    /** Says on standard error why queues are missing. */
    static void explain(RunContext context, Answered<ContractCounts> answered) {
        List<Problem> problems =
                Assessor.results(answered.found(), answered.at()).problems();
        new Remarks(messages(context)).print(FailureWords.remarks(problems));
    }

    /**
     * Writes a comparison, and says on standard error what the reports of comparisons have no room for: that the period
     * is not over, or older than the platform keeps contacts.
     *
     * @return the exit code
     */
    <T> int compare(CommandQuery query, Answered<T> answered, ContractOutput output, Comparison<T> comparison) {
        Source source = new Source(query.period(), answered.provenance());
        CliEnvironment environment = query.context().environment();
        Question question = query.question();
        int exitCode = output.write(
                environment, question.contract(), part -> comparison.answer(part, answered.found(), source));
        Messages messages = messages(query.context());
        Stream.concat(
                        PeriodNotes.of(question, environment.clock().instant()).stream(),
                        answered.notes().stream().map(ContractQueries.Note::text))
                .forEach(note -> messages.line("queue-sla: " + note));
        return exitCode;
    }

    private static Messages messages(RunContext context) {
        return new Messages(context.environment());
    }

    /** The query with this question. */
    CommandQuery query(RunContext context, Question question) {
        return CommandQuery.of(context, apiOptions.intervalApi(), apiOptions.pageSize(), question);
    }

    /** Runs a query over a connection or a view of its own. */
    <T> T answered(CommandQuery query, Query<ContractQueries, T> run) throws CountSourceException {
        try (ContractQueries queries = query.open(verbose.isGiven())) {
            return run.run(queries);
        }
    }

    /** Runs a query that only a history answers. */
    <T> T answeredByHistory(CommandQuery query, Query<HistoryQueries, T> run) throws CountSourceException {
        try (HistoryQueries queries = query.openHistory(verbose.isGiven())) {
            return run.run(queries);
        }
    }

    /** Runs a query that only the platform answers. */
    <T> T answeredByPlatform(CommandQuery query, Query<PlatformQueries, T> run) throws CountSourceException {
        try (PlatformQueries queries = query.platform(verbose.isGiven())) {
            return run.run(queries);
        }
    }
}
