package io.github.queuesla.cli.run;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.failure.SourceLimitWords;
import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.BridgeAssessor;
import io.github.queuesla.core.comparison.BridgeQuestion;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.genesys.Api;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.plan.RequestPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks questions about service levels over one connection.
 *
 * @param connection to the platform
 * @param api how to ask
 * @param pageSize rows a page, where the surface has pages
 */
public record ContractQueries(OpenConnection connection, Api api, int pageSize) {

    /**
     * What was found, and where.
     *
     * @param found what was asked for
     * @param provenance whom was asked, and how
     */
    public record Answered<T>(T found, Provenance provenance) {}

    /** What became of every service level. */
    public Answered<Result> assess(Question question) throws CountSourceException {
        PlannedSource source = source(question);
        return answered(source, assessor(source).assess(question));
    }

    /** All counts, to compute other things from. */
    public Answered<ContractCounts> count(Question question) throws CountSourceException {
        PlannedSource source = source(question);
        return answered(source, assessor(source).count(question));
    }

    /** What became of every service level, by those counts. */
    public Result results(ContractCounts counts) {
        return Assessor.results(counts, connection.clock().instant());
    }

    /**
     * The requests that the question takes. Sends nothing.
     *
     * @param visible how many queues the client can see; empty when nobody knows
     */
    public RequestPlan plan(Question question, Optional<Long> visible) {
        return cloud().plan(source(question), question.request(), question.queues(), visible);
    }

    /** The way to the platform's own numbers. */
    public Answered<List<Bridge>> bridge(List<BridgeQuestion> questions) throws CountSourceException {
        PlannedSource source = source(questions.get(0).ours());
        BridgeAssessor assessor = new BridgeAssessor(
                new BridgeAssessor.Ports(source, cloud().platformLevels(), cloud().queues()), connection.clock());
        List<Bridge> bridges = new ArrayList<>();
        for (BridgeQuestion question : questions) {
            try {
                bridges.add(assessor.bridge(question));
            } catch (IllegalArgumentException refused) {
                throw CommandFailure.configuration(String.valueOf(refused.getMessage()));
            }
        }
        return answered(source, bridges);
    }

    /** The provenance counts requests, so it comes after what was found. */
    private <T> Answered<T> answered(PlannedSource source, T found) {
        return new Answered<>(found, connection.provenance(source));
    }

    /** Who answers the question, once it is certain that somebody can. */
    private PlannedSource source(Question question) {
        CountRequest request;
        try {
            request = question.request();
        } catch (IllegalArgumentException impossible) {
            throw CommandFailure.configuration(String.valueOf(impossible.getMessage()));
        }
        PlannedSource source = cloud().counts(api, pageSize, request);
        source.limit(request).ifPresent(limit -> {
            throw CommandFailure.usage(SourceLimitWords.of(limit, source.name()));
        });
        return source;
    }

    private Assessor assessor(PlannedSource source) {
        return new Assessor(source, cloud().queues(), connection.clock());
    }

    private GenesysCloud cloud() {
        return connection.cloud();
    }
}
