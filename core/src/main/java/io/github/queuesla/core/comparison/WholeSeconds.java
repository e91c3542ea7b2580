package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.LevelCalculator;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitSource;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.result.Attainment;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** The attainment of a service level at every threshold of whole seconds, everything else as agreed. Immutable. */
public final class WholeSeconds {

    private final ServiceLevel level;
    private final MediaCounts total;
    private final WaitCounts waits;
    private final NavigableSet<Long> changes;

    private WholeSeconds(ServiceLevel level, MediaCounts total, WaitCounts waits) {
        this.level = level;
        this.total = total;
        this.waits = waits;
        this.changes = changes(level, waits);
    }

    /**
     * The attainments over all windows of the service level; empty without opening hours.
     *
     * @param total its counts over all windows, from {@link Totals#open}
     */
    static Optional<WholeSeconds> of(LevelCounts agreed, Optional<MediaCounts> total, WaitSource source)
            throws CountSourceException {
        if (total.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WholeSeconds(agreed.level(), total.get(), Totals.openWaits(agreed, source)));
    }

    /** The thresholds at which the attainment can change. */
    private static NavigableSet<Long> changes(ServiceLevel level, WaitCounts waits) {
        NavigableSet<Long> changes = waits.seconds();
        changes.add(1L);
        // Some formulas do not suit thresholds on one side of the short-abandon limit.
        level.definition().shortAbandon().map(Duration::toSeconds).ifPresent(limit -> {
            changes.add(limit);
            changes.add(limit + 1);
        });
        return changes.tailSet(1L, true);
    }

    /**
     * The attainment at a threshold.
     *
     * @throws IllegalArgumentException when the formula does not suit the threshold
     */
    public Attainment at(long seconds) {
        WaitThreshold threshold = new WaitThreshold(
                Duration.ofSeconds(seconds), level.definition().threshold().edge());
        Map<Optional<MediaType>, QueueCounts> counts = new HashMap<>();
        total.byMedia().forEach((medium, all) -> {
            Map<Measure, Long> measures = new HashMap<>(all.asMap());
            for (Outcome outcome : Outcome.WITH_WAITS) {
                measures.put(Measure.below(outcome, threshold.belowMillis()), waits.within(medium, outcome, seconds));
            }
            counts.put(medium, QueueCounts.of(measures));
        });
        return LevelCalculator.attainment(
                Variants.withThreshold(level, threshold), new MediaCounts(counts, total.unresolved()));
    }

    /** Whether the attainment at a threshold meets the target; empty when it has none. */
    private Optional<Boolean> meets(long seconds, Percentage target) {
        try {
            return at(seconds).measured().map(ratio -> ratio.meets(target));
        } catch (IllegalArgumentException unsuitable) {
            return Optional.empty();
        }
    }

    /** The shortest threshold that meets the target, and the second before it; else the longest wait, which misses it. */
    ThresholdCurve.Bracket reaching(Percentage target) {
        Optional<Duration> missedAt = Optional.empty();
        for (long seconds : changes) {
            Optional<Boolean> reached = meets(seconds, target);
            if (reached.filter(met -> met).isPresent()) {
                return new ThresholdCurve.Bracket(
                        Optional.of(seconds - 1)
                                .filter(before -> before > 0)
                                .filter(before -> meets(before, target).isPresent())
                                .map(Duration::ofSeconds),
                        Optional.of(Duration.ofSeconds(seconds)));
            }
            missedAt = reached.isPresent() ? Optional.of(Duration.ofSeconds(seconds)) : missedAt;
        }
        return new ThresholdCurve.Bracket(missedAt, Optional.empty());
    }

    /** Whether a threshold beyond that one misses the target, as can happen with a formula of the user's own. */
    boolean isMissedBeyond(Duration threshold, Percentage target) {
        return changes.tailSet(threshold.toSeconds(), false).stream()
                .anyMatch(seconds -> meets(seconds, target).filter(met -> !met).isPresent());
    }
}
