package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.schema.EitherShape;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.ListShape;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.contract.schema.TextShape;
import io.github.queuesla.core.time.OpenTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of opening hours. */
public final class HoursKeys {

    /**
     * A single day whose hours differ from those of its weekday. Immutable.
     *
     * @param reason the reason, shown in reports
     * @param open its hours; empty means closed
     */
    public record Day(String reason, List<Located<OpenTime>> open) {
        public Day {
            open = List.copyOf(open);
        }
    }

    public static final Key<ZoneId> TIME_ZONE =
            Key.of("time-zone", Values.ZONE, "the time zone of the hours; that of the defaults if absent");
    public static final Key<List<TableShape.Row<Set<DayOfWeek>, List<Located<OpenTime>>>>> WEEK = Key.of(
            "week",
            TableShape.of(
                    DayNames.SHAPE,
                    ListShape.oneOrMore(Values.OPEN_TIME),
                    "a mapping of days to hours",
                    "write a mapping such as {monday-friday: [\"08:00-18:00\"]}"),
            "the hours of each day: monday, monday-friday, every-day; days that are absent are closed");

    public static final Key<String> COUNTRY = Key.of(
            "country", new TextShape("a country code"), "the country by its two letters of ISO 3166, such as DE");
    public static final Key<String> REGION = Key.of(
            "region",
            new TextShape("a region"),
            "the region whose holidays are added, such as be for Berlin, or by/a for Augsburg in Bavaria");
    public static final Key<List<Located<Section>>> HOLIDAYS = Key.of(
            "holidays",
            ListShape.oneOrMore(SectionShape.of("an entry of 'holidays'", List.of(COUNTRY), List.of(REGION))),
            "the countries on whose public holidays the hours are closed");

    private static final Key<String> REASON =
            Key.of("reason", new TextShape("a reason"), "the reason, shown in reports");
    private static final Key<List<Located<OpenTime>>> OPEN =
            Key.of("open", ListShape.oneOrMore(Values.OPEN_TIME), "the hours of that day; closed if absent");
    public static final Key<List<TableShape.Row<CalendarDate, Day>>> DAYS = Key.of(
            "days",
            TableShape.of(
                    Values.CALENDAR_DATE,
                    new EitherShape<>(
                            new TextShape("a reason").as(reason -> new Day(reason, List.of())),
                            SectionShape.of("a day", List.of(REASON), List.of(OPEN))
                                    .then((day, at, problems) -> day(day))),
                    "a mapping of dates",
                    "write a mapping such as {2024-12-24: Christmas Eve}"),
            "days that are closed or have their own hours: a date such as 2024-12-24, or month and day for every year, such as 12-24; a date overrides a day of every year, and both override public holidays");

    public static final Key<List<Located<LocalDate>>> EXCEPT = Key.of(
            "except",
            ListShape.oneOrMore(Values.DATE),
            "public holidays and days of every year on which the hours of the week apply anyway");

    public static final Key<String> FROM = Key.of(
            "from",
            Values.DATE_OR_TIME,
            "the day or time at which the exclusion begins, in the time zone of the hours");
    public static final Key<String> TO =
            Key.of("to", Values.DATE_OR_TIME, "the last day of the exclusion, or the time at which it ends");
    public static final Key<String> EXCLUSION_REASON = REASON;
    public static final Key<List<Located<Section>>> EXCLUSIONS = Key.of(
            "exclusions",
            ListShape.of(
                    SectionShape.of("an exclusion", List.of(FROM, TO, REASON), List.of()),
                    "a list of exclusions",
                    "write a list such as [{from: 2024-03-12T10:00, to: 2024-03-12T14:00, reason: outage}]"),
            "time ranges that do not count, by agreement");

    static final SectionShape SHAPE = SectionShape.of(
            "an entry of 'hours'", List.of(WEEK), List.of(TIME_ZONE, HOLIDAYS, DAYS, EXCEPT, EXCLUSIONS));

    private HoursKeys() {}

    private static Optional<Day> day(Section day) {
        return day.value(REASON)
                .filter(reason -> !day.has(OPEN) || day.get(OPEN).isPresent())
                .map(reason -> new Day(reason, day.value(OPEN).orElse(List.of())));
    }
}
