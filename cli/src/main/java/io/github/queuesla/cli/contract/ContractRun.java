package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.ask.Session;
import io.github.queuesla.cli.ask.Session.Answered;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.core.assessment.ContractAssessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.ContractQuestion;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.ContractAssessment;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.Surface;
import java.time.InstantSource;

/**
 * Asks about contracts in one session.
 *
 * @param session the connection
 * @param surface how to ask
 * @param pageSize rows a page, where the surface has pages
 */
public record ContractRun(Session session, Surface surface, int pageSize) {

    /** What became of every service level. */
    public Answered<ContractAssessment> assess(ContractQuestion question) throws CountSourceException {
        return session.ask(
                surface,
                pageSize,
                (counts, cloud, clock) ->
                        assessor(question, counts, cloud, clock).assess(question));
    }

    /** All counts, to compute other things from. */
    Answered<ContractCounts> count(ContractQuestion question) throws CountSourceException {
        return session.ask(
                surface,
                pageSize,
                (counts, cloud, clock) ->
                        assessor(question, counts, cloud, clock).count(question));
    }

    private static ContractAssessor assessor(
            ContractQuestion question, CountSource counts, GenesysCloud cloud, InstantSource clock) {
        ContractAssessor assessor = new ContractAssessor(counts, cloud.queues(), clock);
        assessor.refusal(question).ifPresent(reason -> {
            throw CommandFailure.configuration(reason);
        });
        return assessor;
    }
}
