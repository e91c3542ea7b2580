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
import java.util.List;

/**
 * In what intervals to count, so that none is cut: half hours where all begins and ends on one, else quarter hours. The
 * platform has counts per interval and not per contact, so what lies on both sides of an edge cannot be told apart.
 *
 * @param granularity which intervals
 * @param zone the zone in which they are laid out
 */
record IntervalChoice(Granularity granularity, ZoneId zone) {

    /**
     * The longest intervals that suit all plans.
     *
     * @param asked the period somebody asked about; intervals are cut to its moments, so those need not suit
     * @param hull from the first window of all to the last
     * @throws IllegalArgumentException when none suits, which says what would have to change
     */
    static IntervalChoice of(List<LevelPlan> plans, Period asked, TimeRange hull) {
        Granularity granularity = Granularity.HALF_HOUR;
        for (LevelPlan plan : plans) {
            for (LevelPlan.Edge edge : plan.edges()) {
                if (isMoment(asked.from(), edge.at()) || isMoment(asked.to(), edge.at())) {
                    continue;
                }
                if (!begins(Granularity.QUARTER_HOUR, edge.at())) {
                    throw new IllegalArgumentException(refusal(plan, edge));
                }
                if (!begins(Granularity.HALF_HOUR, edge.at())) {
                    granularity = Granularity.QUARTER_HOUR;
                }
            }
        }
        return new IntervalChoice(granularity, zone(plans, hull, granularity));
    }

    private static boolean isMoment(Period.Edge asked, Instant at) {
        return asked instanceof Period.Moment moment && moment.instant().equals(at);
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
        LocalDateTime wall = LocalDateTime.ofInstant(edge.at(), edge.zone());
        return "service level '" + plan.level().name() + "': " + edge.what() + " at " + wall.toLocalDate() + " "
                + wall.toLocalTime() + " (" + edge.zone().getId()
                + "), inside a quarter of an hour, and the platform counts none shorter, so contacts before and after"
                + " cannot be told apart: " + LocalTime.ofInstant(before, edge.zone()) + " or "
                + LocalTime.ofInstant(before.plusSeconds(quarter), edge.zone()) + " would do";
    }
}
