package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.time.Granularity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private final Scene scene = new Scene();

    @Test
    void queueWithNoneInTimeHasZeroPercent() throws CountSourceException {
        scene.contacts(3, Scene.BILLING, 1, 30_001);
        QueueResult row = scene.assess("Billing").rows().get(0);
        assertThat(row.attainment()).isEqualTo(new Attainment.Measured(new Ratio(0, 3)));
        assertThat(row.targetMet()).contains(false);
    }

    @Test
    void waitOfExactlyTheThresholdIsInTime() throws CountSourceException {
        scene.contacts(1, Scene.BILLING, 1, 30_000).contacts(1, Scene.BILLING, 1, 30_001);
        assertThat(scene.assess("Billing").rows()).map(Scene::text).containsExactly("Billing 1/2");
    }

    @Test
    void idleQueueHasNoTrafficAndNoVerdict() throws CountSourceException {
        QueueResult row = scene.assess("Night").rows().get(0);
        assertThat(row.attainment()).isEqualTo(new Attainment.NoTraffic());
        assertThat(row.targetMet()).isEmpty();
        assertThat(row.counts().count(Term.ANSWERED)).hasValue(0L);
    }

    @Test
    void queueWithAbandonsOnlyHasNoTrafficAndItsCounts() throws CountSourceException {
        scene.abandoned(40, Scene.NIGHT, 90_000);
        QueueResult row = scene.assess("Night").rows().get(0);
        assertThat(row.attainment()).isEqualTo(new Attainment.NoTraffic());
        assertThat(row.counts().count(Term.ABANDONED)).hasValue(40L);
    }

    @Test
    void withoutATargetThereIsNoVerdict() throws CountSourceException {
        scene.definitions = List.of(Scene.WITHIN_30);
        scene.contacts(3, Scene.BILLING, 1, 30_001);
        Rows assessment = scene.assess("Billing");
        assertThat(assessment.rows().get(0).targetMet()).isEmpty();
        assertThat(assessment.total().outcome().met()).isEmpty();
    }

    @Test
    void everyIntervalHasARowEvenWithoutContacts() throws CountSourceException {
        scene.by(Granularity.DAY).contacts(1, Scene.BILLING, 1, 1_000).contacts(1, Scene.BILLING, 3, 40_000);
        assertThat(scene.assess("Billing", "Night").rows())
                .map(Scene::text)
                .containsExactly(
                        "Billing 2024-01-01 1/1",
                        "Billing 2024-01-02 no-traffic",
                        "Billing 2024-01-03 0/1",
                        "Night 2024-01-01 no-traffic",
                        "Night 2024-01-02 no-traffic",
                        "Night 2024-01-03 no-traffic");
    }

    @Test
    void mediaOfAQueueHaveTheirOwnRowsInEveryInterval() throws CountSourceException {
        scene.breakdown = new Breakdown(Optional.of(Granularity.DAY), true, false);
        scene.contacts(1, Scene.BILLING, 1, 1_000)
                .contacts(2, new Contact(Scene.BILLING.id(), MediaType.CHAT, Scene.noon(3), 40_000, Outcome.ANSWERED));
        assertThat(scene.assess("Billing", "Night").rows())
                .map(Scene::text)
                .containsExactly(
                        "Billing chat 2024-01-01 no-traffic",
                        "Billing voice 2024-01-01 1/1",
                        "Billing chat 2024-01-02 no-traffic",
                        "Billing voice 2024-01-02 no-traffic",
                        "Billing chat 2024-01-03 0/2",
                        "Billing voice 2024-01-03 no-traffic",
                        "Night 2024-01-01 no-traffic",
                        "Night 2024-01-02 no-traffic",
                        "Night 2024-01-03 no-traffic");
    }

    @Test
    void mediaAloneSplitTheWholePeriod() throws CountSourceException {
        scene.breakdown = new Breakdown(Optional.empty(), true, false);
        scene.contacts(1, Scene.BILLING, 1, 1_000)
                .contacts(2, new Contact(Scene.BILLING.id(), MediaType.EMAIL, Scene.noon(3), 40_000, Outcome.ANSWERED));
        assertThat(scene.assess("Billing").rows())
                .map(Scene::text)
                .containsExactly("Billing email 0/2", "Billing voice 1/1");
    }

    @Test
    void contactsWithoutMediumHaveARowWithoutMedium() throws CountSourceException {
        scene.breakdown = new Breakdown(Optional.empty(), true, false);
        scene.source.answer = List.of(row(Optional.empty(), 3, 4), row(Optional.of(MediaType.VOICE), 9, 10));
        Rows assessment = scene.assess("Billing", "Night");
        assertThat(assessment.rows())
                .map(Scene::text)
                .containsExactly("Billing voice 9/10", "Billing 3/4", "Night no-traffic");
        assertThat(assessment.total().pooled()).isEqualTo(new Attainment.Measured(new Ratio(12, 14)));
        assertThat(assessment.notes()).isEmpty();
    }

    @Test
    void contactsWithoutMediumAloneHaveTheOnlyRow() throws CountSourceException {
        scene.breakdown = new Breakdown(Optional.empty(), true, false);
        scene.source.answer = List.of(row(Optional.empty(), 1, 2));
        assertThat(scene.assess("Billing").rows()).map(Scene::text).containsExactly("Billing 1/2");
    }

    private static CountRow row(Optional<MediaType> medium, long met, long answered) {
        QueueCounts counts = QueueCounts.of(Map.of(
                Measure.ANSWERED,
                answered,
                Measure.below(Outcome.ANSWERED, 30_001),
                met,
                Measure.ABANDONED,
                0L,
                Measure.FLOW_OUT,
                0L));
        return new CountRow(Scene.BILLING.id(), medium, Optional.empty(), counts);
    }

    @Test
    void rowsAreInTheOrderOfDefinitionsThenOfQueuesAsWritten() throws CountSourceException {
        scene.definitions = List.of(Scene.WITHIN_30, Definition.answeredWithin(Duration.ofSeconds(10)));
        scene.contacts(1, Scene.SALES, 1, 20_000).contacts(1, Scene.BILLING, 1, 20_000);
        assertThat(scene.assess("Sales", "Billing").result().levels())
                .flatMap(level -> level.windows().get(0).rows().stream()
                        .map(row -> level.level().name() + " " + Scene.text(row))
                        .toList())
                .containsExactly(
                        "within-30s Sales 1/1",
                        "within-30s Billing 1/1",
                        "within-10s Sales 0/1",
                        "within-10s Billing 0/1");
    }

    @Test
    void allQueuesAreInOrderOfName() throws CountSourceException {
        assertThat(scene.assess().rows())
                .map(Scene::text)
                .containsExactly("Billing no-traffic", "Night no-traffic", "Sales no-traffic");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-04T00:00:00Z, true",
        "2024-01-06T23:59:59.999Z, true",
        "2024-01-07T00:00:00Z, false",
        "2023-01-01T00:00:00Z, true"
    })
    void numbersAreProvisionalFor72Hours(Instant now, boolean provisional) throws CountSourceException {
        scene.now = now;
        Rows assessment = scene.assess("Billing");
        assertThat(assessment.rows().get(0).provisional()).isEqualTo(provisional);
        assertThat(assessment.total().outcome().provisional()).isEqualTo(provisional);
    }

    @Test
    void eachIntervalIsProvisionalByItsOwnEnd() throws CountSourceException {
        scene.now = Instant.parse("2024-01-05T12:00:00Z");
        Rows assessment = scene.by(Granularity.DAY).assess("Billing");
        assertThat(assessment.rows()).extracting(QueueResult::provisional).containsExactly(false, true, true);
        assertThat(assessment.total().outcome().provisional()).isTrue();
    }
}
