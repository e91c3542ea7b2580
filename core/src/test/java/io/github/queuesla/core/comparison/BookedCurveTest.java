package io.github.queuesla.core.comparison;

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
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The curve of a service level with rules of its own: every point has the waits that its counts have. */
class BookedCurveTest {

    private static final QueueId MAIL = new QueueId("mail");
    private static final List<Duration> HOURS =
            List.of(Duration.ofHours(1), Duration.ofMinutes(90), Duration.ofHours(2), Duration.ofHours(70));

    private final VisitList visits =
            new VisitList(new TimeRange(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-02-01T00:00:00Z")));

    private static ServiceLevel level(VisitRules rules) {
        Map<DayOfWeek, List<OpenTime>> week = Map.of(
                DayOfWeek.FRIDAY, List.of(OpenTime.parse("09:00-17:00")),
                DayOfWeek.MONDAY, List.of(OpenTime.parse("09:00-17:00")));
        OpeningHours hours = new OpeningHours(Zones.UTC, week, BusinessCalendar.NONE, List.of());
        ServiceLevel level =
                ServiceLevel.of(Definition.answeredWithin(Duration.ofHours(4)), QueueSelection.all(), Zones.UTC);
        return level.withScope(
                level.scope().withHours(LevelHours.of(Optional.of(hours))).withVisits(rules));
    }

    private List<String> points(ServiceLevel level) throws CountSourceException {
        Period period = Period.ofDays(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 8), Zones.UTC);
        Question question = Question.of(new Contract("test", List.of(level)), period)
                .withNeeded(Detail.of(ThresholdCurve.measures(level, HOURS)));
        ContractCounts counts = new Assessor(
                        visits,
                        selection -> () -> QueueListing.of(List.of(Queue.knownById(MAIL))),
                        () -> Instant.parse("2024-03-01T00:00:00Z"))
                .count(question);
        ThresholdCurve exact = ThresholdCurve.of(level, counts, HOURS, visits);
        assertThat(exact.points())
                .isEqualTo(ThresholdCurve.of(level, counts, HOURS).points());
        return exact.points().stream()
                .map(point ->
                        point.threshold() + " " + point.attainment().measured().orElseThrow())
                .toList();
    }

    @Test
    void everySecondIsByTheClockOfTheHours() throws CountSourceException {
        visits.call(MAIL, "2024-01-05T16:30:00Z", "2024-01-08T10:00:00Z", Outcome.ANSWERED)
                .call(MAIL, "2024-01-08T10:00:00Z", "2024-01-08T11:30:00.001Z", Outcome.ANSWERED);
        VisitRules openHours = new VisitRules(Booking.EVENT, WaitClock.OPEN_HOURS, CountedVisits.EVERY_VISIT);
        assertThat(points(level(openHours)))
                .containsExactly("PT1H 0/2", "PT1H30M 1/2", "PT2H 2/2", "PT4H 2/2", "PT70H 2/2");
        assertThat(points(level(VisitRules.OF_PLATFORM)))
                .containsExactly("PT1H 0/2", "PT1H30M 0/2", "PT2H 1/2", "PT4H 1/2", "PT70H 2/2");
    }

    @Test
    void everySecondIsOfTheContactsThatArrived() throws CountSourceException {
        visits.call(MAIL, "2024-01-05T16:30:00Z", "2024-01-08T10:00:00Z", Outcome.ANSWERED)
                .call(MAIL, "2024-01-08T16:00:00Z", "2024-01-09T09:00:00Z", Outcome.ANSWERED);
        assertThat(points(level(VisitRules.OF_PLATFORM.withBooking(Booking.ARRIVAL))))
                .containsExactly("PT1H 0/1", "PT1H30M 0/1", "PT2H 0/1", "PT4H 0/1", "PT70H 1/1");
    }
}
