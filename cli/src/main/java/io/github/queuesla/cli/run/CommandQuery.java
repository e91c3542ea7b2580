package io.github.queuesla.cli.run;

import io.github.queuesla.cli.option.HistoryOptions;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.BridgeQuestion;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.plan.RequestPlan;
import java.util.List;
import java.util.Optional;

/**
 * What a command asks, and who answers. Immutable.
 *
 * @param context the context of the run
 * @param api the API to query
 * @param pageSize rows per page, for an API with pages
 * @param question the question about service levels
 * @param bridges the bridges to the platform's own numbers, which replace the question; empty for other commands
 * @param history the history that answers instead of the platform; empty if the platform answers
 */
public record CommandQuery(
        RunContext context,
        Api api,
        int pageSize,
        Question question,
        List<BridgeQuestion> bridges,
        Optional<HistoryOptions.Choice> history)
        implements PlannableQuery {

    /** A command about service levels. */
    public interface Command extends PlannableQuery.Command {
        @Override
        CommandQuery query();
    }

    /** A query to the platform. */
    public static CommandQuery of(RunContext context, Api api, int pageSize, Question question) {
        return new CommandQuery(context, api, pageSize, question, List.of(), Optional.empty());
    }

    public CommandQuery {
        bridges = List.copyOf(bridges);
    }

    /** The period that it is about. */
    public Period period() {
        return question.period();
    }

    @Override
    public CommandQuery offline() {
        return new CommandQuery(context.offline(), api, pageSize, question, bridges, history);
    }

    @Override
    public <R> R planned(OpenConnection connection, Optional<Long> visible, Kinds<R> kinds) {
        return kinds.once(plan(connection, visible), period());
    }

    private RequestPlan plan(OpenConnection connection, Optional<Long> visible) {
        PlatformQueries queries = queries(connection);
        return bridges.isEmpty() ? queries.plan(question, visible) : queries.planOfBridges(bridges, visible);
    }

    /** The queries over a connection. */
    private PlatformQueries queries(OpenConnection connection) {
        return new PlatformQueries(connection, api, pageSize);
    }

    /**
     * Opens the platform for queries; nothing is sent yet.
     *
     * @param verbose whether to say each request on standard error
     */
    public PlatformQueries platform(boolean verbose) {
        return queries(OpenConnection.open(new Messages(context.environment()), verbose, context));
    }

    /**
     * Opens the source of the answer for queries: the platform, or the history.
     *
     * @param verbose whether to say each step on standard error
     */
    public ContractQueries open(boolean verbose) {
        return history.isPresent() ? openHistory(verbose) : platform(verbose);
    }

    /**
     * Opens the history for queries.
     *
     * @param verbose whether to say each step on standard error
     * @throws IllegalStateException when the platform answers
     */
    public HistoryQueries openHistory(boolean verbose) {
        HistoryOptions.Choice choice =
                history.orElseThrow(() -> new IllegalStateException("no history was chosen to answer"));
        return HistoryQueries.open(context, choice, question, verbose);
    }

    /** The same query with another question. */
    public CommandQuery asking(Question other) {
        return new CommandQuery(context, api, pageSize, other, bridges, history);
    }

    /** The same query to a history, if there is one. */
    public CommandQuery from(Optional<HistoryOptions.Choice> other) {
        return new CommandQuery(context, api, pageSize, question, bridges, other);
    }

    /** The same query about bridges. */
    public CommandQuery bridging(List<BridgeQuestion> others) {
        return new CommandQuery(context, api, pageSize, question, others, history);
    }
}
