package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.SlaResult;
import io.github.queuesla.core.result.SlaTotal;
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

/** Holds what a run reported against the truth. Used for one run. */
final class Verdict {

    private final Scenario scenario;
    private final Truth truth;
    private final Set<String> invisible;
    private final int gain;
    private final List<String> findings = new ArrayList<>();

    Verdict(Scenario scenario) {
        this.scenario = scenario;
        this.truth = scenario.centre()
                .truth(scenario.question().first(), scenario.question().last());
        this.invisible = scenario.platform().invisibleQueues();
        this.gain = scenario.platform().oddities().moving();
    }

    /** What is wrong with these results; nothing when all is as it should be. */
    List<String> on(Assessment assessment) {
        assessment.rows().forEach(this::check);
        checkPresence(assessment);
        assessment.totals().forEach(total -> check(total, assessment));
        Set<String> missing = new TreeSet<>();
        assessment.rows().stream()
                .filter(row -> row.attainment().isUnavailable())
                .forEach(row -> missing.add(row.queue().id().value()));
        if (assessment.isPartial() == missing.isEmpty()) {
            findings.add("the results say partial: " + assessment.isPartial() + ", but missing are " + missing);
        }
        if (!missing.isEmpty() && assessment.problems().isEmpty()) {
            findings.add("queues are missing, and no problem says why: " + missing);
        }
        missing.removeIf(scenario::isUnknown);
        if (scenario.troubles().temper() != Troubles.Temper.WILD && !missing.isEmpty()) {
            findings.add("nothing happened that the client could not get over, and yet queues are missing: " + missing
                    + ", " + assessment.problems());
        }
        return findings;
    }

    private void check(SlaResult row) {
        if (row.attainment().isUnavailable()) {
            return;
        }
        for (Map.Entry<Measure, Long> count : row.counts().asMap().entrySet()) {
            String queue = row.queue().id().value();
            long right = invisible.contains(queue) ? 0 : truth.count(queue, row.media(), row.piece(), count.getKey());
            if (!fits(count.getValue(), right)) {
                findings.add("queue " + queue + part(row) + " has " + count.getValue() + " " + words(count.getKey())
                        + ", and in truth " + right);
            }
        }
    }

    private static String part(SlaResult row) {
        return row.media().map(media -> ", " + media).orElse("")
                + row.piece().map(piece -> ", " + piece).orElse("");
    }

    private static String words(Measure measure) {
        return measure.outcome().name().toLowerCase(Locale.ROOT)
                + measure.belowMillis()
                        .map(below -> " in less than " + below + " ms")
                        .orElse("");
    }

    /** While data moves, every question finds some more. */
    private boolean fits(long found, long right) {
        return gain == 0 ? found == right : found >= right && (found - right) % gain == 0;
    }

    private void checkPresence(Assessment assessment) {
        QueueSelection asked = scenario.question().request().queues();
        Set<String> expected = scenario.expectedQueues();
        if (assessment.withheld().isPresent() && asked.isAll()) {
            // Without the list nobody knows of a queue that had no contact, or only some that could not be had.
            expected.removeIf(queue -> assessment.isPartial() || isIdle(queue));
        }
        List<Optional<TimeRange>> pieces = scenario.question()
                .request()
                .breakdown()
                .granularity()
                .map(size -> size
                        .pieces(assessment.period().range(), assessment.period().zone())
                        .stream()
                        .map(Optional::of)
                        .toList())
                .orElse(List.of(Optional.empty()));
        Set<List<Object>> rows = new HashSet<>();
        for (SlaResult row : assessment.rows()) {
            rows.add(List.of(row.definition().name(), row.queue().id(), row.piece()));
        }
        for (var definition : assessment.definitions()) {
            for (String queue : expected) {
                for (Optional<TimeRange> piece : pieces) {
                    if (!rows.contains(List.of(definition.name(), new QueueId(queue), piece))) {
                        findings.add("queue " + queue + " has no row"
                                + piece.map(time -> " for " + time).orElse(""));
                        return;
                    }
                }
            }
        }
    }

    private boolean isIdle(String queue) {
        return Stream.of(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT)
                .allMatch(measure -> truth.count(queue, Optional.empty(), Optional.empty(), measure) == 0);
    }

    private void check(SlaTotal total, Assessment assessment) {
        List<SlaResult> rows = assessment.rows().stream()
                .filter(row -> row.definition().equals(total.definition()))
                .toList();
        List<Ratio> parts = rows.stream()
                .flatMap(row -> row.attainment().measured().stream())
                .toList();
        long met = parts.stream().mapToLong(Ratio::numerator).sum();
        long counted = parts.stream().mapToLong(Ratio::denominator).sum();
        Optional<Ratio> pooled = total.attainment().measured();
        boolean right = pooled.map(ratio -> ratio.numerator() == met && ratio.denominator() == counted)
                .orElse(counted == 0);
        if (!right) {
            findings.add("the total of " + total.definition().name() + " is " + total.attainment()
                    + ", and its parts are " + met + " of " + counted);
        }
        long missing = rows.stream()
                .filter(row -> row.attainment().isUnavailable())
                .map(row -> row.queue().id())
                .distinct()
                .count();
        if (total.missing() != missing) {
            findings.add("the total says that " + total.missing() + " queues are missing, and " + missing + " are");
        }
    }
}
