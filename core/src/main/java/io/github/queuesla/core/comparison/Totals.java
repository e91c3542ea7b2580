package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.WindowResult.Span;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Adds the windows of a service level up. */
final class Totals {

    private Totals() {}

    /** All queues in the open hours; empty when there are none. */
    static Optional<MediaCounts> open(LevelCounts counts) {
        return of(counts, counts.queues(), Hours.OPEN);
    }

    /** Those queues in those hours; empty when no interval is of that kind. */
    static Optional<MediaCounts> of(LevelCounts counts, Collection<Queue> queues, Hours hours) {
        return counts.windows().stream()
                .map(Span::range)
                .filter(range -> !counts.intervals(range, hours).isEmpty())
                .map(range -> counts.total(queues, range, hours))
                .reduce(MediaCounts::plus);
    }

    /** How many queues are missing in any window. */
    static int missing(LevelCounts counts, Hours hours) {
        Set<Queue> missing = new HashSet<>();
        counts.windows().forEach(window -> missing.addAll(counts.missing(window.range(), hours)));
        return missing.size();
    }
}
