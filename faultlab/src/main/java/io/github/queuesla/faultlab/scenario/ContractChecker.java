package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the result of a contract against the true counts, window by window. Used for one run. */
final class ContractChecker {

    private final Scenario scenario;
    private final GroundTruth truth;
    private final List<String> findings = new ArrayList<>();

    ContractChecker(Scenario scenario) {
        this.scenario = scenario;
        this.truth = scenario.centre()
                .truth(scenario.asked().first(), scenario.asked().last());
    }

    List<String> findings(Result result) {
        for (ServiceLevelResult level : result.levels()) {
            check(level.windows(), result);
            for (WindowResult window : level.windows()) {
                window.rows().forEach(row -> check(row, level));
                check(window, result);
                checkPresence(window, result);
            }
        }
        return findings;
    }

    private void check(List<WindowResult> windows, Result result) {
        TimeRange asked = result.period().range();
        boolean whole = !windows.isEmpty()
                && windows.get(0).span().range().start().equals(asked.start())
                && windows.get(windows.size() - 1).span().range().end().equals(asked.end());
        if (!whole) {
            findings.add("the windows do not cover the period");
        }
    }

    private void check(QueueResult share, ServiceLevelResult level) {
        TimeRange range = share.range();
        String queue = share.queue().id().value();
        if (share.attainment().isUnavailable()) {
            if (scenario.difficulty().severity() != Difficulty.Severity.WILD && !scenario.isUnknown(queue)) {
                findings.add("nothing happened that the client could not get over, and yet queue " + queue
                        + " is missing in " + range);
            }
            return;
        }
        Optional<Ratio> right = ratio(queue, level.level().definition(), range);
        if (!share.attainment().measured().equals(right)) {
            findings.add("queue " + queue + " in " + range + " has "
                    + share.attainment().measured() + ", and in truth " + right);
        }
    }

    /** The true ratio, for the two formulas that scenarios use. */
    private Optional<Ratio> ratio(String queue, Definition definition, TimeRange range) {
        if (scenario.isUnknown(queue)) {
            return Optional.empty();
        }
        long answered = count(queue, range, Measure.ANSWERED);
        long counted = definition.formula().equals(Formula.ANSWERED_ONLY)
                ? answered
                : answered + count(queue, range, Measure.ABANDONED);
        long met = count(
                queue,
                range,
                Measure.below(Outcome.ANSWERED, definition.threshold().belowMillis()));
        return counted == 0 ? Optional.empty() : Optional.of(new Ratio(met, counted));
    }

    private long count(String queue, TimeRange range, Measure measure) {
        return truth.count(queue, Optional.empty(), Optional.of(range), measure);
    }

    private void check(WindowResult window, Result result) {
        long missing = window.rows().stream()
                .filter(share -> share.attainment().isUnavailable())
                .count();
        WindowResult.Outcome outcome = window.outcome();
        if (outcome.missing() != missing) {
            findings.add(missing + " queues are missing, and " + outcome.missing() + " are said to be");
        }
        if (outcome.missing() > 0 && outcome.met().isPresent()) {
            findings.add("a window in which queues are missing has a verdict");
        }
        if (outcome.missing() > 0 && result.problems().isEmpty()) {
            findings.add("queues are missing, and no problem says why");
        }
        Optional<Ratio> sum = window.rows().stream()
                .flatMap(row -> row.attainment().measured().stream())
                .reduce(Ratio::pooledWith);
        if (!window.pooled().measured().equals(sum)) {
            findings.add("the window is " + window.pooled() + ", and its queues together " + sum);
        }
    }

    private void checkPresence(WindowResult window, Result result) {
        Set<String> expected = scenario.expectedQueues();
        window.rows().forEach(row -> expected.remove(row.queue().id().value()));
        if (!expected.isEmpty() && result.withheld().isEmpty()) {
            findings.add("a window says nothing about the queues " + expected);
        }
    }
}
