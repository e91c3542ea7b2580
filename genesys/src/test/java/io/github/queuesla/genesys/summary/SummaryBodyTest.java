package io.github.queuesla.genesys.summary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import io.github.queuesla.core.time.Zones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SummaryBodyTest {

    private static final Period JANUARY =
            Period.ofDays(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"), Zones.UTC);
    private static final List<QueueId> QUEUES = List.of(new QueueId("queue-id-1"), new QueueId("queue-id-2"));
    private static final String ALL_ANSWERED = """
            {"dateRange":{"startDate":"2024-01-01","endDate":"2024-01-31"},\
            "groupings":["queue"],"metrics":["conversation.answered"],\
            "filters":[{"path":"queue.id","condition":"in","values":["queue-id-1","queue-id-2"]}],"pageSize":250}""";

    private static String json(SummaryBody body, Optional<String> pageToken) {
        return new String(body.page(pageToken), UTF_8);
    }

    @Test
    void allAnsweredAreRequestedAsInTheTutorial() {
        SummaryBody body = new SummaryBody(JANUARY, QUEUES, OptionalLong.empty(), 250);
        assertThat(json(body, Optional.empty())).isEqualTo(ALL_ANSWERED);
    }

    @Test
    void answeredInTimeAreRequestedAsInTheTutorial() {
        SummaryBody body = new SummaryBody(JANUARY, QUEUES, OptionalLong.of(30_000), 250);
        assertThat(json(body, Optional.empty())).isEqualTo("""
                {"dateRange":{"startDate":"2024-01-01","endDate":"2024-01-31"},\
                "groupings":["queue"],"metrics":["conversation.answered"],\
                "filters":[{"path":"queue.id","condition":"in","values":["queue-id-1","queue-id-2"]},\
                {"path":"waitTime","condition":"<=","value":30000}],"pageSize":250}""");
    }

    @Test
    void laterPagesContainTheTokenAndTheFirstDoesNot() {
        SummaryBody body = new SummaryBody(JANUARY, QUEUES, OptionalLong.empty(), 250);
        assertThat(json(body, Optional.of("t/\"1")))
                .isEqualTo(ALL_ANSWERED.substring(0, ALL_ANSWERED.length() - 1) + ",\"pageToken\":\"t/\\\"1\"}");
        assertThat(json(body, Optional.empty())).isEqualTo(ALL_ANSWERED);
    }

    @Test
    void timesAreSentWithTheOffsetTheyWereTypedWith() {
        Period hours = new Period(
                PeriodText.bound("2024-01-01T08:00:00+01:00", Zones.UTC),
                PeriodText.bound("2024-01-01T18:00:00Z", Zones.UTC),
                Zones.UTC);
        assertThat(json(new SummaryBody(hours, QUEUES, OptionalLong.empty(), 10), Optional.empty()))
                .contains("{\"startDate\":\"2024-01-01T08:00:00+01:00\",\"endDate\":\"2024-01-01T18:00:00Z\"}")
                .contains("\"pageSize\":10");
    }
}
