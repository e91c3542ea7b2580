package io.github.queuesla.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which contacts count: hours of the week in local time, special days, and exclusions. Hours that contain
 * a clock change are an hour shorter or longer. Immutable.
 *
 * @param zone the time zone of the hours
 * @param week the hours by day, in order and without overlaps; an absent day is closed
 * @param calendar the days with other hours
 * @param exclusions the time ranges that do not count
 */
public record OpeningHours(
        ZoneId zone, Map<DayOfWeek, List<OpenTime>> week, BusinessCalendar calendar, List<Exclusion> exclusions) {

    public OpeningHours {
        Map<DayOfWeek, List<OpenTime>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> sorted.put(day, inOrder(day, hours)));
        week = Map.copyOf(sorted);
        exclusions = List.copyOf(exclusions);
    }

    private static List<OpenTime> inOrder(DayOfWeek day, List<OpenTime> hours) {
        List<OpenTime> sorted = hours.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        "the hours of " + day + " overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return sorted;
    }

    /** The hours of that day: those of the special day if it is one, else those of the week. */
    public List<OpenTime> on(LocalDate day) {
        return calendar.on(day)
                .map(BusinessCalendar.SpecialDay::open)
                .orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    /** The open time in the range, in order and without overlaps; adjacent hours are joined. */
    public List<TimeRange> openWithin(TimeRange range) {
        List<TimeRange> open = new ArrayList<>();
        LocalDate last = range.end().minusNanos(1).atZone(zone).toLocalDate();
        for (LocalDate day = range.start().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenTime hours : on(day)) {
                Instant start = instant(day, hours.fromMinute());
                Instant end = instant(day, hours.toMinute());
                if (start.isBefore(end)) {
                    new TimeRange(start, end).cutTo(range).ifPresent(open::add);
                }
            }
        }
        List<TimeRange> left = TimeRange.joined(open);
        for (Exclusion exclusion : exclusions) {
            left = left.stream()
                    .flatMap(part -> without(part, exclusion.range()).stream())
                    .toList();
        }
        return List.copyOf(left);
    }

    /**
     * The instant of a local time. A time that a clock change skips is the instant of the change; one that occurs twice
     * is the first.
     */
    private Instant instant(LocalDate day, int minute) {
        if (minute == 1440) {
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }
        LocalDateTime wall = LocalDateTime.of(day, LocalTime.ofSecondOfDay(minute * 60L));
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        // ZonedDateTime would move 02:30 in a gap to 03:30, so that hours from 02:30 to 03:00 ended before they start.
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).toInstant();
    }

    private static List<TimeRange> without(TimeRange part, TimeRange hole) {
        if (!part.overlaps(hole)) {
            return List.of(part);
        }
        List<TimeRange> left = new ArrayList<>();
        if (part.start().isBefore(hole.start())) {
            left.add(new TimeRange(part.start(), hole.start()));
        }
        if (hole.end().isBefore(part.end())) {
            left.add(new TimeRange(hole.end(), part.end()));
        }
        return left;
    }
}
