package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.result.WindowResult.Span;
import java.util.Optional;

/**
 * What the pooled numbers of a comparison cover. Immutable.
 *
 * @param windows the number of windows whose contacts are pooled
 * @param whole whether all of these windows are whole and over
 * @param missing the number of queues whose counts are not complete; with any, no number is complete
 * @param unresolved the contacts without an outcome; empty when unknown
 */
public record Coverage(int windows, boolean whole, int missing, Optional<Long> unresolved) {

    static Coverage of(LevelCounts counts, Optional<MediaCounts> total) {
        return new Coverage(
                counts.windows().size(),
                counts.windows().stream().allMatch(Span::whole),
                Totals.missing(counts, Hours.OPEN),
                Totals.unresolved(counts.level(), total));
    }

    /**
     * Whether the service level is judged by these numbers. A verdict is on one window; under another roll-up than pooled,
     * it is on another number.
     */
    public boolean isJudged(ServiceLevel level) {
        return level.rollUp().isPooled() && windows <= 1;
    }
}
