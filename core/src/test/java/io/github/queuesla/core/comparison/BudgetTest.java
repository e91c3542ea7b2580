package io.github.queuesla.core.comparison;

import static io.github.queuesla.core.comparison.Counted.BERLIN;
import static io.github.queuesla.core.comparison.Counted.at;
import static io.github.queuesla.core.comparison.Counted.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Outlook.Basis;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetTest {

    private static final TimeRange JANUARY = days("2024-01-01", "2024-02-01");

    private static WindowResult.Span span(TimeRange range) {
        return new WindowResult.Span("2024-01", range, false);
    }

    private static Counted month(long met, long counted) {
        return new Counted().window(span(JANUARY), new Attainment.Measured(new Ratio(met, counted)));
    }

    /** Ten hours from Monday to Friday, four on Saturday. */
    private static OpeningHours office(BusinessCalendar calendar, Exclusion... exclusions) {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, List.of(OpenTime.parse("08:00-18:00")));
            }
        }
        week.put(DayOfWeek.SATURDAY, List.of(OpenTime.parse("09:00-13:00")));
        return new OpeningHours(BERLIN, week, calendar, List.of(exclusions));
    }

    private static Outlook outlook(Counted counted, Forecast forecast, String now) {
        return Budget.of(counted.result(), forecast, at(now))
                .current()
                .orElseThrow()
                .outlook();
    }

    @Test
    void budgetOfTheWorkedExampleIsExact() {
        Budget budget = Budget.of(month(12_150, 15_000).result(), Forecast.stated(9_000), at("2024-01-20T00:00"));
        ErrorBudget misses = budget.misses().orElseThrow();
        assertThat(misses.allowed()).isEqualTo(Fraction.of(4_800, 1));
        assertThat(misses.used()).isEqualTo(2_850);
        assertThat(misses.missesLeft()).isEqualTo(1_950);
        assertThat(misses.needed()).contains(Fraction.of(7_050, 9_000));
        assertThat(budget.projected()).contains(Fraction.of(81, 100));
    }

    @Test
    void dayCountsByTheShareOfItsOpenTimeThatIsOver() {
        Outlook outlook = outlook(
                month(900, 1_340).open(office(BusinessCalendar.NONE)), Forecast.extrapolated(), "2024-01-16T12:00");
        assertThat(outlook.basis()).isEqualTo(Basis.SO_FAR);
        assertThat(outlook.daysSoFar()).isEqualTo(Fraction.of(134, 10));
        assertThat(outlook.daysLeft()).isEqualTo(Fraction.of(136, 10));
        assertThat(outlook.contacts()).contains(1_360L);
    }

    @Test
    void holidaysAndExcludedDaysAreNotOpenDays() {
        BusinessCalendar newYear = day -> day.equals(LocalDate.of(2024, 1, 1))
                ? Optional.of(new BusinessCalendar.SpecialDay("New Year", List.of()))
                : Optional.empty();
        Exclusion outage = new Exclusion(new TimeRange(at("2024-01-02T08:00"), at("2024-01-02T13:00")), "outage");
        Exclusion allDay = new Exclusion(days("2024-01-31", "2024-02-01"), "move");
        Outlook outlook = outlook(
                month(900, 1_250).open(office(newYear, outage, allDay)), Forecast.extrapolated(), "2024-01-02T15:30");
        assertThat(outlook.daysSoFar()).isEqualTo(Fraction.of(1, 2));
        assertThat(outlook.daysLeft()).isEqualTo(Fraction.of(49, 2));
    }

    @Test
    void dayOfTheClockChangeIsOneDay() {
        Counted march = new Counted()
                .window(
                        new WindowResult.Span("2024-03", days("2024-03-01", "2024-04-01"), false),
                        new Attainment.Measured(new Ratio(300, 300)));
        Outlook outlook = outlook(march, Forecast.extrapolated(), "2024-03-31T00:00");
        assertThat(outlook.daysSoFar()).isEqualTo(Fraction.of(30, 1));
        assertThat(outlook.contacts()).contains(10L);
    }

    @Test
    void countsThatEndBeforeNowLeaveTheRestToTheForecast() {
        Counted tenDays = new Counted()
                .window(span(days("2024-01-01", "2024-01-11")), new Attainment.Measured(new Ratio(80, 100)));
        Budget budget = Budget.of(tenDays.result(), Forecast.extrapolated(), at("2024-01-20T00:00"));
        assertThat(budget.current().orElseThrow().until()).isEqualTo(at("2024-01-11T00:00"));
        assertThat(budget.current().orElseThrow().outlook().contacts()).contains(210L);
    }

    @Test
    void windowThatIsOverHasNoRest() {
        Budget budget = Budget.of(month(80, 100).result(), Forecast.stated(50), at("2024-02-01T00:00"));
        Outlook outlook = budget.current().orElseThrow().outlook();
        assertThat(outlook.basis()).isEqualTo(Basis.OVER);
        assertThat(outlook.contacts()).contains(0L);
        assertThat(budget.misses().orElseThrow().needed()).isEmpty();
    }

    @Test
    void restWithoutAnOpenDayHasNoContacts() {
        Outlook outlook = outlook(
                month(80, 100).open(office(BusinessCalendar.NONE)), Forecast.extrapolated(), "2024-01-31T18:00");
        assertThat(outlook.basis()).isEqualTo(Basis.SO_FAR);
        assertThat(outlook.contacts()).contains(0L);
    }

    @Test
    void withoutContactsSoFarThereIsNoForecast() {
        Counted idle = new Counted().window(span(JANUARY), new Attainment.NoTraffic());
        assertThat(outlook(idle, Forecast.extrapolated(), "2024-01-10T00:00").contacts())
                .isEmpty();
        assertThat(outlook(idle, Forecast.stated(7), "2024-01-10T00:00").contacts())
                .contains(7L);
        assertThat(Budget.of(idle.result(), Forecast.stated(7), at("2024-01-10T00:00"))
                        .misses())
                .contains(new ErrorBudget(
                        0, 0, 7, idle.result().level().definition().target().orElseThrow()));
    }

    @Test
    void windowThatHasNotBegunIsAllRest() {
        Counted idle = new Counted().window(span(JANUARY), new Attainment.NoTraffic());
        Budget.Current current = Budget.of(idle.result(), Forecast.stated(7), at("2023-12-24T00:00"))
                .current()
                .orElseThrow();
        assertThat(current.until()).isEqualTo(JANUARY.start());
        assertThat(current.outlook().daysLeft()).isEqualTo(Fraction.of(31, 1));
    }

    @Test
    void lastWindowIsTheCurrentOne() {
        Counted weeks = new Counted()
                .each(Window.WEEK)
                .window(
                        new WindowResult.Span("2024-W01", days("2024-01-01", "2024-01-08"), true),
                        new Attainment.Measured(new Ratio(1, 100)))
                .window(
                        new WindowResult.Span("2024-W02", days("2024-01-08", "2024-01-10"), false),
                        new Attainment.Measured(new Ratio(9, 10)));
        Budget budget = Budget.of(weeks.result(), Forecast.extrapolated(), at("2024-01-10T00:00"));
        assertThat(budget.misses().orElseThrow().counted()).isEqualTo(10);
        assertThat(budget.current().orElseThrow().whole()).isEqualTo(days("2024-01-08", "2024-01-15"));
        assertThat(budget.current().orElseThrow().outlook().contacts()).contains(25L);
    }

    @Test
    void endOfTheValidityCutsTheWindow() {
        Counted until = month(80, 100)
                .valid(new Validity(Optional.of(LocalDate.of(2024, 1, 5)), Optional.of(LocalDate.of(2024, 1, 20))));
        Budget.Current current = Budget.of(until.result(), Forecast.extrapolated(), at("2024-01-13T00:00"))
                .current()
                .orElseThrow();
        assertThat(current.whole()).isEqualTo(days("2024-01-05", "2024-01-21"));
    }

    @Test
    void budgetWithoutTheBeginningOfItsWindowSaysSo() {
        Counted late = new Counted()
                .window(span(days("2024-01-10", "2024-02-01")), new Attainment.Measured(new Ratio(80, 100)));
        assertThat(Budget.of(late.result(), Forecast.stated(1), at("2024-01-20T00:00"))
                        .current()
                        .orElseThrow()
                        .startsLate())
                .isTrue();
        assertThat(Budget.of(month(80, 100).result(), Forecast.stated(1), at("2024-01-20T00:00"))
                        .current()
                        .orElseThrow()
                        .startsLate())
                .isFalse();
    }

    @Test
    void withoutTargetWindowOrCountsThereIsNoBudget() {
        Instant now = at("2024-01-20T00:00");
        Forecast forecast = Forecast.stated(1);
        assertThat(Budget.of(month(80, 100).withoutTarget().result(), forecast, now)
                        .misses())
                .isEmpty();
        assertThat(Budget.of(new Counted().result(), forecast, now).current()).isEmpty();
        Counted lost = new Counted().window(span(JANUARY), new Attainment.Unavailable());
        Budget budget = Budget.of(lost.result(), forecast, now);
        assertThat(budget.misses()).isEmpty();
        assertThat(budget.projected()).isEmpty();
    }

    @Test
    void daysBelowTargetAreOrderedByExcessMisses() {
        Counted counted = new Counted()
                .halfHour("2024-01-02T10:00", 0, 2)
                .halfHour("2024-01-03T10:00", 79, 100)
                .halfHour("2024-01-03T10:30", 11, 20)
                .halfHour("2024-01-04T10:00", 8, 10)
                .halfHour("2024-01-05T10:00", 0, 3)
                .unavailable("2024-01-05T10:30")
                .halfHour("2024-01-08T08:00", 6, 10)
                .window("2024-01", JANUARY, false);
        Budget budget = Budget.of(counted.result(), Forecast.stated(0), at("2024-01-08T12:00"));
        assertThat(budget.days())
                .containsExactly(
                        new DayBelowTarget(LocalDate.of(2024, 1, 3), 90, 120, Fraction.of(6, 1), true),
                        new DayBelowTarget(LocalDate.of(2024, 1, 5), 0, 3, Fraction.of(12, 5), false),
                        new DayBelowTarget(LocalDate.of(2024, 1, 8), 6, 10, Fraction.of(2, 1), false),
                        new DayBelowTarget(LocalDate.of(2024, 1, 2), 0, 2, Fraction.of(8, 5), true));
    }

    @Test
    void dayIsTheOneOfTheZone() {
        Counted counted = new Counted()
                .halfHour("2024-01-02T23:30", 0, 2)
                .halfHour("2024-01-03T00:00", 0, 5)
                .window("2024-01", JANUARY, false);
        assertThat(Budget.of(counted.result(), Forecast.stated(0), at("2024-01-08T12:00"))
                        .days())
                .extracting(DayBelowTarget::day)
                .containsExactly(LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 2));
    }

    @Test
    void restWithoutAnOpenDayHasNoContactsEvenWithoutCounts() {
        Counted idle =
                new Counted().open(office(BusinessCalendar.NONE)).window(span(JANUARY), new Attainment.NoTraffic());
        assertThat(outlook(idle, Forecast.extrapolated(), "2024-01-31T18:00").contacts())
                .contains(0L);
    }

    @Test
    void budgetComesFromCounts() throws Exception {
        Definition definition = Definition.answeredWithin(Duration.ofSeconds(20));
        ServiceLevel level = ServiceLevel.of(
                definition.withTarget(Percentage.parse("81")), new QueueSelection(List.of("Sales")), Zones.UTC);
        Instant now = Instant.parse("2024-01-03T00:00:00Z");
        Assessor assessor = new Assessor(
                new ContactList(Centre.worked().contacts),
                selection -> () -> QueueListing.of(List.of(Centre.SALES, Centre.NIGHT)),
                InstantSource.fixed(now));
        Period month = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), Zones.UTC);
        Question question = Question.of(new Contract("test", List.of(level)), month)
                .withNeeded(Detail.NONE.splitBy(Breakdown.by(Granularity.DAY)));
        Budget budget = Budget.of(assessor.assess(question).levels().get(0), Forecast.extrapolated(), now);
        assertThat(budget.misses()).contains(new ErrorBudget(752, 940, 13_630, Percentage.parse("81")));
        assertThat(budget.days())
                .containsExactly(new DayBelowTarget(LocalDate.of(2024, 1, 2), 752, 940, Fraction.of(47, 5), true));
    }

    @Test
    void negativeForecastIsRefused() {
        assertThatThrownBy(() -> Forecast.stated(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** At any time, the open days so far and the open days left add up to the month. */
    @ParameterizedTest
    @MethodSource("seeds")
    void openDaysSoFarAndLeftAddUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant now = JANUARY.start().plusSeconds(random.nextLong(31L * 86_400));
        Outlook outlook = Budget.of(
                        month(1, 2).open(office(BusinessCalendar.NONE)).result(), Forecast.extrapolated(), now)
                .current()
                .orElseThrow()
                .outlook();
        assertThat(outlook.daysSoFar().plus(outlook.daysLeft())).isEqualTo(Fraction.of(27, 1));
    }

    @Test
    void noCountsGiveNoProjection() {
        Counted idle = new Counted().window(span(JANUARY), new Attainment.NoTraffic());
        assertThat(Budget.of(idle.result(), Forecast.stated(7), at("2024-01-10T00:00"))
                        .projected())
                .isEmpty();
        assertThat(Budget.of(month(1, 1).result(), Forecast.stated(7), at("2024-01-10T00:00"))
                        .projected())
                .contains(Fraction.ONE);
    }

    @Test
    void contactsOutsideOpenDaysGiveNoForecast() {
        Outlook outlook =
                outlook(month(4, 5).open(office(BusinessCalendar.NONE)), Forecast.extrapolated(), "2024-01-01T07:00");
        assertThat(outlook.daysSoFar()).isEqualTo(Fraction.ZERO);
        assertThat(outlook.contacts()).isEmpty();
    }

    @Test
    void windowOfThePeriodIsTheWholePeriod() {
        TimeRange tenDays = days("2024-01-11", "2024-01-21");
        Counted counted =
                new Counted().each(Window.PERIOD).window(span(tenDays), new Attainment.Measured(new Ratio(80, 100)));
        Budget budget = Budget.of(counted.result(), Forecast.extrapolated(), at("2024-01-16T00:00"));
        assertThat(budget.current().orElseThrow().whole()).isEqualTo(tenDays);
        assertThat(budget.current().orElseThrow().outlook().contacts()).contains(100L);
    }
}
