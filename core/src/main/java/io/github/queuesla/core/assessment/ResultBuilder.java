package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountAnswer;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.SlaResult;
import io.github.queuesla.core.result.SlaTotal;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts one assessment together from a queue list and a source's answer. */
final class ResultBuilder {

    private final AssessmentRequest request;
    private final QueueListing listing;
    private final CountAnswer answer;
    private final Instant now;
    private final Instant end;
    private final CountTable table;
    private final QueueCounts zero;
    private final List<Optional<TimeRange>> pieces;
    private final AskedQueues asked;
    private final Set<Problem> problems = new LinkedHashSet<>();

    ResultBuilder(AssessmentRequest request, Findings findings, NavigableSet<Measure> measures, Instant now) {
        this.request = request;
        this.listing = findings.listing();
        this.answer = findings.answer();
        this.now = now;
        this.end = request.period().range().end();
        this.table = new CountTable(findings.answer());
        this.zero = QueueCounts.zero(measures);
        this.pieces = pieces(request);
        this.asked = asked(request, findings.listing(), table);
    }

    private static AskedQueues asked(AssessmentRequest request, QueueListing listing, CountTable table) {
        AskedQueues asked = AskedQueues.of(request.queues(), listing, table);
        return request.byDivision() ? asked.byDivision() : asked;
    }

    Assessment build() {
        List<SlaResult> rows = new ArrayList<>();
        List<SlaTotal> totals = new ArrayList<>();
        for (SlaDefinition definition : request.definitions()) {
            List<SlaResult> ofOne = new ArrayList<>();
            for (Queue queue : asked.queues()) {
                addRows(ofOne, definition, queue);
            }
            rows.addAll(ofOne);
            if (request.byDivision()) {
                totals.addAll(divisionTotals(definition, ofOne));
            }
            totals.add(Pooling.total(definition, Optional.empty(), ofOne));
        }
        asked.problems().forEach(problems::add);
        answer.gaps().forEach(gap -> problems.addAll(Problem.of(gap)));
        return new Assessment(
                request.period(),
                request.definitions(),
                rows,
                totals,
                List.copyOf(problems),
                answer.oddities(),
                listing.withheld());
    }

    private void addRows(List<SlaResult> rows, SlaDefinition definition, Queue queue) {
        for (Optional<TimeRange> piece : pieces) {
            for (Optional<MediaType> media : table.mediaOf(queue.id())) {
                rows.add(row(definition, queue, piece, media));
            }
        }
    }

    private SlaResult row(SlaDefinition definition, Queue queue, Optional<TimeRange> piece, Optional<MediaType> media) {
        boolean provisional = Settling.provisional(piece.map(TimeRange::end).orElse(end), now);
        Optional<FailureKind> missing = asked.isUnknown(queue)
                ? Optional.of(FailureKind.UNKNOWN_OR_NOT_VISIBLE)
                : table.gap(queue.id(), piece).map(gap -> gap.failure().kind());
        if (missing.isPresent()) {
            Attainment unavailable = new Attainment.Unavailable(missing.get());
            return new SlaResult(definition, queue, media, piece, unavailable, QueueCounts.none(), provisional);
        }
        QueueCounts counts = table.counts(queue.id(), media, piece).orElse(zero);
        Attainment attainment = Computation.attainment(definition, counts);
        if (attainment.isUnavailable()) {
            problems.add(Problem.inconsistent(queue.id()));
        }
        return new SlaResult(definition, queue, media, piece, attainment, counts, provisional);
    }

    private static List<Optional<TimeRange>> pieces(AssessmentRequest request) {
        return request.breakdown()
                .granularity()
                .map(size -> size
                        .pieces(request.period().range(), request.period().zone())
                        .stream()
                        .map(Optional::of)
                        .toList())
                .orElse(List.of(Optional.empty()));
    }

    private static List<SlaTotal> divisionTotals(SlaDefinition definition, List<SlaResult> rows) {
        return rows.stream()
                .filter(row -> row.queue().division().isPresent())
                .collect(Collectors.groupingBy(row -> row.queue().division().orElseThrow()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().name()))
                .map(entry -> Pooling.total(definition, Optional.of(divisionOf(entry.getValue())), entry.getValue()))
                .toList();
    }

    private static Division divisionOf(List<SlaResult> rows) {
        return rows.get(0).queue().division().orElseThrow();
    }
}
