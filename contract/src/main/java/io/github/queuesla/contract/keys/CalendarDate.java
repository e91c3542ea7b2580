package io.github.queuesla.contract.keys;

import io.github.queuesla.core.quantity.InvalidValueException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A date in the calendar of the contract: one day, or the same day of every year. Immutable.
 *
 * @param day the day without its year
 * @param date the date, when it is that of one year only
 */
public record CalendarDate(MonthDay day, Optional<LocalDate> date) {

    static CalendarDate parse(String text) {
        if (text.matches("\\d{2}-\\d{2}")) {
            return everyYear(text);
        }
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new InvalidValueException(
                    "'" + text + "' is not a date",
                    "write year-month-day, such as 2024-12-24, or month-day for every year, such as 12-24");
        }
        LocalDate date = Values.date(text);
        return new CalendarDate(MonthDay.from(date), Optional.of(date));
    }

    private static CalendarDate everyYear(String text) {
        try {
            return new CalendarDate(MonthDay.parse("--" + text), Optional.empty());
        } catch (DateTimeException impossible) {
            throw new InvalidValueException(
                    "'" + text + "' does not exist", "write month and day of a calendar, such as 12-24", impossible);
        }
    }
}
