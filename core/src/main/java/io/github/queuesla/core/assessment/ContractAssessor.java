package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.CountAnswer;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.result.ContractAssessment;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Holds contracts against what was counted: one question to the source, whatever the number of service levels, and all
 * else is arithmetic. Thread-safe when its source and directory are.
 */
public final class ContractAssessor {

    private final CountSource source;
    private final QueueDirectory directory;
    private final InstantSource clock;

    /**
     * An assessor on one source.
     *
     * @param clock tells which windows are over, and which numbers are so fresh that the platform may still change them
     */
    public ContractAssessor(CountSource source, QueueDirectory directory, InstantSource clock) {
        this.source = source;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Why nobody can answer this: because hours, days or a zone of the contract cut the shortest interval that the
     * platform counts; empty when it can be answered. Asks nobody.
     */
    public Optional<String> refusal(ContractQuestion question) {
        try {
            request(question, ContractPlan.of(question));
            return Optional.empty();
        } catch (IllegalArgumentException impossible) {
            return Optional.ofNullable(impossible.getMessage());
        }
    }

    /**
     * Why this source cannot answer this; empty when it can. Asks nobody.
     *
     * @throws IllegalArgumentException when {@link #refusal} would have given a reason
     */
    public Optional<SourceLimit> limit(ContractQuestion question) {
        return source.limit(request(question, ContractPlan.of(question)));
    }

    /**
     * All counts that the service levels need. What could not be had is a gap in them.
     *
     * @throws CountSourceException when nothing could be had at all
     * @throws IllegalArgumentException when {@link #refusal} would have given a reason
     */
    public ContractCounts count(ContractQuestion question) throws CountSourceException {
        ContractPlan plan = ContractPlan.of(question);
        CountRequest request = request(question, plan);
        Findings findings = plan.isEmpty()
                ? new Findings(QueueListing.of(List.of()), new CountAnswer(List.of(), List.of(), List.of()))
                : new Inquiry(source, directory).ask(ContractPlan.selection(question), request);
        return new ContractCounts(question, plan.grid(), findings, request.measures());
    }

    /** What the counts come to. Asks nobody. */
    public ContractAssessment results(ContractQuestion question, ContractCounts counts) {
        ContractResults results = new ContractResults(counts, clock.instant());
        for (ServiceLevel level : question.contract().serviceLevels()) {
            results.add(level);
        }
        return results.of(question);
    }

    /**
     * Counts, and says what that comes to.
     *
     * @throws CountSourceException when nothing could be had at all
     * @throws IllegalArgumentException when {@link #refusal} would have given a reason
     */
    public ContractAssessment assess(ContractQuestion question) throws CountSourceException {
        return results(question, count(question));
    }

    private CountRequest request(ContractQuestion question, ContractPlan plan) {
        return plan.request(ContractMeasures.of(question, source));
    }
}
