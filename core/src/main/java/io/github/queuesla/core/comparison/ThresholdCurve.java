package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The attainments of a service level at other thresholds, each for all its media and everything else as agreed: all
 * contacts in the opening hours, pooled. Immutable.
 *
 * @param level the service level
 * @param points in order of the threshold, the agreed one among them
 * @param coverage what the points cover
 */
public record ThresholdCurve(ServiceLevel level, List<Point> points, Coverage coverage) {

    /** The thresholds of a curve when the user gives none. */
    public static final List<Duration> DEFAULT_THRESHOLDS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(45),
            Duration.ofSeconds(60),
            Duration.ofSeconds(90),
            Duration.ofSeconds(120));

    /**
     * One point of the curve. Immutable.
     *
     * @param threshold the longest wait that is in time
     * @param attainment the attainment at that threshold
     */
    public record Point(Duration threshold, Attainment attainment) {}

    /**
     * The two neighbouring thresholds between which a target is reached. Counts do not allow a more precise value.
     * Immutable.
     *
     * @param missedAt the longest threshold that misses the target; absent when even the shortest meets it
     * @param metAt the shortest threshold that meets it; absent when none does
     */
    public record Bracket(Optional<Duration> missedAt, Optional<Duration> metAt) {}

    public ThresholdCurve {
        points = List.copyOf(points);
    }

    /** The measures that the curve needs, in addition to those of the service level. */
    public static NavigableSet<Measure> measures(ServiceLevel level, List<Duration> thresholds) {
        NavigableSet<Measure> measures = new TreeSet<>();
        for (Duration threshold : withAgreed(level, thresholds)) {
            measures.addAll(Variants.withThreshold(level, at(level, threshold)).neededMeasures());
        }
        return measures;
    }

    /**
     * The curve over all windows of the service level in the counts: at those thresholds and at the agreed one.
     *
     * @throws IllegalArgumentException when the formula or the boundary rule does not suit one of the thresholds
     */
    public static ThresholdCurve of(ServiceLevel level, ContractCounts counts, List<Duration> thresholds) {
        LevelCounts agreed = counts.of(level);
        Optional<MediaCounts> total = Totals.open(agreed);
        List<Point> points = new ArrayList<>();
        for (Duration threshold : withAgreed(level, thresholds)) {
            LevelCounts other = counts.of(Variants.withThreshold(level, at(level, threshold)));
            points.add(new Point(threshold, total.map(other::attainment).orElseGet(Attainment.Closed::new)));
        }
        return new ThresholdCurve(level, points, Coverage.of(agreed, total));
    }

    private static NavigableSet<Duration> withAgreed(ServiceLevel level, List<Duration> thresholds) {
        NavigableSet<Duration> all = new TreeSet<>(thresholds);
        all.add(level.definition().threshold().within());
        return all;
    }

    private static WaitThreshold at(ServiceLevel level, Duration threshold) {
        return new WaitThreshold(threshold, level.definition().threshold().edge());
    }

    /**
     * The thresholds of the curve between which the target of the service level is reached; empty without a target, and
     * under another roll-up than pooled, whose target is not one of all contacts.
     */
    public Optional<Bracket> reachingTarget() {
        return level.definition()
                .target()
                .filter(target -> level.rollUp().isPooled())
                .map(this::reaching);
    }

    /** The thresholds of the curve between which a target is reached. */
    public Bracket reaching(Percentage target) {
        Optional<Duration> missedAt = Optional.empty();
        for (Point point : points) {
            Optional<Boolean> reached = point.attainment().measured().map(ratio -> ratio.meets(target));
            if (reached.filter(met -> met).isPresent()) {
                return new Bracket(missedAt, Optional.of(point.threshold()));
            }
            // A point without traffic proves nothing about its threshold.
            missedAt = reached.isPresent() ? Optional.of(point.threshold()) : missedAt;
        }
        return new Bracket(missedAt, Optional.empty());
    }
}
