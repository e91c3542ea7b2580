package io.github.queuesla.core.time;

import io.github.queuesla.core.quantity.InvalidValueException;
import io.github.queuesla.core.quantity.Spelling;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** Reads periods: dates, instants, and names such as {@code last-month} or {@code 2024-W03}. */
public final class PeriodText {

    /** The periods whose names depend on the current day. */
    public static final List<String> RELATIVE = List.of(
            "today",
            "yesterday",
            "last-7-days",
            "week-to-date",
            "last-week",
            "month-to-date",
            "last-month",
            "quarter-to-date",
            "last-quarter",
            "year-to-date",
            "last-year");

    /** The named periods, for help texts and messages. */
    public static final String NAMES = "today, yesterday, last-7-days, week-to-date, last-week, month-to-date,"
            + " last-month, quarter-to-date, last-quarter, year-to-date, last-year, 2024-01-31, 2024-W03, 2024-01,"
            + " 2024-Q1, 2024";

    /** Those without a number: one with another number is no misspelling. */
    private static final List<String> WORDS = Arrays.stream(NAMES.split(", *"))
            .filter(name -> !name.matches(".*\\d.*"))
            .toList();

    /** More characters than any date and time with an offset. */
    private static final int LONGEST = 64;

    private PeriodText() {}

    /**
     * A period by its name.
     *
     * @param today the current day in the zone, from which names such as {@code yesterday} are computed
     * @throws IllegalArgumentException when the name is not one of these
     */
    public static Period named(String text, LocalDate today, ZoneId zone) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate lastMonth = today.minusMonths(1);
        String name = text.strip();
        return switch (name) {
            case "today" -> Period.ofDays(today, today, zone);
            case "yesterday" -> Period.ofDays(today.minusDays(1), today.minusDays(1), zone);
            case "last-7-days" -> Period.ofDays(today.minusDays(7), today.minusDays(1), zone);
            case "week-to-date" -> Period.ofDays(monday, today, zone);
            case "last-week" -> Period.ofDays(monday.minusWeeks(1), monday.minusDays(1), zone);
            case "month-to-date" -> Period.ofDays(today.withDayOfMonth(1), today, zone);
            case "last-month" -> month(YearMonth.from(lastMonth), zone);
            case "quarter-to-date" -> Period.ofDays(firstDayOfQuarter(today), today, zone);
            case "last-quarter" -> quarter(firstDayOfQuarter(today).minusMonths(3), zone);
            case "year-to-date" -> Period.ofDays(today.withDayOfYear(1), today, zone);
            case "last-year" -> year(today.getYear() - 1, zone);
            default -> calendar(text, name, zone);
        };
    }

    /**
     * One end of a period: a date, or a date and time with an offset. A time without an offset is in the given zone; one
     * that occurs twice there is the first.
     *
     * @throws IllegalArgumentException when it is neither, or a time that the clocks of the zone skip
     */
    public static Period.Bound bound(String text, ZoneId zone) {
        String written = text.strip();
        if (written.length() > LONGEST) {
            throw new InvalidValueException("'" + written.substring(0, LONGEST) + "…' is not a date", "it is too long");
        }
        try {
            if (written.length() == 10) {
                return new Period.Day(LocalDate.parse(written));
            }
            if (written.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)")) {
                return Period.Timestamp.of(OffsetDateTime.parse(written));
            }
            LocalDateTime local = LocalDateTime.parse(written.replace(' ', 'T'));
            // atZone would move a time that the clocks skip, and a report would begin when nobody asked it to.
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                throw new InvalidValueException(
                        "'" + text + "' does not exist in " + zone + ", because the clocks go forward",
                        "write a time that exists");
            }
            return Period.Timestamp.of(local.atZone(zone).toOffsetDateTime());
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValueException(
                    "'" + text + "' is not a date", "write 2024-01-31, or 2024-01-31T18:00:00+01:00", unreadable);
        }
    }

    private static Period calendar(String text, String name, ZoneId zone) {
        try {
            if (name.matches("\\d{4}")) {
                return year(Integer.parseInt(name), zone);
            }
            if (name.matches("\\d{4}-\\d{2}")) {
                return month(YearMonth.parse(name), zone);
            }
            if (name.matches("\\d{4}-Q\\d")) {
                int first = 3 * Integer.parseInt(name.substring(6)) - 2;
                return quarter(LocalDate.of(Integer.parseInt(name.substring(0, 4)), first, 1), zone);
            }
            if (name.matches("\\d{4}-W\\d{2}")) {
                return week(Integer.parseInt(name.substring(0, 4)), Integer.parseInt(name.substring(6)), zone);
            }
            if (name.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(name);
                return Period.ofDays(day, day, zone);
            }
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("there is no " + text + " in the calendar", impossible);
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not a period: " + Spelling.advice(name, WORDS, "write one of " + NAMES));
    }

    private static Period month(YearMonth month, ZoneId zone) {
        return Period.ofDays(month.atDay(1), month.atEndOfMonth(), zone);
    }

    private static Period quarter(LocalDate first, ZoneId zone) {
        return Period.ofDays(first, first.plusMonths(3).minusDays(1), zone);
    }

    private static LocalDate firstDayOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static Period year(int year, ZoneId zone) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return Period.ofDays(first, first.with(TemporalAdjusters.lastDayOfYear()), zone);
    }

    private static Period week(int year, int week, ZoneId zone) {
        // 4 January is always in week 1 (ISO 8601).
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        if (week < 1
                || week > inFirstWeek.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).getMaximum()) {
            throw new DateTimeException("no such week");
        }
        LocalDate monday = inFirstWeek
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Period.ofDays(monday, monday.plusDays(6), zone);
    }
}
