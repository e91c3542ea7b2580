package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.ask.Session;
import io.github.queuesla.cli.ask.Session.Answered;
import io.github.queuesla.cli.failure.SourceLimitWords;
import io.github.queuesla.cli.world.CommandFailure;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.assessment.ContractAssessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.ContractQuestion;
import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.BridgeAssessor;
import io.github.queuesla.core.comparison.BridgeQuestion;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.result.ContractAssessment;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.Surface;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Asks about contracts in one session.
 *
 * @param session the connection
 * @param surface how to ask
 * @param pageSize rows a page, where the surface has pages
 */
public record ContractRun(Session session, Surface surface, int pageSize) {

    /** What became of every service level. */
    Answered<ContractAssessment> assess(ContractQuestion question) throws CountSourceException {
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

    /** What became of every service level, with what it would be at other thresholds if curves are wanted. */
    public Answered<Curved> report(ContractQuestion question, boolean wanted) throws CountSourceException {
        if (!wanted) {
            Answered<ContractAssessment> answered = assess(question);
            return new Answered<>(new Curved(answered.found(), Map.of()), answered.provenance());
        }
        NavigableSet<Measure> more = new TreeSet<>(question.more());
        List<ServiceLevel> levels = question.contract().serviceLevels();
        levels.forEach(level -> curve(() -> ThresholdCurve.measures(level, ThresholdCurve.USUAL))
                .ifPresent(more::addAll));
        ContractQuestion wider = new ContractQuestion(question.contract(), question.period(), more);
        return session.ask(surface, pageSize, (counts, cloud, clock) -> {
            ContractAssessor assessor = assessor(wider, counts, cloud, clock);
            ContractCounts counted = assessor.count(wider);
            Map<String, ThresholdCurve> curves = new LinkedHashMap<>();
            levels.forEach(level -> curve(() -> ThresholdCurve.of(level, counted, ThresholdCurve.USUAL))
                    .ifPresent(curve -> curves.put(level.name(), curve)));
            return new Curved(assessor.results(wider, counted), curves);
        });
    }

    /**
     * Results with curves.
     *
     * @param assessment the results
     * @param curves by name of the service level; one whose formula makes no sense at the usual thresholds has none
     */
    public record Curved(ContractAssessment assessment, Map<String, ThresholdCurve> curves) {}

    private static <T> Optional<T> curve(Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    /** The way to the platform's own numbers. */
    Answered<List<Bridge>> bridge(List<BridgeQuestion> questions) throws CountSourceException {
        return session.ask(surface, pageSize, (counts, cloud, clock) -> {
            BridgeAssessor assessor =
                    new BridgeAssessor(new BridgeAssessor.Ports(counts, cloud.platformLevels(), cloud.queues()), clock);
            List<Bridge> bridges = new ArrayList<>();
            for (BridgeQuestion question : questions) {
                try {
                    bridges.add(assessor.bridge(question));
                } catch (SourceLimitException limited) {
                    throw CommandFailure.configuration(SourceLimitWords.of(limited.limit(), counts.name()));
                } catch (IllegalArgumentException refused) {
                    throw CommandFailure.configuration(String.valueOf(refused.getMessage()));
                }
            }
            return bridges;
        });
    }

    private static ContractAssessor assessor(
            ContractQuestion question, CountSource counts, GenesysCloud cloud, InstantSource clock) {
        ContractAssessor assessor = new ContractAssessor(counts, cloud.queues(), clock);
        assessor.refusal(question).ifPresent(reason -> {
            throw CommandFailure.configuration(reason);
        });
        assessor.limit(question).ifPresent(limit -> {
            throw CommandFailure.configuration(SourceLimitWords.of(limit, counts.name()));
        });
        return assessor;
    }
}
