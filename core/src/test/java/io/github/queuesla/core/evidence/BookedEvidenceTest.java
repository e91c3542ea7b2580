package io.github.queuesla.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contact.VisitList;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.BusinessCalendar;
import io.github.queuesla.core.time.OpenTime;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Evidence for service levels with rules of their own: its rows are those that the report counted. */
class BookedEvidenceTest {

    private static final QueueId SALES = new QueueId("sales");
    private static final QueueId BILLING = new QueueId("billing");

    private final VisitList visits =
            new VisitList(new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-02-01T00:00:00Z")));

    private List<String> lines(LevelHours hours, VisitRules rules, Duration within) throws CountSourceException {
        ServiceLevel plain = ServiceLevel.of(
                Definition.answeredWithin(within).withFormula(Formula.OFFERED), QueueSelection.all(), Zones.UTC);
        ServiceLevel level = plain.withScope(plain.scope().withHours(hours).withVisits(rules));
        Period day = Period.ofDays(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 8), Zones.UTC);
        List<Queue> queues = List.of(Queue.knownById(SALES), Queue.knownById(BILLING));
        ContractCounts counts = new Assessor(
                        visits, selection -> () -> QueueListing.of(queues), () -> Instant.parse("2024-03-01T00:00:00Z"))
                .count(Question.of(new Contract("test", List.of(level)), day));
        List<String> lines = new ArrayList<>();
        LevelEvidence.of(counts.of(level), visits)
                .contacts(
                        EnumSet.allOf(ContactResult.class),
                        contact -> lines.add(contact.visit().queue() + " " + contact.reason() + " "
                                + contact.counted().toString().substring(11, 16) + " "
                                + contact.visit().waitMillis().orElse(0) / 1_000
                                + contact.firstVisit()
                                        .map(first -> ", first " + first)
                                        .orElse("")));
        return lines;
    }

    private static Optional<OpeningHours> daily(String hours) {
        return Optional.of(new OpeningHours(
                Zones.UTC,
                Map.of(
                        DayOfWeek.MONDAY, List.of(OpenTime.parse(hours)),
                        DayOfWeek.FRIDAY, List.of(OpenTime.parse(hours))),
                BusinessCalendar.NONE,
                List.of()));
    }

    @Test
    void contactsCountWhereTheyArrived() throws CountSourceException {
        visits.call(SALES, "2024-01-07T23:59:50Z", "2024-01-08T00:00:05Z", Outcome.ANSWERED)
                .call(SALES, "2024-01-08T23:59:50Z", "2024-01-09T00:00:05Z", Outcome.ANSWERED)
                .waiting(SALES, "2024-01-08T12:00:00Z");
        assertThat(lines(
                        LevelHours.AROUND_THE_CLOCK,
                        VisitRules.OF_PLATFORM.withBooking(Booking.ARRIVAL),
                        Duration.ofSeconds(20)))
                .containsExactlyInAnyOrder("sales ANSWERED_IN_TIME 23:59 15", "sales UNRESOLVED 12:00 0");
    }

    @Test
    void waitIsThatOfTheOpenHours() throws CountSourceException {
        visits.call(SALES, "2024-01-05T16:30:00Z", "2024-01-08T10:00:00Z", Outcome.ANSWERED);
        VisitRules openHours = new VisitRules(Booking.EVENT, WaitClock.OPEN_HOURS, CountedVisits.EVERY_VISIT);
        LevelHours hours = LevelHours.of(daily("09:00-17:00"));
        assertThat(lines(hours, openHours, Duration.ofHours(4))).containsExactly("sales ANSWERED_IN_TIME 10:00 5400");
    }

    @Test
    void eachQueueIsClosedByItsOwnHours() throws CountSourceException {
        for (QueueId queue : List.of(SALES, BILLING)) {
            visits.call(queue, "2024-01-08T10:00:00Z", "2024-01-08T10:00:10Z", Outcome.ANSWERED);
        }
        LevelHours hours = new LevelHours(List.of(
                new LevelHours.Part(new QueueSelection(List.of("sales")), daily("09:00-17:00")),
                new LevelHours.Part(new QueueSelection(List.of("*")), daily("12:00-17:00"))));
        assertThat(lines(hours, VisitRules.OF_PLATFORM, Duration.ofSeconds(20)))
                .containsExactlyInAnyOrder("sales ANSWERED_IN_TIME 10:00 10", "billing OUTSIDE_HOURS 10:00 10");
    }

    @Test
    void laterVisitsAreExcludedAndSayWhenTheFirstWas() throws CountSourceException {
        visits.call("transferred", SALES, "2024-01-07T23:00:00Z/2024-01-07T23:00:05Z", Outcome.ANSWERED);
        visits.call("transferred", BILLING, "2024-01-08T10:00:00Z/2024-01-08T10:00:10Z", Outcome.ANSWERED);
        visits.call("transferred", SALES, "2024-01-08T11:00:00Z/2024-01-08T11:00:10Z", Outcome.ANSWERED);
        visits.call("transferred", SALES, "2024-01-08T18:00:00Z/2024-01-08T18:00:10Z", Outcome.ANSWERED);
        VisitRules first = new VisitRules(Booking.EVENT, WaitClock.ALL_HOURS, CountedVisits.FIRST_VISIT);
        LevelHours hours = LevelHours.of(daily("09:00-17:00"));
        assertThat(lines(hours, first, Duration.ofSeconds(20)))
                .containsExactlyInAnyOrder(
                        "billing ANSWERED_IN_TIME 10:00 10",
                        "sales LATER_VISIT 11:00 10, first 2024-01-07T23:00:00Z",
                        "sales OUTSIDE_HOURS 18:00 10, first 2024-01-07T23:00:00Z");
        assertThat(lines(
                        hours,
                        new VisitRules(Booking.ARRIVAL, WaitClock.ALL_HOURS, CountedVisits.FIRST_VISIT),
                        Duration.ofSeconds(20)))
                .contains("sales LATER_VISIT 11:00 10, first 2024-01-07T23:00:00Z");
    }
}
