package io.github.queuesla.core.assessment;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * In what intervals to count, so that none is cut: half hours where all begins and ends on one, else quarter hours. The
 * platform has counts per interval and not per contact, so what lies on both sides of an edge cannot be told apart.
 *
 * @param granularity which intervals
 * @param zone the zone in which they are laid out
 */
record IntervalChoice(Granularity granularity, ZoneId zone) {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * The longest intervals that suit all plans.
     *
     * @param hull from the first window of all to the last; intervals are cut to it, so its ends need not suit
     * @throws IllegalArgumentException when none suits, which says what would have to change
     */
    static IntervalChoice of(List<LevelPlan> plans, TimeRange hull) {
        Granularity granularity = Granularity.HALF_HOUR;
        for (LevelPlan plan : plans) {
            for (LevelPlan.Edge edge : plan.edges()) {
                boolean atTheEnds = edge.at().equals(hull.start()) || edge.at().equals(hull.end());
                if (!atTheEnds && !begins(Granularity.QUARTER_HOUR, edge.at())) {
                    throw new IllegalArgumentException(refusal(plan, edge));
                }
                if (!atTheEnds && !begins(Granularity.HALF_HOUR, edge.at())) {
                    granularity = Granularity.QUARTER_HOUR;
                }
            }
        }
        return new IntervalChoice(granularity, zone(plans, hull, granularity));
    }

    /** The zone of most use to the source, which asks in whole days of it. */
    private static ZoneId zone(List<LevelPlan> plans, TimeRange hull, Granularity granularity) {
        return plans.stream()
                .map(plan -> plan.level().zone())
                .distinct()
                .filter(zone -> IntervalGrid.of(hull, granularity, zone).intervals().stream()
                        .skip(1)
                        .allMatch(interval -> begins(granularity, interval.start())))
                .findFirst()
                .orElse(Zones.UTC);
    }

    private static boolean begins(Granularity granularity, Instant moment) {
        return moment.getNano() == 0
                && Math.floorMod(
                                moment.getEpochSecond(),
                                granularity.fixedLength().toSeconds())
                        == 0;
    }

    private static String refusal(LevelPlan plan, LevelPlan.Edge edge) {
        long quarter = Granularity.QUARTER_HOUR.fixedLength().toSeconds();
        Instant before = Instant.ofEpochSecond(Math.floorDiv(edge.at().getEpochSecond(), quarter) * quarter);
        return "service level '" + plan.level().name() + "': " + edge.what() + " begins or ends at "
                + DAY_AND_TIME.format(edge.at().atZone(edge.zone())) + " ("
                + edge.zone().getId()
                + "), inside a quarter of an hour, and the platform counts none shorter, so contacts before and after"
                + " cannot be told apart: " + TIME.format(before.atZone(edge.zone())) + " or "
                + TIME.format(before.plusSeconds(quarter).atZone(edge.zone())) + " would do";
    }
}
