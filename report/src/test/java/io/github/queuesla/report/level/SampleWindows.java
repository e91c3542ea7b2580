package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Basis;
import io.github.queuesla.core.result.Consequence;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds windows from the counts of their queues as the calculation does, with half hours that add up. */
final class SampleWindows {

    /** A placeholder until a row is in its window. */
    private static final TimeRange ANY = new TimeRange(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    private final ServiceLevel level;

    SampleWindows(ServiceLevel level) {
        this.level = level;
    }

    /** Answered, within, abandoned, abandoned within, short, flow-outs; then offered and unresolved, if known. */
    static TermCounts counts(long... counts) {
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        int next = 0;
        for (Term term : Term.values()) {
            if (next < counts.length) {
                terms.put(term, counts[next++]);
            }
        }
        return TermCounts.of(terms);
    }

    QueueResult queue(Queue queue, long... counts) {
        TermCounts terms = counts(counts);
        Attainment attainment = attainment(terms);
        return share(queue, attainment, terms, met(attainment));
    }

    QueueResult unavailable(Queue queue) {
        return share(queue, new Attainment.Unavailable(), TermCounts.none(), Optional.empty());
    }

    private static QueueResult share(
            Queue queue, Attainment attainment, TermCounts counts, Optional<Boolean> targetMet) {
        return new QueueResult(queue, Optional.empty(), ANY, attainment, counts, targetMet, false);
    }

    private static QueueResult in(WindowResult.Span span, boolean provisional, QueueResult row) {
        return new QueueResult(
                row.queue(), row.media(), span.range(), row.attainment(), row.counts(), row.targetMet(), provisional);
    }

    WindowResult pooled(WindowResult.Span span, boolean provisional, QueueResult... queues) {
        TermCounts counts = pool(queues);
        Optional<Basis> basis = attainment(counts).measured().map(Basis.Contacts::new);
        return window(span, new Judged(basis, level.definition().target(), provisional), queues);
    }

    /** The attainment that the verdict is based on. */
    private record Judged(Optional<Basis> basis, Optional<Percentage> agreed, boolean provisional) {}

    WindowResult window(WindowResult.Span span, Basis basis, Optional<Percentage> agreed, QueueResult... queues) {
        return window(span, new Judged(Optional.of(basis), agreed, false), queues);
    }

    private WindowResult window(WindowResult.Span span, Judged judged, QueueResult... queues) {
        TermCounts counts = pool(queues);
        Optional<Fraction> share = judged.basis().map(Basis::level);
        int missing = (int) List.of(queues).stream()
                .filter(queue -> queue.attainment().isUnavailable())
                .count();
        boolean decided = share.isPresent() && missing == 0;
        boolean tooFew = decided
                && level.conditions()
                        .minimumVolume()
                        .filter(least -> denominator(counts) < least)
                        .isPresent();
        Optional<Boolean> met = judged.agreed()
                .filter(mark -> decided && !tooFew)
                .map(mark -> share.orElseThrow().meets(mark));
        WindowResult.State state = share.isPresent()
                ? WindowResult.State.MEASURED
                : missing > 0 ? WindowResult.State.UNAVAILABLE : WindowResult.State.NO_TRAFFIC;
        WindowResult.Outcome outcome = new WindowResult.Outcome(
                state,
                judged.basis(),
                judged.agreed(),
                met,
                met.filter(reached -> span.whole()).flatMap(reached -> consequence(share.orElseThrow())),
                tooFew,
                missing,
                judged.provisional());
        boolean none = missing > 0 && missing == queues.length;
        return new WindowResult(
                span,
                outcome,
                none ? new Attainment.Unavailable() : attainment(counts),
                none ? TermCounts.none() : counts,
                Stream.of(queues)
                        .map(row -> in(span, judged.provisional(), row))
                        .toList(),
                List.of(),
                none ? List.of() : intervals(span.range(), counts));
    }

    WindowResult closed(WindowResult.Span span, Queue... queues) {
        WindowResult.Outcome outcome = new WindowResult.Outcome(
                WindowResult.State.CLOSED,
                Optional.empty(),
                level.definition().target(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                false);
        List<QueueResult> shares = List.of(queues).stream()
                .map(queue ->
                        in(span, false, share(queue, new Attainment.Closed(), TermCounts.none(), Optional.empty())))
                .toList();
        return new WindowResult(
                span, outcome, new Attainment.Closed(), TermCounts.none(), shares, List.of(), List.of());
    }

    private Optional<Consequence> consequence(Fraction share) {
        return level.conditions().bands().map(bands -> consequence(bands, share));
    }

    private Consequence consequence(Bands bands, Fraction share) {
        Percentage target = level.definition().target().orElse(Percentage.HUNDRED);
        boolean tolerated = !share.meets(target)
                && bands.tolerance()
                        .filter(points ->
                                share.meets(new Percentage(target.value().subtract(points.value()))))
                        .isPresent();
        Fraction looked = tolerated ? Fraction.of(target) : share;
        Band band = bands.bandFor(looked);
        Money credit = bands.invoice().share(Fraction.of(band.credit().movePointLeft(2)));
        return new Consequence(band, credit, tolerated);
    }

    /** The contacts distributed evenly over the open half hours. */
    private List<IntervalResult> intervals(TimeRange range, TermCounts counts) {
        List<TimeRange> ranges = Granularity.HALF_HOUR.split(range, level.zone());
        List<TimeRange> open = ranges.stream().filter(this::isOpen).toList();
        List<TermCounts> shares = SampleContacts.dealt(counts, open.size());
        List<IntervalResult> intervals = new ArrayList<>();
        int next = 0;
        for (TimeRange interval : ranges) {
            intervals.add(
                    isOpen(interval)
                            ? new IntervalResult(interval, attainment(shares.get(next)), shares.get(next++))
                            : new IntervalResult(interval, new Attainment.Closed(), TermCounts.none()));
        }
        return intervals;
    }

    private boolean isOpen(TimeRange interval) {
        return !level.scope().hours().openWithin(interval).isEmpty();
    }

    private Attainment attainment(TermCounts counts) {
        long denominator = denominator(counts);
        return denominator == 0
                ? new Attainment.NoTraffic()
                : new Attainment.Measured(
                        new Ratio(sum(level.definition().formula().numerator(), counts), denominator));
    }

    private long denominator(TermCounts counts) {
        return sum(level.definition().formula().denominator(), counts);
    }

    private Optional<Boolean> met(Attainment attainment) {
        return share(attainment).flatMap(share -> level.definition().target().map(share::meets));
    }

    static Optional<Fraction> share(Attainment attainment) {
        return attainment.measured().map(Fraction::of);
    }

    private static TermCounts pool(QueueResult... queues) {
        TermCounts sum = counts(0, 0, 0, 0, 0, 0);
        for (QueueResult queue : queues) {
            sum = queue.attainment().isUnavailable() ? sum : sum.plus(queue.counts());
        }
        return sum;
    }

    private static long sum(TermSum sum, TermCounts counts) {
        long added = sum.added().stream().mapToLong(term -> count(counts, term)).sum();
        long subtracted =
                sum.subtracted().stream().mapToLong(term -> count(counts, term)).sum();
        return added - subtracted;
    }

    private static long count(TermCounts counts, Term term) {
        return counts.count(term).orElse(0L);
    }
}
