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
 * The choice of the longest intervals that no window, row or opening hour cuts. A platform counts per interval and not
 * per contact, so an interval cannot be divided afterwards.
 */
final class IntervalChoice {

    /** The lengths, longest first. */
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
     * The choice for all plans.
     *
     * @param period the period of the question; its ends need not suit, because the first and the last interval are cut
     *     to them
     * @param hull the time range from the first window of all to the last
     * @throws IllegalArgumentException when no intervals suit; the message says what to change
     */
    IntervalChoice(List<LevelPlan> plans, Period period, TimeRange hull) {
        this.plans = plans;
        this.hull = hull;
        for (LevelPlan plan : plans) {
            for (LevelPlan.Edge edge : plan.edges()) {
                if (period.givenAs(edge.at()).isEmpty() && !isQuarter(edge.at())) {
                    throw new IllegalArgumentException(refusal(plan, edge));
                }
                edges.add(edge.at());
            }
        }
    }

    /** The service levels' time zone that allows the longest intervals. */
    ZoneId zone() {
        return plans.stream()
                .map(plan -> plan.level().zone())
                .distinct()
                .min(Comparator.comparing(zone -> rank(longest(zone, Optional.empty()))))
                .orElse(Zones.UTC);
    }

    /**
     * The longest intervals that suit in that zone, up to a maximum length; empty for the whole range as one interval.
     */
    Optional<Granularity> longest(ZoneId zone, Optional<Granularity> longest) {
        return Stream.concat(
                        Stream.of(Optional.<Granularity>empty()),
                        LENGTHS.stream().map(Optional::of))
                .skip(rank(longest))
                .filter(length -> IntervalGrid.of(hull, length, zone).hasEdges(edges))
                .findFirst()
                .orElse(Optional.of(Granularity.QUARTER_HOUR));
    }

    /** 0 for the whole range as one interval; higher for shorter intervals. */
    private static int rank(Optional<Granularity> length) {
        return length.map(known -> LENGTHS.indexOf(known) + 1).orElse(0);
    }

    private static boolean isQuarter(Instant instant) {
        return instant.getNano() == 0 && Math.floorMod(instant.getEpochSecond(), QUARTER) == 0;
    }

    private static String refusal(LevelPlan plan, LevelPlan.Edge edge) {
        // Quarters of the epoch are quarters of every zone whose offset is whole quarters, as all current ones are.
        Instant before = Instant.ofEpochSecond(Math.floorDiv(edge.at().getEpochSecond(), QUARTER) * QUARTER);
        LocalDateTime wall = LocalDateTime.ofInstant(edge.at(), edge.zone());
        return "service level '" + plan.level().name() + "': " + edge.what() + " at " + wall.toLocalDate() + " "
                + wall.toLocalTime() + " (" + edge.zone().getId()
                + "), inside a quarter hour. The platform has no counts of shorter intervals: use "
                + LocalTime.ofInstant(before, edge.zone()) + " or "
                + LocalTime.ofInstant(before.plusSeconds(QUARTER), edge.zone());
    }
}
