package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the threshold boundary that reproduces the platform's numerators. */
final class BoundaryInference {

    private record Place(QueueId queue, MediaType media) {}

    private BoundaryInference() {}

    static Bridge.EdgeFinding of(
            List<PlatformLevel> platform, List<QueueMediaCounts> inclusive, List<QueueMediaCounts> strict) {
        List<PlatformLevel> shown =
                platform.stream().filter(row -> row.counted() > 0).toList();
        int asInclusive = reproduced(shown, inclusive);
        int asStrict = reproduced(shown, strict);
        // A tie goes to the rule of most contracts: without a wait of exactly the target nothing can decide.
        ThresholdBoundary taken = asStrict > asInclusive ? ThresholdBoundary.STRICT : ThresholdBoundary.INCLUSIVE;
        return new Bridge.EdgeFinding(taken, Math.max(asInclusive, asStrict), shown.size(), asInclusive != asStrict);
    }

    private static int reproduced(List<PlatformLevel> shown, List<QueueMediaCounts> parts) {
        Map<Place, Long> met = new HashMap<>();
        parts.forEach(part -> met.put(
                new Place(part.queue(), part.media()),
                part.counts().count(Term.ANSWERED_WITHIN).orElse(0L)));
        return (int) shown.stream()
                .filter(row -> met.getOrDefault(new Place(row.queue(), row.media()), 0L) == row.met())
                .count();
    }
}
