package io.github.queuesla.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.count.PlatformLevel.Basis;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The requests of a bridge, and its result when counts are missing. */
class BridgePortsTest {

    private static final QueueSelection SALES = new QueueSelection(List.of("Sales"));
    private static final QueueSelection NIGHT = new QueueSelection(List.of("Night"));
    private static final Basis FIVE = new Basis(5, 0, 0, 0, 0);

    private final Asked asked = new Asked();

    @Test
    void queuesOfBothNumbersAreLookedUpTogether() throws CountSourceException {
        asked.bridge(question(SALES, NIGHT));
        asked.bridge(question(SALES, QueueSelection.all()));
        asked.bridge(question(QueueSelection.all(), NIGHT));
        assertThat(asked.selections)
                .containsExactly(
                        new QueueSelection(List.of("Sales", "Night")), QueueSelection.all(), QueueSelection.all());
    }

    @Test
    void platformIsRequestedForTheQueuesOfItsView() throws CountSourceException {
        asked.bridge(question(SALES, NIGHT));
        asked.bridge(question(SALES, QueueSelection.all()));
        assertThat(asked.platformQueues)
                .containsExactly(List.of(Centre.NIGHT.id()), List.of(Centre.NIGHT.id(), Centre.SALES.id()));
    }

    @Test
    void withoutAListThePlatformIsRequestedForAllQueuesOrForTheIds() throws CountSourceException {
        asked.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        QueueSelection id = new QueueSelection(List.of("night"));
        asked.bridge(question(id, id));
        asked.bridge(question(id, QueueSelection.all()));
        assertThat(asked.platformQueues).containsExactly(List.of(new QueueId("night")), List.of());
    }

    @Test
    void deletedQueueNamedByItsIdIsCountedOnBothSides() throws CountSourceException {
        QueueId deleted = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a99");
        QueueSelection both = new QueueSelection(List.of("Sales", deleted.value()));
        asked.contacts.addAll(new Centre()
                .calls(Queue.knownById(deleted), 1, "10:00", new Centre.Ended(Outcome.ANSWERED, 1_000))
                .contacts);
        assertThat(asked.bridge(question(both, both)).unlisted()).containsExactly(Queue.knownById(deleted));
        assertThat(asked.requests.get(0).queues()).containsExactly(Centre.SALES.id(), deleted);
        assertThat(asked.platformQueues).containsExactly(List.of(Centre.SALES.id(), deleted));
    }

    @Test
    void targetsOfOtherMediaAreNotCounted() throws CountSourceException {
        ConfiguredTarget minute = new ConfiguredTarget(Percentage.parse("80"), Duration.ofMinutes(1));
        ConfiguredTarget second = new ConfiguredTarget(Percentage.parse("80"), Duration.ofSeconds(1));
        asked.listing = QueueListing.of(List.of(new Queue(
                Centre.SALES.id(),
                "Sales",
                Optional.empty(),
                new TreeMap<>(Map.of(MediaType.VOICE, minute, MediaType.CHAT, second)))));
        asked.bridge(question(SALES, SALES));
        assertThat(asked.requests.get(0).needed().measures())
                .contains(Measure.below(Outcome.ANSWERED, 60_000), Measure.below(Outcome.ANSWERED, 60_001))
                .doesNotContain(Measure.below(Outcome.ANSWERED, 1_000), Measure.below(Outcome.ANSWERED, 1_001));
    }

    @Test
    void otherMediaAreNotPartOfThePlatformsNumber() throws CountSourceException {
        asked.platform = answer(
                level(Centre.SALES, MediaType.VOICE, new Tally(4, 5), FIVE),
                level(Centre.SALES, MediaType.CHAT, new Tally(1, 9), FIVE));
        Bridge bridge = asked.bridge(question(SALES, SALES));
        assertThat(bridge.platform().met()).isEqualTo(4);
        assertThat(bridge.platform().counted()).isEqualTo(5);
        assertThat(bridge.switches().compared()).isEqualTo(1);
    }

    @Test
    void waitOfExactlyTheTargetMayBeInTime() throws CountSourceException {
        calls(4, 19_999);
        calls(1, 20_000);
        asked.platform = answer(level(Centre.SALES, MediaType.VOICE, new Tally(5, 5), FIVE));
        Bridge bridge = asked.bridge(question(SALES, SALES));
        assertThat(bridge.edge()).isEqualTo(new Bridge.EdgeFinding(ThresholdBoundary.INCLUSIVE, 1, 1, true));
        assertThat(bridge.unexplainedMet()).isZero();
    }

    @Test
    void rowsWithoutContactsProveNothing() throws CountSourceException {
        asked.platform = answer(
                level(Centre.SALES, MediaType.VOICE, new Tally(0, 0), Basis.NONE),
                level(Centre.NIGHT, MediaType.VOICE, new Tally(0, 0), new Basis(3, 0, 0, 0, 0)));
        Bridge bridge = asked.bridge(question(SALES, SALES));
        assertThat(bridge.switches()).isEqualTo(new Bridge.SwitchFinding(Switches.COMMON, List.of(), 0, 0));
        assertThat(bridge.edge()).isEqualTo(new Bridge.EdgeFinding(ThresholdBoundary.INCLUSIVE, 0, 0, false));
    }

    @Test
    void missingQueuesOfEitherSideAreNamedOnce() throws CountSourceException {
        Gap sales = new Gap(Set.of(Centre.SALES.id()), Optional.empty(), Failure.of(FailureKind.INCONSISTENT_COUNTS));
        asked.gaps.add(sales);
        asked.platform = new PlatformLevelResult(List.of(), List.of(sales, sales));
        Bridge.Missing missing = asked.bridge(question(SALES, SALES)).missing();
        assertThat(missing.queues()).containsExactly(Centre.SALES);
        assertThat(missing.failures()).containsExactly(Failure.of(FailureKind.INCONSISTENT_COUNTS));
        asked.gaps.clear();
        asked.platform = new PlatformLevelResult(List.of(), List.of());
        assertThat(asked.bridge(question(SALES, SALES)).missing()).isEqualTo(Bridge.Missing.NOTHING);
    }

    private void calls(int many, long wait) {
        asked.contacts.addAll(
                new Centre().calls(Centre.SALES, many, "10:00", new Centre.Ended(Outcome.ANSWERED, wait)).contacts);
    }

    private static PlatformLevelResult answer(PlatformLevel... levels) {
        return new PlatformLevelResult(List.of(levels), List.of());
    }

    private static PlatformLevel level(Queue queue, MediaType medium, Tally shown, Basis basis) {
        return new PlatformLevel(queue.id(), medium, shown.met(), shown.counted(), basis);
    }

    private static BridgeQuestion question(QueueSelection ours, QueueSelection theirs) {
        ServiceLevel.Scope scope = ServiceLevel.Scope.of(ours).withMedia(new TreeSet<>(Set.of(MediaType.VOICE)));
        ServiceLevel level = new ServiceLevel(
                Definition.answeredWithin(Duration.ofSeconds(30)),
                scope,
                Zones.UTC,
                Window.DAY,
                new RollUp.Pooled(),
                ServiceLevel.Conditions.NONE);
        return new BridgeQuestion(level, Centre.DAY, theirs, Zones.UTC);
    }
}
