package io.github.queuesla.core.time;

import java.time.DayOfWeek;
import java.time.Duration;
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
 * When a service is promised: hours of the week by the clock of a place, less holidays and one-off exclusions. A day is as
 * long as it is there, so hours across a clock change are an hour shorter or longer. Immutable.
 *
 * @param zone whose clock
 * @param week hours by day, each list in order and free of overlaps; a day that is absent is closed
 * @param calendar days with other hours
 * @param exclusions stretches that are left out
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

    /** The hours of that day: the special ones where the calendar has some, else those of the week. */
    public List<OpenTime> on(LocalDate day) {
        return calendar.on(day)
                .map(BusinessCalendar.SpecialDay::open)
                .orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    /** All open time in the range, in order, without overlaps; neighbours that touch are one. */
    public List<TimeRange> openWithin(TimeRange range) {
        List<TimeRange> open = new ArrayList<>();
        LocalDate last = range.end().minusNanos(1).atZone(zone).toLocalDate();
        for (LocalDate day = range.start().atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenTime hours : on(day)) {
                Instant start = moment(day, hours.fromMinute());
                Instant end = moment(day, hours.toMinute());
                if (start.isBefore(end)) {
                    new TimeRange(start, end).cutTo(range).ifPresent(piece -> append(open, piece));
                }
            }
        }
        List<TimeRange> left = open;
        for (Exclusion exclusion : exclusions) {
            left = left.stream()
                    .flatMap(piece -> without(piece, exclusion.range()).stream())
                    .toList();
        }
        return List.copyOf(left);
    }

    /** How much open time lies between the two moments: a clock that runs only while the doors are open. */
    public Duration openTime(Instant from, Instant to) {
        return from.isBefore(to)
                ? openWithin(new TimeRange(from, to)).stream()
                        .map(TimeRange::length)
                        .reduce(Duration.ZERO, Duration::plus)
                : Duration.ZERO;
    }

    /** A time that the clock leaps over is the moment of the leap, one that comes twice is the first. */
    private Instant moment(LocalDate day, int minute) {
        if (minute == 1440) {
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }
        LocalDateTime wall = LocalDateTime.of(day, LocalTime.ofSecondOfDay(minute * 60L));
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        return change != null && change.isGap()
                ? change.getInstant()
                : wall.atZone(zone).toInstant();
    }

    private static void append(List<TimeRange> open, TimeRange piece) {
        int last = open.size() - 1;
        if (last >= 0 && open.get(last).end().equals(piece.start())) {
            open.set(last, new TimeRange(open.get(last).start(), piece.end()));
        } else {
            open.add(piece);
        }
    }

    private static List<TimeRange> without(TimeRange piece, TimeRange hole) {
        if (!piece.overlaps(hole)) {
            return List.of(piece);
        }
        List<TimeRange> left = new ArrayList<>();
        if (piece.start().isBefore(hole.start())) {
            left.add(new TimeRange(piece.start(), hole.start()));
        }
        if (hole.end().isBefore(piece.end())) {
            left.add(new TimeRange(hole.end(), piece.end()));
        }
        return left;
    }
}
