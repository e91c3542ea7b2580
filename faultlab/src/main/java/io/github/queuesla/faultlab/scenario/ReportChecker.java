package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks a report against the true counts. Used for one run. */
final class ReportChecker {

    private final Scenario scenario;
    private final GroundTruth truth;
    private final Set<String> invisible;
    private final int gain;
    private final List<String> findings = new ArrayList<>();

    ReportChecker(Scenario scenario) {
        this.scenario = scenario;
        this.truth = scenario.centre()
                .truth(scenario.asked().first(), scenario.asked().last());
        this.invisible = scenario.platform().invisibleQueues();
        this.gain = scenario.platform().quirks().growth();
    }

    /** What is wrong with this result; empty if nothing is. */
    List<String> findings(Result result) {
        for (ServiceLevelResult level : result.levels()) {
            WindowResult all = level.windows().get(0);
            all.rows().forEach(row -> check(row, level.level().definition()));
            checkPresence(all, result);
            checkTotal(all, level.level().name());
        }
        Set<String> missing = new TreeSet<>();
        result.rows()
                .filter(row -> row.attainment().isUnavailable())
                .forEach(row -> missing.add(row.queue().id().value()));
        if (CheckedAnswer.isPartial(result) == missing.isEmpty()) {
            findings.add("the results say partial: " + !missing.isEmpty() + ", but missing are " + missing);
        }
        if (!missing.isEmpty() && result.problems().isEmpty()) {
            findings.add("queues are missing, and no problem says why: " + missing);
        }
        missing.removeIf(scenario::isUnknown);
        if (scenario.difficulty().severity() != Difficulty.Severity.WILD && !missing.isEmpty()) {
            findings.add("nothing happened that the client could not get over, and yet queues are missing: " + missing
                    + ", " + result.problems());
        }
        return findings;
    }

    private void check(QueueResult row, Definition definition) {
        if (row.attainment().isUnavailable()) {
            return;
        }
        for (Map.Entry<Term, Long> count : row.counts().asMap().entrySet()) {
            String queue = row.queue().id().value();
            Optional<Measure> measure = definition.measure(count.getKey());
            long right = invisible.contains(queue) ? 0 : right(queue, row, measure);
            // Contacts that a query adds have an outcome, so they change no number of unresolved ones.
            if (measure.isPresent() ? !fits(count.getValue(), right) : count.getValue() != right) {
                findings.add("queue " + queue + part(row) + " has " + count.getValue() + " "
                        + measure.map(ReportChecker::words).orElse("unresolved") + ", and in truth " + right);
            }
        }
    }

    private long right(String queue, QueueResult row, Optional<Measure> measure) {
        return measure.map(counted -> truth.count(queue, row.media(), Optional.of(row.range()), counted))
                .orElseGet(() -> truth.unresolved(queue, row.media(), row.range()));
    }

    private static String part(QueueResult row) {
        return row.media().map(media -> ", " + media).orElse("") + ", " + row.range();
    }

    private static String words(Measure measure) {
        return measure.outcome().name().toLowerCase(Locale.ROOT)
                + measure.belowMillis()
                        .map(below -> " in less than " + below + " ms")
                        .orElse("");
    }

    /** While counts grow, each query finds a few more. */
    private boolean fits(long found, long right) {
        return gain == 0 ? found == right : found >= right && (found - right) % gain == 0;
    }

    private void checkPresence(WindowResult window, Result result) {
        QueueSelection asked = scenario.asked().question().queues();
        Set<String> expected = scenario.expectedQueues();
        if (result.withheld().isPresent() && !asked.isAll() && !asked.isIdsOnly()) {
            // Without the list, no name leads to an id.
            return;
        }
        if (result.withheld().isPresent() && asked.isAll()) {
            // Without the list, the client does not know queues that had no contacts, or whose counts are unavailable.
            expected.removeIf(queue -> CheckedAnswer.isPartial(result) || isIdle(queue));
        }
        List<TimeRange> pieces = result.breakdown()
                .granularity()
                .map(size -> size.split(result.period().range(), result.period().zone()))
                .orElse(List.of(result.period().range()));
        Set<List<Object>> rows = new HashSet<>();
        window.rows().forEach(row -> rows.add(List.of(row.queue().id(), row.range())));
        for (String queue : expected) {
            for (TimeRange piece : pieces) {
                if (!rows.contains(List.of(new QueueId(queue), piece))) {
                    findings.add("queue " + queue + " has no row for " + piece);
                    return;
                }
            }
        }
    }

    private boolean isIdle(String queue) {
        return Stream.of(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT)
                .allMatch(measure -> truth.count(queue, Optional.empty(), Optional.empty(), measure) == 0);
    }

    private void checkTotal(WindowResult total, String name) {
        Optional<Ratio> sum = total.rows().stream()
                .flatMap(row -> row.attainment().measured().stream())
                .reduce(Ratio::pooledWith);
        if (!total.pooled().measured().equals(sum)) {
            findings.add("the total of " + name + " is " + total.pooled() + ", and its parts are " + sum);
        }
        long missing = total.rows().stream()
                .filter(row -> row.attainment().isUnavailable())
                .map(row -> row.queue().id())
                .distinct()
                .count();
        if (total.outcome().missing() != missing) {
            findings.add("the total says that " + total.outcome().missing() + " queues are missing, and " + missing
                    + " are");
        }
    }
}
