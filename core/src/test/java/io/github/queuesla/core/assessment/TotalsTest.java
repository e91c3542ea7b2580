package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.SlaTotal;
import io.github.queuesla.core.time.Granularity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private final Scene scene = new Scene();

    @Test
    void totalAddsContactsUpAndAveragesNothing() throws CountSourceException {
        scene.contacts(45, Scene.BILLING, 1, 0).contacts(5, Scene.BILLING, 1, 40_000);
        scene.contacts(600, Scene.SALES, 1, 0).contacts(400, Scene.SALES, 1, 40_000);
        SlaTotal total = scene.assess().totals().get(0);
        assertThat(total.attainment()).isEqualTo(new Attainment.Measured(new Ratio(645, 1050)));
        assertThat(total.queues()).isEqualTo(3);
        assertThat(total.missing()).isZero();
        assertThat(total.targetMet()).contains(false);
    }

    @Test
    void queueWithoutTrafficIsNoPartOfTheTotal() throws CountSourceException {
        scene.contacts(1, Scene.BILLING, 1, 0);
        assertThat(scene.assess("Billing", "Night").totals().get(0).targetMet()).contains(true);
    }

    @Test
    void nothingButQuietQueuesIsNoTraffic() throws CountSourceException {
        SlaTotal total = scene.assess().totals().get(0);
        assertThat(total.attainment()).isEqualTo(new Attainment.NoTraffic());
        assertThat(total.targetMet()).isEmpty();
    }

    @Test
    void totalWithMissingQueuesCountsThemAndHasNoVerdict() throws CountSourceException {
        scene.contacts(10, Scene.BILLING, 1, 0);
        SlaTotal total = scene.assess("Billing", "typo").totals().get(0);
        assertThat(total.attainment()).isEqualTo(new Attainment.Measured(new Ratio(10, 10)));
        assertThat(total.queues()).isEqualTo(2);
        assertThat(total.missing()).isEqualTo(1);
        assertThat(total.targetMet()).isEmpty();
    }

    @Test
    void queueThatLacksPiecesIsMissingOnce() throws CountSourceException {
        scene.by(Granularity.DAY).contacts(4, Scene.BILLING, 1, 0);
        scene.source.gaps.add(new Gap(
                Set.of(Scene.BILLING.id()),
                Optional.of(scene.breakdown
                        .granularity()
                        .orElseThrow()
                        .pieces(Scene.PERIOD.range(), Scene.PERIOD.zone())
                        .get(1)),
                Failure.of(FailureKind.SOURCE_UNAVAILABLE)));
        SlaTotal total = scene.assess("Billing").totals().get(0);
        assertThat(total.attainment()).isEqualTo(new Attainment.Measured(new Ratio(4, 4)));
        assertThat(total.queues()).isEqualTo(1);
        assertThat(total.missing()).isEqualTo(1);
    }

    @Test
    void totalOfNothingButMissingQueuesIsUnavailable() throws CountSourceException {
        SlaTotal total = scene.assess("typo").totals().get(0);
        assertThat(total.attainment()).isEqualTo(new Attainment.Unavailable(FailureKind.UNKNOWN_OR_NOT_VISIBLE));
    }

    @Test
    void eachDivisionHasATotalBeforeThatOfAll() throws CountSourceException {
        scene.byDivision = true;
        scene.contacts(1, Scene.BILLING, 1, 0)
                .contacts(2, Scene.NIGHT, 1, 40_000)
                .contacts(3, Scene.SALES, 1, 0);
        Assessment assessment = scene.assess("Sales", "Night", "Billing");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Night 0/2", "Billing 1/1", "Sales 3/3");
        assertThat(assessment.totals())
                .map(total -> total.division().map(Division::name).orElse("all") + " " + total.attainment() + " "
                        + total.queues())
                .containsExactly(
                        "North Measured[ratio=1/3] 2", "South Measured[ratio=3/3] 1", "all Measured[ratio=4/6] 3");
    }

    @Test
    void eachDefinitionHasItsTotal() throws CountSourceException {
        scene.definitions = List.of(Scene.WITHIN_30, SlaDefinition.answeredWithin(Duration.ofSeconds(10)));
        scene.contacts(1, Scene.BILLING, 1, 20_000);
        assertThat(scene.assess("Billing").totals())
                .map(total -> total.definition().name() + " " + total.attainment())
                .containsExactly("within-30s Measured[ratio=1/1]", "within-10s Measured[ratio=0/1]");
    }

    @Test
    void targetIsMissedWhereAnyRowMissesIt() throws CountSourceException {
        scene.contacts(99, Scene.BILLING, 1, 0).contacts(1, Scene.SALES, 1, 40_000);
        Assessment assessment = scene.assess("Billing", "Sales");
        assertThat(assessment.totals().get(0).targetMet()).contains(true);
        assertThat(assessment.anyTargetMissed()).isTrue();
        assertThat(scene.assess("Billing").anyTargetMissed()).isFalse();
    }

    @Test
    void queueOfNoKnownDivisionIsInTheTotalOfAllAlone() throws CountSourceException {
        Queue stray = Queue.knownById(new QueueId("stray"));
        scene.listing = QueueListing.of(List.of(Scene.SALES, stray));
        scene.byDivision = true;
        scene.contacts(3, Scene.SALES, 1, 0).contacts(1, stray, 1, 0);
        assertThat(scene.assess("Sales", "stray").totals())
                .map(total -> total.division().map(Division::name).orElse("all") + " " + total.queues())
                .containsExactly("South 1", "all 2");
    }
}
