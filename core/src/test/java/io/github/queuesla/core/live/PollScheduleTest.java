package io.github.queuesla.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {

    private static final Fraction SHARE = Fraction.of(60, 1);

    private static PollSchedule of(int queues) {
        return PollSchedule.within(
                SHARE,
                LiveSettings.REFRESH,
                Map.of(
                        LiveQuery.OBSERVATIONS, ObservationSource.requests(queues),
                        LiveQuery.CLOSED_DAYS, 5L,
                        LiveQuery.FORECAST, 4L));
    }

    @Test
    void twoHundredQueuesTakeFourPercentOfOneClientsRate() {
        PollSchedule schedule = of(200);
        assertThat(schedule.every(LiveQuery.OBSERVATIONS)).isEqualTo(Duration.ofSeconds(10));
        assertThat(schedule.every(LiveQuery.TODAY)).isEqualTo(Duration.ofMinutes(1));
        assertThat(schedule.every(LiveQuery.QUEUE_LIST)).isEqualTo(Duration.ofMinutes(10));
        assertThat(schedule.every(LiveQuery.CLOSED_DAYS)).isEqualTo(Duration.ofHours(1));
        assertThat(schedule.every(LiveQuery.FORECAST)).isEqualTo(Duration.ofDays(1));
        // 12 lists of waiting contacts, one count, and what is rarely asked, of 300.
        Fraction share = schedule.requestsPerMinute().dividedBy(Fraction.of(300, 1));
        assertThat(share.times(Fraction.of(100, 1)).nearest()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"900, 10", "1000, 11", "5000, 51"})
    void moreQueuesAreAskedLessOften(int queues, long seconds) {
        PollSchedule schedule = of(queues);
        assertThat(schedule.every(LiveQuery.OBSERVATIONS)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(schedule.requestsPerMinute()).isLessThanOrEqualTo(SHARE);
    }

    @Test
    void boardCountsTheRequestsOfEachOfItsQueries() {
        RequestCost cost = new RequestCost() {
            @Override
            public long requests(Question question, int queues) {
                return question.period().range().length().toDays();
            }

            @Override
            public long listing(int queues) {
                return queues / 100;
            }
        };
        LiveSettings settings = new LiveSettings(
                LiveScene.contract(LiveScene.level("Sales")), LiveSettings.REFRESH, 300, Percentage.parse("20"));
        PollSchedule schedule = PollSchedule.of(settings, cost, 250, Instant.parse("2024-01-10T10:00:00Z"));
        assertThat(schedule.requests())
                .isEqualTo(Map.of(
                        LiveQuery.QUEUE_LIST, 2L,
                        LiveQuery.TODAY, 1L,
                        LiveQuery.CLOSED_DAYS, 10L,
                        LiveQuery.OBSERVATIONS, 3L,
                        LiveQuery.FORECAST, 28L));
    }

    @Test
    void longerRefreshSlowsDownTheCountsToo() {
        PollSchedule schedule = PollSchedule.within(SHARE, Duration.ofMinutes(2), Map.of());
        assertThat(schedule.every(LiveQuery.OBSERVATIONS)).isEqualTo(Duration.ofMinutes(2));
        assertThat(schedule.every(LiveQuery.TODAY)).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({
        "OBSERVATIONS, 1, 20",
        "OBSERVATIONS, 2, 40",
        "OBSERVATIONS, 3, 60",
        "OBSERVATIONS, 1000, 60",
        "TODAY, 1, 60",
        "TODAY, 9, 60",
        "CLOSED_DAYS, 1, 120",
        "CLOSED_DAYS, 2, 240",
        "CLOSED_DAYS, 9, 600",
        "FORECAST, 1, 120",
        "FORECAST, 9, 600"
    })
    void failedQueryIsAskedAgainAfterAGrowingTime(LiveQuery query, long failures, long seconds) {
        assertThat(of(200).retry(query, failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void numbersAreOldAfterThreeMissedQueries() {
        assertThat(of(200).freshness()).isEqualTo(new Freshness(Duration.ofMinutes(3), Duration.ofSeconds(45)));
        assertThat(of(5000).freshness().waiting()).isEqualTo(Duration.ofSeconds(153));
    }
}
