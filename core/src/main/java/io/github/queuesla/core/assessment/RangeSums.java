package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.queue.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sums of counts in numbered time ranges, by medium. */
final class RangeSums implements CountGrid.Visitor {

    private final List<Map<Optional<MediaType>, QueueCounts>> sums;

    RangeSums(int ranges) {
        // Most queues have contacts in few of the ranges.
        this.sums = new ArrayList<>(Collections.nCopies(ranges, Map.of()));
    }

    /** Adds counts to those of the medium in a range. */
    @Override
    public void visit(int range, Optional<MediaType> medium, QueueCounts counts) {
        if (sums.get(range).isEmpty()) {
            sums.set(range, new HashMap<>());
        }
        sums.get(range).merge(medium, counts, QueueCounts::plus);
    }

    /** The sums of a range; empty when nothing was added. */
    Map<Optional<MediaType>, QueueCounts> of(int range) {
        return sums.get(range);
    }

    /** The sum of a medium in a range; empty when nothing was added. */
    Map<Optional<MediaType>, QueueCounts> of(int range, Optional<MediaType> medium) {
        QueueCounts sum = of(range).get(medium);
        return sum == null ? Map.of() : Map.of(medium, sum);
    }
}
