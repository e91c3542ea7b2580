package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.WindowResult.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Adds up the windows of a service level. */
final class Totals {

    private Totals() {}

    /** The counts of all queues in the opening hours; empty without opening hours. */
    static Optional<MediaCounts> open(LevelCounts counts) {
        return of(counts, counts.queues(), Hours.OPEN);
    }

    /** The counts of those queues in those hours; empty when no interval is of that kind. */
    static Optional<MediaCounts> of(LevelCounts counts, Collection<Queue> queues, Hours hours) {
        return counts.windows().stream()
                .map(Span::range)
                .filter(range -> !counts.intervals(range, hours).isEmpty())
                .map(range -> counts.total(queues, range, hours))
                .reduce(MediaCounts::plus);
    }

    /** The contacts without an outcome; empty when they are unknown or nothing is open. */
    static Optional<Long> unresolved(ServiceLevel level, Optional<MediaCounts> total) {
        return total.flatMap(counts ->
                Optional.ofNullable(TermCounts.of(level, counts).asMap().get(Term.UNRESOLVED)));
    }

    /** The number of queues that are missing in any window. */
    static int missing(LevelCounts counts, Hours hours) {
        Set<Queue> missing = new HashSet<>();
        counts.windows().forEach(window -> missing.addAll(counts.missing(window.range(), hours)));
        return missing.size();
    }
}
