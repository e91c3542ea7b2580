package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.Total;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.Granularity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private final Scene scene = new Scene();

    @Test
    void totalAddsContactsAndAveragesNothing() throws CountSourceException {
        scene.contacts(45, Scene.BILLING, 1, 0).contacts(5, Scene.BILLING, 1, 40_000);
        scene.contacts(600, Scene.SALES, 1, 0).contacts(400, Scene.SALES, 1, 40_000);
        WindowResult total = scene.assess().totals().get(0);
        assertThat(total.pooled()).isEqualTo(new Attainment.Measured(new Ratio(645, 1050)));
        assertThat(total.queues()).isEqualTo(3);
        assertThat(total.outcome().missing()).isZero();
        assertThat(total.outcome().met()).contains(false);
    }

    @Test
    void queueWithoutTrafficIsNotPartOfTheTotal() throws CountSourceException {
        scene.contacts(1, Scene.BILLING, 1, 0);
        assertThat(scene.assess("Billing", "Night").total().outcome().met()).contains(true);
    }

    @Test
    void onlyQueuesWithoutTrafficAreNoTraffic() throws CountSourceException {
        WindowResult total = scene.assess().totals().get(0);
        assertThat(total.pooled()).isEqualTo(new Attainment.NoTraffic());
        assertThat(total.outcome().met()).isEmpty();
    }

    @Test
    void totalWithMissingQueuesCountsThemAndHasNoVerdict() throws CountSourceException {
        scene.contacts(10, Scene.BILLING, 1, 0);
        WindowResult total = scene.assess("Billing", "typo").totals().get(0);
        assertThat(total.pooled()).isEqualTo(new Attainment.Measured(new Ratio(10, 10)));
        assertThat(total.queues()).isEqualTo(2);
        assertThat(total.outcome().missing()).isEqualTo(1);
        assertThat(total.outcome().met()).isEmpty();
    }

    @Test
    void queueMissingInSeveralIntervalsCountsOnce() throws CountSourceException {
        scene.by(Granularity.DAY).contacts(4, Scene.BILLING, 1, 0);
        scene.source.gaps.add(new Gap(
                Set.of(Scene.BILLING.id()),
                Optional.of(scene.breakdown
                        .granularity()
                        .orElseThrow()
                        .split(Scene.PERIOD.range(), Scene.PERIOD.zone())
                        .get(1)),
                Failure.of(FailureKind.SOURCE_UNAVAILABLE)));
        WindowResult total = scene.assess("Billing").totals().get(0);
        assertThat(total.pooled()).isEqualTo(new Attainment.Measured(new Ratio(4, 4)));
        assertThat(total.queues()).isEqualTo(1);
        assertThat(total.outcome().missing()).isEqualTo(1);
    }

    @Test
    void totalOfMissingQueuesOnlyIsUnavailable() throws CountSourceException {
        WindowResult total = scene.assess("typo").totals().get(0);
        assertThat(total.pooled()).isEqualTo(new Attainment.Unavailable());
    }

    @Test
    void eachDivisionHasATotalInAdditionToThatOfAll() throws CountSourceException {
        scene.breakdown = new Breakdown(Optional.empty(), false, true);
        scene.contacts(1, Scene.BILLING, 1, 0)
                .contacts(2, Scene.NIGHT, 1, 40_000)
                .contacts(3, Scene.SALES, 1, 0);
        Rows assessment = scene.assess("Sales", "Night", "Billing");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Night 0/2", "Billing 1/1", "Sales 3/3");
        assertThat(assessment.total().divisions())
                .map(TotalsTest::inWords)
                .containsExactly("North Measured[ratio=1/3] 2", "South Measured[ratio=3/3] 1");
        assertThat(assessment.total().pooled()).isEqualTo(new Attainment.Measured(new Ratio(4, 6)));
        assertThat(assessment.total().queues()).isEqualTo(3);
    }

    @Test
    void eachDefinitionHasItsTotal() throws CountSourceException {
        scene.definitions = List.of(Scene.WITHIN_30, Definition.answeredWithin(Duration.ofSeconds(10)));
        scene.contacts(1, Scene.BILLING, 1, 20_000);
        assertThat(scene.assess("Billing").result().levels())
                .map(level ->
                        level.level().name() + " " + level.windows().get(0).pooled())
                .containsExactly("within-30s Measured[ratio=1/1]", "within-10s Measured[ratio=0/1]");
    }

    @Test
    void rowMayMissTheTargetThatTheTotalReaches() throws CountSourceException {
        scene.contacts(99, Scene.BILLING, 1, 0).contacts(1, Scene.SALES, 1, 40_000);
        Rows assessment = scene.assess("Billing", "Sales");
        assertThat(assessment.total().outcome().met()).contains(true);
        assertThat(assessment.rows())
                .map(QueueResult::targetMet)
                .containsExactly(Optional.of(true), Optional.of(false));
    }

    @Test
    void queueWithoutDivisionIsInTheTotalOfAllOnly() throws CountSourceException {
        Queue stray = Queue.knownById(new QueueId("stray"));
        scene.listing = QueueListing.of(List.of(Scene.SALES, stray));
        scene.breakdown = new Breakdown(Optional.empty(), false, true);
        scene.contacts(3, Scene.SALES, 1, 0).contacts(1, stray, 1, 0);
        WindowResult total = scene.assess("Sales", "stray").total();
        assertThat(total.divisions()).map(TotalsTest::inWords).containsExactly("South Measured[ratio=3/3] 1");
        assertThat(total.queues()).isEqualTo(2);
    }

    private static String inWords(Total share) {
        return share.division().orElseThrow().name() + " " + share.attainment() + " " + share.queues();
    }
}
