package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.WaitSource;
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
import java.util.function.Function;

/**
 * The attainments of a service level at other thresholds, each for all its media and everything else as agreed: all
 * contacts in the opening hours, pooled. Immutable.
 *
 * @param level the service level
 * @param points in order of the threshold, the agreed one among them
 * @param coverage what the points cover
 * @param exact the attainment at every whole second; empty when only the points were counted
 */
public record ThresholdCurve(ServiceLevel level, List<Point> points, Coverage coverage, Optional<WholeSeconds> exact) {

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
     * The two neighbouring thresholds between which a target is reached. Without every whole second, counts do not allow a
     * more precise value. Immutable.
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
        return of(level, counts, thresholds, Optional.empty());
    }

    /**
     * The same curve at every whole second. Points at whole seconds need not be counted before, the others do.
     *
     * @throws CountSourceException when the waits could not be counted
     * @throws IllegalArgumentException when the formula or the boundary rule does not suit one of the thresholds
     */
    public static ThresholdCurve of(
            ServiceLevel level, ContractCounts counts, List<Duration> thresholds, WaitSource source)
            throws CountSourceException {
        LevelCounts agreed = counts.of(level);
        return of(level, counts, thresholds, WholeSeconds.of(agreed, Totals.open(agreed), source));
    }

    private static ThresholdCurve of(
            ServiceLevel level, ContractCounts counts, List<Duration> thresholds, Optional<WholeSeconds> exact) {
        LevelCounts agreed = counts.of(level);
        Optional<MediaCounts> total = Totals.open(agreed);
        List<Point> points = new ArrayList<>();
        for (Duration threshold : withAgreed(level, thresholds)) {
            ServiceLevel variant = Variants.withThreshold(level, at(level, threshold));
            Function<MediaCounts, Attainment> ofTotal = exact.isPresent() && isWhole(threshold)
                    ? all -> exact.get().at(threshold.toSeconds())
                    : counts.of(variant)::attainment;
            points.add(new Point(threshold, Totals.attainment(agreed, total, ofTotal)));
        }
        return new ThresholdCurve(level, points, Coverage.of(agreed, total), exact);
    }

    /** Whether a threshold is one of whole seconds. */
    public static boolean isWhole(Duration threshold) {
        return threshold.equals(Duration.ofSeconds(threshold.toSeconds()));
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

    /** Whether a threshold of the curve beyond that one misses a target, although that one meets it. */
    public boolean isMissedBeyond(Duration threshold, Percentage target) {
        return exact.map(curve -> curve.isMissedBeyond(threshold, target))
                .orElseGet(() -> points.stream()
                        .filter(point -> point.threshold().compareTo(threshold) > 0)
                        .anyMatch(point -> point.attainment()
                                .measured()
                                .filter(ratio -> !ratio.meets(target))
                                .isPresent()));
    }

    /** The thresholds of the curve between which a target is reached; neighbouring seconds when it has every second. */
    public Bracket reaching(Percentage target) {
        if (exact.isPresent()) {
            return exact.get().reaching(target);
        }
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
