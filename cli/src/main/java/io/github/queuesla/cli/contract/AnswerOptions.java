package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.CliEnvironment;
import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.cli.run.CommandQuery;
import io.github.queuesla.cli.run.ContractQueries;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.cli.run.RunContext;
import io.github.queuesla.core.count.CountSourceException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;

/** The options of commands about a contract that the platform or a history answers. */
public final class AnswerOptions {

    /** A query to an open source. */
    @FunctionalInterface
    interface Query<Q, T> {
        T run(Q queries) throws CountSourceException;
    }

    @ArgGroup(validate = false)
    private ContractOptions contract = new ContractOptions();

    @ArgGroup(validate = false, heading = "%nHistory:%n")
    private HistoryOptions history = new HistoryOptions();

    /** What the options ask; by default about the last complete window. */
    CommandQuery query(CliEnvironment environment, CommandSpec spec) {
        return answerable(contract.query(environment, spec), spec);
    }

    /** What the options ask; by default about the window that is not over, which is a month without a contract. */
    CommandQuery queryToDate(CliEnvironment environment, CommandSpec spec) {
        return answerable(contract.queryToDate(environment, spec), spec);
    }

    private CommandQuery answerable(CommandQuery query, CommandSpec spec) {
        RunContext context = query.context();
        return query.from(history.choice(spec, context.environment(), context.settings()));
    }

    /** Runs a query over a connection or a view of its own. */
    <T> T answered(CommandQuery query, Query<ContractQueries, T> run) throws CountSourceException {
        try (ContractQueries queries = query.open(contract.isVerbose())) {
            return run.run(queries);
        }
    }

    /** Runs a query that only a history answers. */
    <T> T answeredByHistory(CommandQuery query, Query<HistoryQueries, T> run) throws CountSourceException {
        try (HistoryQueries queries = query.openHistory(contract.isVerbose())) {
            return run.run(queries);
        }
    }
}
