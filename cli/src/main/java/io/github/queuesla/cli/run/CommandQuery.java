package io.github.queuesla.cli.run;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.BridgeQuestion;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.plan.RequestPlan;
import java.util.List;
import java.util.Optional;

/**
 * What a command asks the platform. Immutable.
 *
 * @param context the context of the run
 * @param api the API to query
 * @param pageSize rows per page, for an API with pages
 * @param question the question about service levels
 * @param bridges the bridges to the platform's own numbers, which replace the question; empty for other commands
 */
public record CommandQuery(RunContext context, Api api, int pageSize, Question question, List<BridgeQuestion> bridges) {

    /** A command whose requests can be planned instead of sent. */
    public interface Command {
        /** What it asks with its options. */
        CommandQuery query();
    }

    public CommandQuery {
        bridges = List.copyOf(bridges);
    }

    /** The period that it is about. */
    public Period period() {
        return question.period();
    }

    /** The same query without any request. */
    public CommandQuery offline() {
        return new CommandQuery(context.offline(), api, pageSize, question, bridges);
    }

    /**
     * The requests that it takes. Sends nothing.
     *
     * @param visible the number of queues that the client can see; empty if unknown
     */
    public RequestPlan plan(OpenConnection connection, Optional<Long> visible) {
        ContractQueries queries = queries(connection);
        return bridges.isEmpty() ? queries.plan(question, visible) : queries.planOfBridges(bridges, visible);
    }

    /** The queries over a connection. */
    public ContractQueries queries(OpenConnection connection) {
        return new ContractQueries(connection, api, pageSize);
    }

    /** The same query about bridges. */
    public CommandQuery bridging(List<BridgeQuestion> others) {
        return new CommandQuery(context, api, pageSize, question, others);
    }
}
