package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.report.IntervalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The opening hours of a service level in words. */
public final class HoursWords {

    private HoursWords() {}

    /** The hours of the week, by queues where they differ: {@code Mon-Fri 08:00-18:00, Sat 09:00-13:00 (Europe/Berlin)}. */
    public static String of(LevelHours hours) {
        return each(hours, "around the clock", HoursWords::week);
    }

    /** Holidays and other days with special hours in the range, by queues where the hours differ. */
    static String specialDays(LevelHours hours, TimeRange range) {
        return each(hours, "", open -> String.join("; ", specialDays(open, range)));
    }

    /** The exclusions that overlap the range, by queues where the hours differ. */
    static String exclusions(LevelHours hours, TimeRange range) {
        return each(hours, "", open -> String.join("; ", exclusions(open, range)));
    }

    private static String each(LevelHours hours, String always, Function<OpeningHours, String> words) {
        Function<LevelHours.Part, String> said = part -> part.hours().map(words).orElse(always);
        return hours.areTheSame()
                ? said.apply(hours.parts().get(0))
                : hours.parts().stream()
                        .filter(part -> !said.apply(part).isEmpty())
                        .map(part -> queues(part) + ": " + said.apply(part))
                        .collect(Collectors.joining("; "));
    }

    private static String queues(LevelHours.Part part) {
        return part.queues().values().stream()
                .map(value -> value.equals("*") ? "other queues" : value)
                .collect(Collectors.joining(", "));
    }

    private static List<String> specialDays(OpeningHours hours, TimeRange range) {
        List<String> days = new ArrayList<>();
        // The end is exclusive: a range that ends at midnight does not touch the day that begins then.
        LocalDate last = range.end().minusNanos(1).atZone(hours.zone()).toLocalDate();
        for (LocalDate day = range.start().atZone(hours.zone()).toLocalDate();
                !day.isAfter(last);
                day = day.plusDays(1)) {
            String date = day.toString();
            hours.calendar()
                    .on(day)
                    .ifPresent(special -> days.add(date + " " + open(special.open()) + " (" + special.reason() + ")"));
        }
        return days;
    }

    private static List<String> exclusions(OpeningHours hours, TimeRange range) {
        return hours.exclusions().stream()
                .filter(exclusion -> exclusion.range().overlaps(range))
                .map(exclusion -> exclusion(exclusion, hours.zone()))
                .toList();
    }

    private static String week(OpeningHours hours) {
        List<String> parts = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !on(hours, day).equals(on(hours, day.plus(1)));
            if (last && !on(hours, day).isEmpty()) {
                parts.add((first == day ? "" : IntervalText.weekday(first) + "-") + IntervalText.weekday(day) + " "
                        + open(on(hours, day)));
            }
            first = last ? day.plus(1) : first;
        }
        return (parts.isEmpty() ? "never open" : String.join(", ", parts)) + " ("
                + hours.zone().getId() + ")";
    }

    private static List<OpenTime> on(OpeningHours hours, DayOfWeek day) {
        return hours.week().getOrDefault(day, List.of());
    }

    private static String open(List<OpenTime> open) {
        return open.isEmpty()
                ? "closed"
                : open.equals(List.of(OpenTime.ALL_DAY))
                        ? "all day"
                        : open.stream().map(OpenTime::toString).collect(Collectors.joining(" and "));
    }

    private static String exclusion(Exclusion exclusion, ZoneId zone) {
        return IntervalText.time(exclusion.range().start(), zone) + " to "
                + IntervalText.time(exclusion.range().end(), zone) + " (" + exclusion.reason() + ")";
    }
}
