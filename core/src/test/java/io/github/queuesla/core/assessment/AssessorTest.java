package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private final ContractScene scene = new ContractScene();

    @Test
    void levelIsPooledOverQueuesAndIntervals() throws CountSourceException {
        scene.answered(Scene.BILLING, "2024-01-01T08:10:00Z", 45, 50);
        scene.answered(Scene.SALES, "2024-01-01T15:59:59Z", 600, 1_000);
        WindowResult window = scene.window();
        assertThat(window.span().label()).isEqualTo("2024-01-01");
        assertThat(window.span().whole()).isTrue();
        assertThat(window.pooled()).isEqualTo(new Attainment.Measured(new Ratio(645, 1_050)));
        assertThat(window.outcome().level()).contains(Fraction.of(645, 1_050));
        assertThat(window.outcome().state()).isEqualTo(State.MEASURED);
        assertThat(window.outcome().met()).contains(false);
        assertThat(window.rows())
                .extracting(share -> share.queue().name(), share -> share.targetMet())
                .containsExactly(
                        tuple("Billing", Optional.of(true)),
                        tuple("Night", Optional.empty()),
                        tuple("Sales", Optional.of(false)));
        assertThat(window.intervals()).hasSize(48);
        assertThat(window.intervals().get(16).attainment()).isEqualTo(new Attainment.Measured(new Ratio(45, 50)));
        assertThat(window.intervals().get(17).attainment()).isEqualTo(new Attainment.NoTraffic());
    }

    @Test
    void wholePeriodIsOneWindowOfAnyLength() throws CountSourceException {
        scene.window = Window.PERIOD;
        scene.days("2024-01-10", "2024-02-05").answered(Scene.SALES, "2024-01-31T23:59:59Z", 8, 10);
        WindowResult window = scene.window();
        assertThat(window.span().label()).isEqualTo("2024-01-10 to 2024-02-05");
        assertThat(window.span().whole()).isTrue();
        assertThat(window.outcome().met()).contains(true);
    }

    @Test
    void oneRequestServesAllServiceLevels() throws CountSourceException {
        for (int i = 1; i <= 20; i++) {
            Definition definition =
                    Definition.answeredWithin(Duration.ofSeconds(60 + i)).withFormula(Formula.EARLY_ABANDONS_MET);
            scene.others.add(
                    ServiceLevel.of(definition, new QueueSelection(List.of("Sales")), ZoneId.of("Asia/Tokyo")));
        }
        scene.assess();
        assertThat(scene.source.events).containsExactly("list", "count", "await");
        CountRequest request = scene.source.requests.get(0);
        assertThat(request.needed().breakdown()).isEqualTo(Breakdown.by(Granularity.HALF_HOUR));
        assertThat(request.period().range())
                .isEqualTo(new TimeRange(Instant.parse("2023-12-31T15:00:00Z"), Instant.parse("2024-01-02T00:00:00Z")));
        assertThat(request.optional().measures()).hasSize(4 + 1 + 2 * 20);
    }

    @Test
    void requestHasTheMeasuresOfAllServiceLevelsAndOfTheQuestion() throws CountSourceException {
        Measure extra = Measure.below(Outcome.ABANDONED, 7_000);
        scene.more.add(extra);
        scene.media.add(MediaType.CHAT);
        scene.thresholds.put(MediaType.CHAT, WaitThreshold.inclusive(Duration.ofSeconds(60)));
        scene.assess();
        assertThat(scene.source.requests.get(0).optional().measures())
                .containsExactly(
                        Measure.below(Outcome.ANSWERED, 60_001),
                        Measure.ANSWERED,
                        extra,
                        Measure.ABANDONED,
                        Measure.FLOW_OUT,
                        Measure.OFFERED);
    }

    @Test
    void queuesOfAllServiceLevelsAreRequestedTogether() throws CountSourceException {
        scene.queues = new QueueSelection(List.of("Sales"));
        scene.others.add(ServiceLevel.of(
                Definition.answeredWithin(Duration.ofSeconds(60)),
                new QueueSelection(List.of("Bill*")),
                ZoneId.of("UTC")));
        scene.assess();
        assertThat(scene.source.events).containsExactly("list", "await", "count");
        assertThat(scene.source.requests.get(0).queues()).containsExactly(Scene.SALES.id(), Scene.BILLING.id());
    }

    @Test
    void sourceThatNeedsIdsCannotCountAllQueuesWithoutAList() {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.source.needsQueueIds = true;
        assertThatThrownBy(scene::assess)
                .isInstanceOfSatisfying(
                        CountSourceException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(Failure.of(FailureKind.ACCESS_DENIED)));
    }

    @Test
    void noRequestIsSentWhenNoServiceLevelIsValid() throws CountSourceException {
        scene.conditions = ContractTerms.validFrom("2030-01-01");
        scene.window = Window.MONTH;
        assertThat(scene.assess().levels().get(0).windows()).isEmpty();
        assertThat(scene.assess().notes()).containsExactly("service level 'within-30s' was not valid in this period");
        assertThat(scene.source.events).isEmpty();
    }
}
