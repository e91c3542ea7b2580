package io.github.queuesla.report.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.Band;
import io.github.queuesla.core.contract.Bands;
import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionWordsTest {

    private static ServiceLevel level(Formula formula) {
        Definition definition = new Definition(
                "level",
                WaitThreshold.inclusive(Duration.ofSeconds(20)),
                formula,
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse("80")),
                Rounding.HALF_EVEN);
        return ServiceLevel.of(definition, QueueSelection.all(), ContractSamples.BERLIN);
    }

    private static String rollUp(RollUp rollUp) {
        return RollUpWords.of(rollUp).words();
    }

    private static OpeningHours hours(Map<DayOfWeek, String> open) {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        open.forEach((day, hours) -> week.put(
                day, List.of(hours.split(" ")).stream().map(OpenTime::parse).toList()));
        return new OpeningHours(ContractSamples.BERLIN, week, BusinessCalendar.NONE, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "answered, answered within 20 s / answered",
        "answered-and-abandoned, answered within 20 s / (answered + abandoned)",
        "offered, answered within 20 s / (answered + abandoned + flow-outs + unresolved)",
        "short-abandons-removed, answered within 20 s / (answered + abandoned - abandoned below 5 s)",
        "early-abandons-removed, answered within 20 s / (answered + abandoned - abandoned within 20 s)",
        "early-abandons-met, (answered within 20 s + abandoned within 20 s) / (answered + abandoned)",
        "short-abandons-met, (answered within 20 s + abandoned below 5 s) / (answered + abandoned)",
        "offered-short-abandons-removed,"
                + " answered within 20 s / (answered + abandoned + flow-outs + unresolved - abandoned below 5 s)",
        "short-removed-early-met, (answered within 20 s + abandoned within 20 s - abandoned below 5 s)"
                + " / (answered + abandoned - abandoned below 5 s)"
    })
    void everyFormulaIsWrittenInFull(String name, String words) {
        assertThat(FormulaWords.of(level(Formula.parse(name)))).isEqualTo(words);
    }

    @Test
    void customFormulaIsWrittenInFull() {
        Formula own = new Formula("custom", TermSum.of(Term.ANSWERED), TermSum.of(Term.ANSWERED, Term.FLOW_OUT));
        assertThat(FormulaWords.of(level(own))).isEqualTo("answered / (answered + flow-outs)");
    }

    @Test
    void edgeExplainsAWaitOfExactlyTheThreshold() {
        Duration minute = Duration.ofSeconds(90);
        assertThat(FormulaWords.threshold(new WaitThreshold(minute, ThresholdBoundary.INCLUSIVE)))
                .isEqualTo("1 min 30 s, a wait of exactly 1 min 30 s is in time");
        assertThat(FormulaWords.threshold(new WaitThreshold(minute, ThresholdBoundary.STRICT)))
                .isEqualTo("1 min 30 s, a wait of exactly 1 min 30 s is late");
        assertThat(FormulaWords.threshold(new WaitThreshold(minute, ThresholdBoundary.WHOLE_SECONDS)))
                .isEqualTo("1 min 30 s, waits counted in whole seconds");
    }

    @Test
    void rollUpsSayHowEmptyIntervalsCount() {
        assertThat(rollUp(new RollUp.WorstQueue())).isEqualTo("the worst queue");
        assertThat(rollUp(new RollUp.IntervalsInTarget(
                        Granularity.QUARTER_HOUR, EmptyInterval.MET, Percentage.parse("90"))))
                .isEqualTo("share of quarter hours in target, at least 90 %; those without traffic count as met");
        assertThat(rollUp(new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.MISSED)))
                .isEqualTo("unweighted mean of the hours; those without traffic count as 0 %");
        assertThat(rollUp(new RollUp.MeanOfIntervals(Granularity.HOUR, EmptyInterval.MET)))
                .endsWith("count as 100 %");
    }

    @Test
    void daysWithTheSameHoursAreGrouped() {
        Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
        week.put(DayOfWeek.MONDAY, "08:00-12:00 13:00-18:00");
        week.put(DayOfWeek.TUESDAY, "08:00-12:00 13:00-18:00");
        week.put(DayOfWeek.THURSDAY, "08:00-12:00");
        week.put(DayOfWeek.SATURDAY, "00:00-24:00");
        week.put(DayOfWeek.SUNDAY, "00:00-24:00");
        assertThat(HoursWords.of(LevelHours.of(Optional.of(hours(week)))))
                .isEqualTo("Mon-Tue 08:00-12:00 and 13:00-18:00, Thu 08:00-12:00, Sat-Sun all day (Europe/Berlin)");
        assertThat(HoursWords.of(LevelHours.AROUND_THE_CLOCK)).isEqualTo("around the clock");
        assertThat(HoursWords.of(LevelHours.of(Optional.of(hours(Map.of()))))).isEqualTo("never open (Europe/Berlin)");
    }

    @Test
    void onlySpecialDaysInTheRangeAreListed() {
        BusinessCalendar calendar = day -> day.getDayOfMonth() == 1
                ? Optional.of(new BusinessCalendar.SpecialDay("first", List.of(OpenTime.parse("09:00-10:00"))))
                : Optional.empty();
        LevelHours hours =
                LevelHours.of(Optional.of(new OpeningHours(ContractSamples.BERLIN, Map.of(), calendar, List.of())));
        TimeRange january = new TimeRange(
                LocalDate.of(2024, 1, 1).atStartOfDay(ContractSamples.BERLIN).toInstant(),
                LocalDate.of(2024, 2, 1).atStartOfDay(ContractSamples.BERLIN).toInstant());
        assertThat(HoursWords.specialDays(hours, january)).isEqualTo("2024-01-01 09:00-10:00 (first)");
        assertThat(HoursWords.exclusions(hours, january)).isEmpty();
    }

    @Test
    void hoursThatDifferAreListedByQueues() {
        OpeningHours office = hours(Map.of(DayOfWeek.MONDAY, "08:00-18:00"));
        OpeningHours night = new OpeningHours(
                ContractSamples.BERLIN,
                Map.of(DayOfWeek.MONDAY, List.of(OpenTime.parse("20:00-24:00"))),
                day -> Optional.of(new BusinessCalendar.SpecialDay("holiday", List.of())),
                List.of());
        LevelHours hours = new LevelHours(List.of(
                new LevelHours.Part(new QueueSelection(List.of("Sales", "Sales *")), Optional.of(office)),
                new LevelHours.Part(new QueueSelection(List.of("Night")), Optional.of(night)),
                new LevelHours.Part(new QueueSelection(List.of("*")), Optional.empty())));
        assertThat(HoursWords.of(hours))
                .isEqualTo("Sales, Sales *: Mon 08:00-18:00 (Europe/Berlin); Night: Mon 20:00-24:00 (Europe/Berlin);"
                        + " other queues: around the clock");
        TimeRange day = new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-01T09:00:00Z"));
        assertThat(HoursWords.specialDays(hours, day)).isEqualTo("Night: 2024-01-01 closed (holiday)");
    }

    @Test
    void bandsAreListedHighestFirst() {
        Bands bands = new Bands(
                new Money(new BigDecimal("50000"), Currency.getInstance("JPY")),
                List.of(
                        new Band(Percentage.parse("0"), Percentage.parse("76"), new BigDecimal("2.50")),
                        new Band(Percentage.parse("76"), Percentage.HUNDRED, BigDecimal.ZERO)),
                Optional.empty(),
                Optional.of(1));
        assertThat(DefinitionWords.credit(bands))
                .isEqualTo(
                        "of an invoice of 50,000 JPY: no credit from 76 %, 2.5 % credit from 0 % to below 76 %; the level"
                                + " is first rounded to 1 decimal");
    }

    @Test
    void shortFormContainsEverythingThatAffectsTheNumber() {
        assertThat(DefinitionWords.lines(level(Formula.ANSWERED_ONLY)))
                .containsExactly(
                        "target 80 %, each calendar month in Europe/Berlin, all contacts pooled",
                        "within 20 s, a wait of exactly 20 s is in time",
                        "answered within 20 s / answered",
                        "hours: around the clock");
    }

    @Test
    void onlyExclusionsInTheRangeAreListed() {
        ServiceLevel gold =
                ContractSamples.everything().result().levels().get(0).level();
        LevelHours hours = gold.scope().hours();
        assertThat(HoursWords.exclusions(
                        hours,
                        new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-02-01T00:00:00Z"))))
                .isEqualTo("2024-01-17 10:00 to 2024-01-17 11:30 (fire drill)");
        assertThat(HoursWords.exclusions(
                        hours,
                        new TimeRange(Instant.parse("2024-02-01T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void exclusionInTheHourThatTheClockRepeatsHasItsOffset() {
        TimeRange second = new TimeRange(Instant.parse("2024-10-27T01:00:00Z"), Instant.parse("2024-10-27T01:30:00Z"));
        OpeningHours hours = new OpeningHours(
                ZoneId.of("Europe/Berlin"), Map.of(), BusinessCalendar.NONE, List.of(new Exclusion(second, "outage")));

        assertThat(HoursWords.exclusions(LevelHours.of(Optional.of(hours)), second))
                .isEqualTo("2024-10-27 02:00+01:00 to 2024-10-27 02:30+01:00 (outage)");
    }
}
