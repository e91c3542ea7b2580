package io.github.queuesla.genesys.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.genesys.Failing;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.platform.Sent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformLevelsTest {

    private static final QueueId SALES = new QueueId("sales");
    private static final Period EIGHT_DAYS =
            Period.ofDays(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-08"), Zones.UTC);

    /** Figures of a real queue, once for each requested interval. */
    private static String answer(Sent sent, String level) {
        return """
                {"results": [{"group": {"queueId": "sales", "mediaType": "voice"}, "data": [{"interval": "%s", "metrics": [
                  {"metric": "nOverSla", "stats": {"count": 373}},
                  {"metric": "oServiceLevel", "stats": %s},
                  {"metric": "tAbandon", "stats": {"count": 83, "sum": 1.0}},
                  {"metric": "tAnswered", "stats": {"count": 787}},
                  {"metric": "tFlowOut", "stats": {"count": 7}},
                  {"metric": "tShortAbandon", "stats": {"count": 7}}]}]}]}
                """.formatted(sent.json().get("interval"), level);
    }

    private static PlatformLevels levels(String level) {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok(answer(sent, level)));
        return new PlatformLevels(platform.client(), FakePlatform.API);
    }

    @Test
    void numeratorsAndDenominatorsOfAllChunksAreAddedUp() throws Exception {
        PlatformLevelResult answer = levels(
                        "{\"ratio\": 0.4759, \"numerator\": 414.0, \"denominator\": 870.0, \"target\": 0.8}")
                .levels(List.of(SALES), EIGHT_DAYS);
        assertThat(answer.gaps()).isEmpty();
        assertThat(answer.levels())
                .containsExactly(new PlatformLevel(
                        SALES, MediaType.VOICE, 828, 1740, new PlatformLevel.Basis(1574, 746, 166, 14, 14)));
    }

    @Test
    void planCountsTimeRangesInGoodEnglish() {
        Period day = Period.ofDays(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-01"), Zones.UTC);
        assertThat(PlatformLevels.plan(day, Optional.of(2)).how()).isEqualTo("1 time range of at most 7 days");
        assertThat(PlatformLevels.plan(EIGHT_DAYS, Optional.of(2)).how()).isEqualTo("2 time ranges of at most 7 days");
        assertThat(PlatformLevels.plan(day, Optional.empty()).how())
                .isEqualTo("1 or more time ranges of at most 7 days");
    }

    @Test
    void unrequestedQueuesAreOmitted() throws Exception {
        PlatformLevelResult answer =
                levels("{\"numerator\": 1, \"denominator\": 2}").levels(List.of(new QueueId("support")), EIGHT_DAYS);
        assertThat(answer.levels()).isEmpty();
    }

    @Test
    void serviceLevelWithoutItsCountsIsUnreadable() {
        assertThatThrownBy(() -> levels("{\"ratio\": 0.5}").levels(List.of(SALES), EIGHT_DAYS))
                .satisfies(Failing.with(FailureKind.UNREADABLE_ANSWER, "stats.numerator"));
    }
}
