package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.VisitList;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Service levels that count visits at another time, by another clock, or once only. */
class VisitRulesTest {

    private static final VisitRules BY_ARRIVAL = VisitRules.OF_PLATFORM.withBooking(Booking.ARRIVAL);
    private static final VisitRules OPEN_HOURS =
            new VisitRules(Booking.EVENT, WaitClock.OPEN_HOURS, CountedVisits.EVERY_VISIT);
    private static final VisitRules FIRST_VISIT =
            new VisitRules(Booking.EVENT, WaitClock.ALL_HOURS, CountedVisits.FIRST_VISIT);
    private static final QueueId SALES = Scene.SALES.id();

    private final ContractScene scene = new ContractScene();
    private VisitList visits = history("2024-01-01", "2024-01-02");

    private static VisitList history(String first, String end) {
        return new VisitList(new TimeRange(Instant.parse(first + "T00:00:00Z"), Instant.parse(end + "T00:00:00Z")));
    }

    private ServiceLevel level(VisitRules rules) {
        ServiceLevel level = scene.level();
        return level.withScope(level.scope().withVisits(rules));
    }

    private ContractCounts count(VisitRules... rules) throws CountSourceException {
        Question question = scene.question();
        List<ServiceLevel> levels = new ArrayList<>();
        for (VisitRules rule : rules) {
            ServiceLevel level = level(rule);
            levels.add(level.withDefinition(named(level.definition(), "level " + levels.size())));
        }
        return new Assessor(visits, new FakeDirectory(scene.listing, new ArrayList<>()), () -> scene.now)
                .count(question.withContract(new Contract("Acme", levels)));
    }

    private static Definition named(Definition definition, String name) {
        return new Definition(
                name,
                definition.threshold(),
                definition.formula(),
                definition.shortAbandon(),
                definition.target(),
                definition.rounding());
    }

    private Result assess(VisitRules... rules) throws CountSourceException {
        return Assessor.results(count(rules), scene.now);
    }

    private WindowResult window(VisitRules rules) throws CountSourceException {
        return assess(rules).levels().get(0).windows().get(0);
    }

    private void answered(int contacts, String offered, String ended) {
        for (int i = 0; i < contacts; i++) {
            visits.call(SALES, "2024-01-01T" + offered, "2024-01-01T" + ended, Outcome.ANSWERED);
        }
    }

    /** The worked numbers of the manual: ten offered before 7:30, two of them answered late and after it. */
    private void twoIntervals() {
        answered(8, "07:10:00Z", "07:10:10Z");
        answered(2, "07:29:30Z", "07:31:00Z");
        answered(12, "07:40:00Z", "07:40:10Z");
    }

    private static List<String> rows(Result result, int level) {
        return result.levels().get(level).windows().get(0).rows().stream()
                .filter(row -> row.queue().equals(Scene.SALES))
                .filter(row -> row.attainment().measured().isPresent())
                .map(row -> row.range().start().toString().substring(11, 16) + " "
                        + row.attainment().measured().get())
                .toList();
    }

    @Test
    void bookingByArrivalMovesContactsToTheIntervalInWhichTheyCame() throws CountSourceException {
        twoIntervals();
        scene.breakdown = Breakdown.by(Granularity.HALF_HOUR);
        Result result = assess(VisitRules.OF_PLATFORM, BY_ARRIVAL);
        assertThat(rows(result, 0)).containsExactly("07:00 8/8", "07:30 12/14");
        assertThat(rows(result, 1)).containsExactly("07:00 8/10", "07:30 12/12");
        assertThat(result.levels())
                .extracting(level -> level.windows().get(0).pooled().toString())
                .containsExactly("Measured[ratio=20/22]", "Measured[ratio=20/22]");
    }

    @Test
    void contactThatEndsAfterThePeriodCountsWhereItArrived() throws CountSourceException {
        visits = history("2024-01-01", "2024-01-04");
        answered(1, "23:59:00Z", "23:59:10Z");
        visits.call(SALES, "2024-01-01T23:59:50Z", "2024-01-02T00:00:10Z", Outcome.ANSWERED)
                .call(SALES, "2024-01-02T00:00:05Z", "2024-01-02T00:00:08Z", Outcome.ANSWERED);
        assertThat(window(VisitRules.OF_PLATFORM).pooled()).hasToString("Measured[ratio=1/1]");
        assertThat(window(BY_ARRIVAL).pooled()).hasToString("Measured[ratio=2/2]");
        assertThat(window(BY_ARRIVAL).counts().count(Term.UNRESOLVED)).hasValue(0L);
    }

    @Test
    void contactThatEndsMuchLaterThanAllOthersIsFound() throws CountSourceException {
        visits = history("2024-01-01", "2024-02-01");
        answered(1, "10:00:00Z", "10:00:10Z");
        visits.call(SALES, "2024-01-01T12:00:00Z", "2024-01-20T12:00:00Z", Outcome.ANSWERED);
        assertThat(window(BY_ARRIVAL).pooled()).hasToString("Measured[ratio=1/2]");
        assertThat(count(BY_ARRIVAL).read().end()).isEqualTo(Instant.parse("2024-01-21T00:00:00Z"));
    }

    @Test
    void contactThatArrivedBeforeThePeriodCountsInThePeriodBefore() throws CountSourceException {
        visits = history("2023-12-31", "2024-01-04");
        visits.call(SALES, "2023-12-31T23:59:50Z", "2024-01-01T00:00:10Z", Outcome.ANSWERED);
        assertThat(window(VisitRules.OF_PLATFORM).pooled()).hasToString("Measured[ratio=1/1]");
        assertThat(window(BY_ARRIVAL).pooled()).hasToString("NoTraffic[]");
    }

    @Test
    void contactThatWaitedLongerThanAllOthersIsUnresolvedForGood() throws CountSourceException {
        visits = history("2024-01-01", "2024-02-01");
        answered(1, "10:00:00Z", "10:30:00Z");
        visits.waiting(SALES, "2024-01-01T23:50:00Z");
        ContractCounts counts = count(BY_ARRIVAL);
        assertThat(counts.read().end()).as("the days that decide").isEqualTo(Instant.parse("2024-01-03T00:00:00Z"));
        WindowResult window =
                Assessor.results(counts, scene.now).levels().get(0).windows().get(0);
        assertThat(window.counts().count(Term.UNRESOLVED)).hasValue(1L);
        assertThat(window.outcome().provisional()).isFalse();
    }

    @Test
    void withoutWaitingContactsNoLaterDayIsRead() throws CountSourceException {
        visits = history("2024-01-01", "2024-02-01");
        twoIntervals();
        assertThat(count(BY_ARRIVAL).read().end()).isEqualTo(Instant.parse("2024-01-02T00:00:00Z"));
        assertThat(visits.reads()).hasSize(1);
    }

    @Test
    void waitingContactAtTheEndOfTheHistoryMakesThePeriodProvisional() throws CountSourceException {
        answered(1, "10:00:00Z", "10:30:00Z");
        visits.waiting(SALES, "2024-01-01T23:50:00Z");
        Result result = assess(BY_ARRIVAL);
        WindowResult window = result.levels().get(0).windows().get(0);
        assertThat(window.outcome().provisional()).isTrue();
        assertThat(window.counts().count(Term.UNRESOLVED)).hasValue(1L);
        assertThat(result.notes())
                .contains(
                        "service level 'level 0': 1 contact that arrived in the period has no outcome in the history, and the"
                                + " longest wait of others was 30m: the numbers are provisional until the history has all days"
                                + " to 2024-01-02");
    }

    @Test
    void contactThatMayHaveEndedInAMissingDayMakesThePeriodProvisional() throws CountSourceException {
        visits = history("2024-01-01", "2024-02-01")
                .without(new TimeRange(Instant.parse("2024-01-02T00:00:00Z"), Instant.parse("2024-01-03T00:00:00Z")));
        answered(1, "10:00:00Z", "10:30:00Z");
        visits.call(SALES, "2024-01-01T23:50:00Z", "2024-01-02T00:10:00Z", Outcome.ANSWERED);
        Result result = assess(BY_ARRIVAL);
        assertThat(result.levels().get(0).windows().get(0).outcome().provisional())
                .isTrue();
        assertThat(result.notes()).anyMatch(note -> note.endsWith("until the history has all days to 2024-01-02"));
    }

    @Test
    void missingDayInWhichNoContactCanHaveEndedMattersNotAtAll() throws CountSourceException {
        visits = history("2024-01-01", "2024-02-01")
                .without(new TimeRange(Instant.parse("2024-01-03T00:00:00Z"), Instant.parse("2024-01-04T00:00:00Z")));
        answered(1, "10:00:00Z", "10:30:00Z");
        visits.waiting(SALES, "2024-01-01T23:50:00Z");
        assertThat(assess(BY_ARRIVAL).levels().get(0).windows().get(0).outcome().provisional())
                .isFalse();
    }

    @Test
    void contactWhoseArrivalIsUnknownCountsByItsEventAndIsSaid() throws CountSourceException {
        visits.answered(SALES, "2024-01-01T10:00:00Z").answered(SALES, "2024-01-01T10:00:00Z");
        visits.waiting(SALES, "2024-01-01T09:00:00Z");
        Result result = assess(BY_ARRIVAL);
        assertThat(result.levels().get(0).windows().get(0).counts().count(Term.UNRESOLVED))
                .hasValue(1L);
        assertThat(result.levels().get(0).windows().get(0).pooled()).hasToString("Measured[ratio=2/2]");
        assertThat(result.notes())
                .contains(
                        "service level 'level 0': 2 contacts count when the wait ended, because the history does not say"
                                + " when they arrived");
        assertThat(assess(VisitRules.OF_PLATFORM).notes()).noneMatch(note -> note.contains("arrived"));
    }

    private void weekdays(ZoneId zone, String hours) {
        Map<DayOfWeek, List<OpenTime>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(day, List.of(OpenTime.parse(hours)));
            }
        }
        scene.hours = Optional.of(new OpeningHours(zone, week, BusinessCalendar.NONE, List.of()));
    }

    private void within(Duration limit) {
        scene.definition = Definition.answeredWithin(limit);
    }

    @Test
    void eMailOverTheWeekendIsInTimeByTheClockOfTheHours() throws CountSourceException {
        visits = history("2024-01-01", "2024-02-01");
        weekdays(Zones.UTC, "09:00-17:00");
        scene.days("2024-01-08", "2024-01-08");
        within(Duration.ofHours(4));
        visits.call(SALES, "2024-01-05T16:30:00Z", "2024-01-08T10:00:00Z", Outcome.ANSWERED);
        assertThat(window(VisitRules.OF_PLATFORM).pooled()).hasToString("Measured[ratio=0/1]");
        assertThat(window(OPEN_HOURS).pooled()).hasToString("Measured[ratio=1/1]");
        within(Duration.ofMinutes(90));
        assertThat(window(OPEN_HOURS).pooled()).as("0.5 h + 1.0 h").hasToString("Measured[ratio=1/1]");
        within(Duration.ofMinutes(90).minusMillis(1));
        assertThat(window(OPEN_HOURS).pooled()).hasToString("Measured[ratio=0/1]");
    }

    @Test
    void hoursOfAClockChangeAreAsLongAsTheyAre() throws CountSourceException {
        visits = history("2024-03-01", "2024-05-01");
        scene.zone = ZoneId.of("Europe/Berlin");
        scene.hours = Optional.of(ContractTerms.daily(scene.zone, "00:00-06:00"));
        scene.days("2024-03-31", "2024-03-31");
        // From 23:00 the evening before to 05:00 of the day on which 02:00 is 03:00: four open hours.
        visits.call(SALES, "2024-03-30T22:00:00Z", "2024-03-31T03:00:00Z", Outcome.ANSWERED);
        within(Duration.ofHours(4));
        assertThat(window(OPEN_HOURS).pooled()).hasToString("Measured[ratio=1/1]");
        within(Duration.ofHours(4).minusMillis(1));
        assertThat(window(OPEN_HOURS).pooled()).hasToString("Measured[ratio=0/1]");
    }

    @Test
    void shortAbandonsAreMeasuredByTheClockOfTheHoursToo() throws CountSourceException {
        visits = history("2024-01-01", "2024-02-01");
        weekdays(Zones.UTC, "09:00-17:00");
        scene.days("2024-01-02", "2024-01-02");
        scene.definition = WorkedDay.by(Formula.SHORT_ABANDONS_REMOVED);
        visits.call(SALES, "2024-01-01T22:00:00Z", "2024-01-02T09:00:04Z", Outcome.ABANDONED)
                .call(SALES, "2024-01-02T10:00:00Z", "2024-01-02T10:00:01Z", Outcome.ANSWERED);
        assertThat(window(VisitRules.OF_PLATFORM).pooled()).hasToString("Measured[ratio=1/2]");
        assertThat(window(OPEN_HOURS).pooled()).hasToString("Measured[ratio=1/1]");
    }

    @Test
    void eachQueueHasTheClockOfItsOwnHours() throws CountSourceException {
        visits = history("2024-01-01", "2024-01-03");
        scene.days("2024-01-02", "2024-01-02");
        within(Duration.ofHours(1));
        scene.levelHours = Optional.of(new LevelHours(
                List.of(part("Sales", "09:00-12:00"), part("Billing", "08:00-12:00"), part("Night", "00:00-24:00"))));
        for (QueueId queue : List.of(SALES, Scene.BILLING.id(), Scene.NIGHT.id())) {
            visits.call(queue, "2024-01-02T07:00:00Z", "2024-01-02T10:00:00Z", Outcome.ANSWERED);
        }
        assertThat(window(OPEN_HOURS).rows())
                .extracting(row -> row.queue().name() + " " + row.attainment())
                .containsExactlyInAnyOrder(
                        "Sales Measured[ratio=1/1]", "Billing Measured[ratio=0/1]", "Night Measured[ratio=0/1]");
    }

    private static LevelHours.Part part(String queue, String hours) {
        return new LevelHours.Part(
                new QueueSelection(List.of(queue)), Optional.of(ContractTerms.daily(Zones.UTC, hours)));
    }

    @Test
    void onlyTheFirstVisitToAQueueCounts() throws CountSourceException {
        visits = history("2023-12-01", "2024-01-02");
        visits.call("a", SALES, "2024-01-01T10:00:00Z/2024-01-01T10:00:10Z", Outcome.ANSWERED)
                .call("a", SALES, "2024-01-01T11:00:00Z/2024-01-01T11:05:00Z", Outcome.ANSWERED)
                .call("a", Scene.BILLING.id(), "2024-01-01T12:00:00Z/2024-01-01T12:05:00Z", Outcome.ANSWERED)
                .call("b", SALES, "2023-12-31T10:00:00Z/2023-12-31T10:00:10Z", Outcome.ANSWERED)
                .call("b", SALES, "2024-01-01T11:00:00Z/2024-01-01T11:05:00Z", Outcome.ANSWERED);
        assertThat(window(VisitRules.OF_PLATFORM).pooled()).hasToString("Measured[ratio=1/4]");
        assertThat(window(FIRST_VISIT).pooled()).hasToString("Measured[ratio=1/2]");
        assertThat(count(FIRST_VISIT).read().start()).isEqualTo(Instant.parse("2023-12-01T00:00:00Z"));
    }

    @Test
    void sourceOfNumbersIsRefusedBeforeAnyRequest() {
        scene.source.contacts.clear();
        Question question = scene.question().withContract(new Contract("Acme", List.of(level(BY_ARRIVAL))));
        assertThat(question.limit(scene.source)).contains(SourceLimit.NO_VISITS);
        assertThatThrownBy(() -> scene.assessor().count(question)).isInstanceOf(SourceLimitException.class);
        assertThat(scene.source.events).isEmpty();
    }

    @Test
    void clockOfTheHoursNeedsHours() {
        assertThatThrownBy(() -> level(OPEN_HOURS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("has no opening hours by which to measure waits");
    }
}
