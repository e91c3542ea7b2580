package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.SchemaTypes;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.ValueShape;
import io.github.queuesla.core.quantity.InvalidValueException;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.core.time.Zones;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/** The kinds of single values: percentages, dates, durations and others. */
final class Values {

    /** A percentage of any size, such as a weight or a number of percentage points. */
    static final Shape<Percentage> SHARE = ValueShape.of(
            "a percentage", "80", Percentage::parse, SchemaTypes.decimal(0, 100, "^\\s*\\d{1,3}(\\.\\d+)?\\s*%?\\s*$"));

    /** A percentage that is hardly ever as low as 1 %. */
    static final Shape<Percentage> PERCENTAGE = SHARE.then(Values::doubted);

    static final Shape<BigDecimal> CREDIT = ValueShape.of(
            "a credit",
            "2.5",
            text -> decimal(text, "-?\\d{1,3}(\\.\\d{1,6})?\\s*%?", "a percentage of the invoice, such as 2.5"),
            SchemaTypes.decimal(-100, 100, "^\\s*-?\\d{1,3}(\\.\\d+)?\\s*%?\\s*$"));

    static final Shape<BigDecimal> AMOUNT = ValueShape.of(
            "an amount",
            "50000",
            text -> decimal(
                    text,
                    "\\d{1,15}(\\.\\d{1,6})?",
                    "digits only, such as 50000.00, and put the currency under 'currency'"),
            SchemaTypes.decimal(0, 999_999_999_999_999L, "^\\s*\\d{1,15}(\\.\\d+)?\\s*$"));

    static final Shape<Long> COUNT = ValueShape.of(
            "a whole number",
            "100",
            text -> whole(text, 1, 999_999_999_999L),
            SchemaTypes.whole(1, 999_999_999_999L, "^\\s*\\d+\\s*$"));

    static final Shape<Integer> DECIMALS = ValueShape.of(
            "a number of decimals", "2", text -> (int) whole(text, 0, 6), SchemaTypes.whole(0, 6, "^\\s*[0-6]\\s*$"));

    static final Shape<Integer> INTERVALS = ValueShape.of(
            "a number of half hours",
            "2",
            text -> (int) whole(text, 1, 48),
            SchemaTypes.whole(1, 48, "^\\s*\\d{1,2}\\s*$"));

    static final Shape<Duration> LENGTH = ValueShape.of(
            "a duration",
            "20s",
            WaitText::parse,
            SchemaTypes.text("^\\s*([0-9]+([dhmsDHMS]|[mM][sS]))+\\s*$|^\\s*[pP]"));

    static final Shape<LocalDate> DATE =
            ValueShape.of("a date", "2024-12-24", Values::date, SchemaTypes.text("^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$"));

    static final Shape<CalendarDate> CALENDAR_DATE = ValueShape.of(
            "a day of the calendar",
            "12-24",
            CalendarDate::parse,
            SchemaTypes.text("^\\s*(\\d{4}-)?\\d{2}-\\d{2}\\s*$"));

    static final Shape<String> DATE_OR_TIME = ValueShape.of(
            "a date or time",
            "2024-03-12T10:00",
            text -> text,
            SchemaTypes.text("^\\s*\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}.*)?$"));

    static final Shape<ZoneId> ZONE =
            ValueShape.of("a time zone", "Europe/Berlin", Zones::parse, SchemaTypes.text("^\\s*[A-Za-z]"));

    static final Shape<OpenTime> OPEN_TIME = ValueShape.of(
            "an opening time",
            "08:00-18:00",
            Values::openTime,
            SchemaTypes.text("^\\s*\\d{1,2}:\\d{2}\\s*-\\s*\\d{1,2}:\\d{2}\\s*$"));

    static final Shape<MediaType> MEDIUM = ChoiceShape.of("a medium", MediaType.KNOWN, MediaType::name);

    static final Shape<Currency> CURRENCY =
            ValueShape.of("a currency", "EUR", Values::currency, SchemaTypes.text("^\\s*[A-Z]{3}\\s*$"));

    private Values() {}

    /** Warns of a fraction: OpenSLO writes targets as "target: 0.8", which here is 0.8 %, valid but hardly ever meant. */
    private static Optional<Percentage> doubted(Percentage share, Position at, Problems problems) {
        share.meantAsFraction()
                .ifPresent(meant -> problems.warning(
                        at,
                        share + " is unusually low",
                        "write per cent: " + meant.value().toPlainString() + " instead of "
                                + share.value().toPlainString()));
        return Optional.of(share);
    }

    private static BigDecimal decimal(String text, String form, String wanted) {
        if (!text.matches(form)) {
            throw new InvalidValueException("'" + text + "' is not a plain number", "write " + wanted);
        }
        return new BigDecimal(text.replace("%", "").strip());
    }

    private static long whole(String text, long least, long most) {
        if (!text.matches("\\d{1,15}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw new InvalidValueException(
                    "'" + text + "' is not a whole number in range", "write a number from " + least + " to " + most);
        }
        return Long.parseLong(text);
    }

    static LocalDate date(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new InvalidValueException("'" + text + "' is not a date", "write year-month-day, such as 2024-12-24");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw new InvalidValueException(
                    "'" + text + "' does not exist", "write a date that is in the calendar", impossible);
        }
    }

    /** Refuses hours that split a quarter hour: counts come per quarter hour at best (docs/adr/0011). */
    private static OpenTime openTime(String text) {
        OpenTime hours = OpenTime.parse(text);
        if (hours.fromMinute() % 15 != 0 || hours.toMinute() % 15 != 0) {
            throw new InvalidValueException(
                    "'" + text + "' splits a quarter hour, the shortest interval in which contacts are counted",
                    "write times such as 08:00, 08:15 or 08:30");
        }
        return hours;
    }

    private static Currency currency(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValueException(
                    "'" + text + "' is not a currency", "write the three letters of ISO 4217, such as EUR", unknown);
        }
    }
}
