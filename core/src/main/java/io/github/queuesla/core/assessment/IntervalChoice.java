package io.github.queuesla.core.assessment;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In what intervals to count: the longest of which none is cut by anything that begins or ends. A platform has counts per
 * interval and not per contact, so what lies on both sides of an edge cannot be told apart.
 */
final class IntervalChoice {

    /** Longest first. */
    private static final List<Granularity> LENGTHS = List.of(
            Granularity.MONTH,
            Granularity.WEEK,
            Granularity.DAY,
            Granularity.HOUR,
            Granularity.HALF_HOUR,
            Granularity.QUARTER_HOUR);

    private static final long QUARTER = Granularity.QUARTER_HOUR.fixedLength().toSeconds();

    private final List<LevelPlan> plans;
    private final TimeRange hull;
    private final Set<Instant> edges = new HashSet<>();

    /**
     * A choice for all plans.
     *
     * @param asked the period somebody asked about; intervals are cut to its moments, so those need not suit
     * @param hull from the first window of all to the last
     * @throws IllegalArgumentException when no intervals suit, which says what would have to change
     */
    IntervalChoice(List<LevelPlan> plans, Period asked, TimeRange hull) {
        this.plans = plans;
        this.hull = hull;
        for (LevelPlan plan : plans) {
            for (LevelPlan.Edge edge : plan.edges()) {
                if (!isMoment(asked.from(), edge.at()) && !isMoment(asked.to(), edge.at()) && !isQuarter(edge.at())) {
                    throw new IllegalArgumentException(refusal(plan, edge));
                }
                edges.add(edge.at());
            }
        }
    }

    /** The zone by whose clock the longest intervals suit: one of the service levels', since windows are days of those. */
    ZoneId zone() {
        return plans.stream()
                .map(plan -> plan.level().zone())
                .distinct()
                .min(Comparator.comparing(zone -> rank(longest(zone, Optional.empty()))))
                .orElse(Zones.UTC);
    }

    /** The longest intervals that suit by the clock of that zone, and are no longer than that; empty for all in one. */
    Optional<Granularity> longest(ZoneId zone, Optional<Granularity> most) {
        return Stream.concat(
                        Stream.of(Optional.<Granularity>empty()),
                        LENGTHS.stream().map(Optional::of))
                .skip(rank(most))
                .filter(length -> IntervalGrid.of(hull, length, zone).hasEdges(edges))
                .findFirst()
                .orElse(Optional.of(Granularity.QUARTER_HOUR));
    }

    /** 0 for all in one, then the shorter the higher. */
    private static int rank(Optional<Granularity> length) {
        return length.map(known -> LENGTHS.indexOf(known) + 1).orElse(0);
    }

    private static boolean isMoment(Period.Bound asked, Instant at) {
        return asked instanceof Period.Timestamp moment && moment.instant().equals(at);
    }

    private static boolean isQuarter(Instant moment) {
        return moment.getNano() == 0 && Math.floorMod(moment.getEpochSecond(), QUARTER) == 0;
    }

    private static String refusal(LevelPlan plan, LevelPlan.Edge edge) {
        Instant before = Instant.ofEpochSecond(Math.floorDiv(edge.at().getEpochSecond(), QUARTER) * QUARTER);
        LocalDateTime wall = LocalDateTime.ofInstant(edge.at(), edge.zone());
        return "service level '" + plan.level().name() + "': " + edge.what() + " at " + wall.toLocalDate() + " "
                + wall.toLocalTime() + " (" + edge.zone().getId()
                + "), inside a quarter of an hour, and the platform counts none shorter, so contacts before and after"
                + " cannot be told apart: " + LocalTime.ofInstant(before, edge.zone()) + " or "
                + LocalTime.ofInstant(before.plusSeconds(QUARTER), edge.zone()) + " would do";
    }
}
