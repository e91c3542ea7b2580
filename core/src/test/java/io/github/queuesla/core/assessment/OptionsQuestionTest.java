package io.github.queuesla.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.WindowResult.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OptionsQuestionTest {

    private final Scene scene = new Scene();

    @Test
    void idsAreCountedWhileQueuesAreListed() throws CountSourceException {
        scene.assess(Scene.SALES.id().value());
        assertThat(scene.source.events).containsExactly("list", "count", "await");
        assertThat(scene.source.requests.get(0).queues()).containsExactly(Scene.SALES.id());
    }

    @Test
    void allQueuesAreCountedWhileQueuesAreListedIfTheSourceCan() throws CountSourceException {
        scene.assess();
        assertThat(scene.source.events).containsExactly("list", "count", "await");
        assertThat(scene.source.requests.get(0).queues()).isEmpty();
    }

    @Test
    void countingWaitsForTheListWhereTheNumberOfQueuesSavesRequests() throws CountSourceException {
        scene.source.gainsByListing = true;
        scene.assess();
        assertThat(scene.source.events).containsExactly("list", "await", "count");
        assertThat(scene.source.requests.get(0).queues()).isEmpty();
        assertThat(scene.source.requests.get(0).visible()).contains(3L);
    }

    @Test
    void sourceThatWouldGainByTheListCountsAllQueuesWithoutIt() throws CountSourceException {
        scene.source.gainsByListing = true;
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.contacts(1, Scene.SALES, 1, 1_000);
        assertThat(scene.assess().rows()).map(Scene::text).containsExactly(Scene.SALES.id() + " 1/1");
        assertThat(scene.source.requests.get(0).visible()).isEmpty();
    }

    @Test
    void allQueuesAreListedBeforeASourceThatNeedsIds() throws CountSourceException {
        scene.source.needsQueueIds = true;
        scene.assess();
        assertThat(scene.source.events).containsExactly("list", "await", "count");
        assertThat(scene.source.requests.get(0).queues())
                .containsExactly(Scene.BILLING.id(), Scene.NIGHT.id(), Scene.SALES.id());
    }

    @Test
    void namesAreLookedUpBeforeTheyAreCounted() throws CountSourceException {
        scene.assess("Sales", "typo", "Bill*");
        assertThat(scene.source.events).containsExactly("list", "await", "count");
        assertThat(scene.source.requests.get(0).queues()).containsExactly(Scene.SALES.id(), Scene.BILLING.id());
        assertThat(scene.source.requests.get(0).visible()).contains(3L);
    }

    @Test
    void noCountsAreRequestedForUnknownQueues() throws CountSourceException {
        Rows assessment = scene.assess("typo");
        assertThat(scene.source.requests).isEmpty();
        assertThat(assessment.rows())
                .isNotEmpty()
                .allMatch(row -> row.attainment().isUnavailable());
        assertThat(assessment.total().outcome().state()).isEqualTo(State.UNAVAILABLE);
    }

    @Test
    void withoutAListNamesServeAsIds() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.assess("Sales");
        assertThat(scene.source.requests.get(0).queues()).extracting("value").containsExactly("Sales");
    }

    @Test
    void withoutAListANameWithoutContactsIsUnavailable() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        Rows assessment = scene.assess("Sales");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Sales unavailable");
        assertThat(assessment.problems())
                .containsExactly(new Problem(Optional.of("Sales"), Failure.of(FailureKind.ACCESS_DENIED)));
        assertThat(assessment.total().outcome().state()).isEqualTo(State.UNAVAILABLE);
    }

    @Test
    void withoutAListANameThatIsAnIdIsCounted() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.source.contacts.add(new Contact(
                new QueueId("q1"), MediaType.VOICE, Instant.parse("2024-01-01T12:00:00Z"), 1_000, Outcome.ANSWERED));
        assertThat(scene.assess("q1").rows()).map(Scene::text).containsExactly("q1 1/1");
    }

    @Test
    void withoutAListAPatternAloneFails() {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        assertThatThrownBy(() -> scene.assess("Sal*", "Bill*"))
                .isInstanceOfSatisfying(
                        CountSourceException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(Failure.of(FailureKind.ACCESS_DENIED)));
        assertThat(scene.source.requests).isEmpty();
    }

    @Test
    void withoutAListAPatternIsUnavailableBesideIdsThatAreCounted() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.contacts(1, Scene.SALES, 1, 1_000);
        Rows assessment = scene.assess(Scene.SALES.id().value(), "Bill*");
        assertThat(scene.source.requests.get(0).queues()).containsExactly(Scene.SALES.id());
        assertThat(assessment.rows()).map(Scene::text).containsExactly(Scene.SALES.id() + " 1/1", "Bill* unavailable");
        assertThat(assessment.problems())
                .containsExactly(new Problem(Optional.of("Bill*"), Failure.of(FailureKind.ACCESS_DENIED)));
        assertThat(assessment.total().outcome().missing()).isEqualTo(1);
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
    void uncountedMeasureIsNotZero() throws CountSourceException {
        scene.source.counted = EnumSet.of(Outcome.ANSWERED);
        Rows assessment = scene.assess(Scene.NIGHT.id().value());
        assertThat(assessment.rows())
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.counts().count(Term.ABANDONED)).isEmpty());
    }

    @Test
    void requestHasNeededAndOptionalMeasuresForEverySource() throws CountSourceException {
        Measure inTime = Measure.below(Outcome.ANSWERED, 30_001);
        scene.assess();
        scene.source.counted = EnumSet.of(Outcome.ANSWERED);
        ContractCounts counts = scene.assessor().count(scene.question());
        assertThat(scene.source.requests.get(0).needed().measures()).containsExactly(inTime, Measure.ANSWERED);
        assertThat(scene.source.requests.get(0).optional().measures())
                .containsExactly(inTime, Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT, Measure.OFFERED);
        assertThat(scene.source.requests.get(1)).isEqualTo(scene.source.requests.get(0));
        assertThat(counts.measures()).containsExactly(inTime, Measure.ANSWERED);
    }

    @Test
    void oneRequestServesSeveralDefinitions() throws CountSourceException {
        scene.definitions = List.of(Scene.WITHIN_30, Definition.answeredWithin(Duration.ofSeconds(20)));
        scene.assess();
        assertThat(scene.source.requests).hasSize(1);
        assertThat(scene.source.requests.get(0).needed().measures())
                .containsExactly(
                        Measure.below(Outcome.ANSWERED, 20_001),
                        Measure.below(Outcome.ANSWERED, 30_001),
                        Measure.ANSWERED);
    }

    @Test
    void failureOfTheWholeSourceIsAFailure() {
        scene.source.failure = new CountSourceException(Failure.of(FailureKind.SOURCE_UNAVAILABLE));
        assertThatThrownBy(scene::assess).isSameAs(scene.source.failure);
    }

    @Test
    void unknownQueueIsUnavailableInItsPlace() throws CountSourceException {
        scene.contacts(1, Scene.SALES, 1, 1_000);
        Rows assessment = scene.assess("typo", "Sales");
        assertThat(assessment.rows()).map(Scene::text).containsExactly("typo unavailable", "Sales 1/1");
        assertThat(assessment.problems())
                .containsExactly(new Problem(Optional.of("typo"), Failure.of(FailureKind.UNKNOWN_OR_NOT_VISIBLE)));
        assertThat(assessment.total().outcome().missing()).isEqualTo(1);
        assertThat(assessment.total().outcome().state()).isEqualTo(State.MEASURED);
    }

    @Test
    void queueWithCountsIsKnownEvenIfNotListed() throws CountSourceException {
        scene.listing = QueueListing.of(List.of(Scene.BILLING));
        scene.contacts(2, Scene.SALES, 1, 1_000);
        assertThat(scene.assess(Scene.SALES.id().value()).rows())
                .map(Scene::text)
                .containsExactly(Scene.SALES.id() + " 2/2");
        Rows all = scene.assess();
        assertThat(all.rows()).map(Scene::text).containsExactly("Billing no-traffic", Scene.SALES.id() + " 2/2");
        assertThat(all.problems()).isEmpty();
        assertThat(all.notes())
                .containsExactly("queue " + Scene.SALES.id()
                        + " has contacts and is not in the queue list, for example because it was deleted, so it"
                        + " counts under its id");
    }

    @Test
    void deletedQueueCountsUnderItsIdBesideQueuesWithNames() throws CountSourceException {
        scene.listing = QueueListing.of(List.of(Scene.BILLING));
        scene.contacts(3, Scene.SALES, 1, 1_000).contacts(1, Scene.SALES, 1, 60_000);
        Rows assessment = scene.assess("Billing", Scene.SALES.id().value(), "typo");
        assertThat(scene.source.requests.get(0).queues()).containsExactly(Scene.BILLING.id(), Scene.SALES.id());
        assertThat(assessment.rows())
                .map(Scene::text)
                .containsExactly("Billing no-traffic", Scene.SALES.id() + " 3/4", "typo unavailable");
        assertThat(assessment.notes()).hasSize(1);
        assertThat(scene.assessor()
                        .count(scene.question("Billing", Scene.SALES.id().value(), "typo"))
                        .queueNotes())
                .isEqualTo(assessment.notes());
    }

    @Test
    void idThatIsNotListedAndHasNoContactsIsUnknown() throws CountSourceException {
        scene.listing = QueueListing.of(List.of(Scene.BILLING));
        String sales = Scene.SALES.id().value();
        Rows assessment = scene.assess("Billing", sales);
        assertThat(assessment.rows()).map(Scene::text).containsExactly("Billing no-traffic", sales + " unavailable");
        assertThat(assessment.notes()).isEmpty();
    }

    @Test
    void idInUpperCaseIsRequestedAsThePlatformWritesIt() throws CountSourceException {
        scene.contacts(1, Scene.SALES, 1, 1_000);
        String upper = Scene.SALES.id().value().toUpperCase(Locale.ROOT);
        assertThat(scene.assess(upper).rows()).map(Scene::text).containsExactly("Sales 1/1");
        assertThat(scene.source.requests.get(0).queues()).containsExactly(Scene.SALES.id());
    }

    @Test
    void platformThatWritesIdsInUpperCaseIsAskedAgainInUpperCase() throws CountSourceException {
        QueueId upper = new QueueId(Scene.SALES.id().value().toUpperCase(Locale.ROOT));
        Queue sales = new Queue(upper, "Sales", Optional.empty(), new TreeMap<>());
        scene.listing = QueueListing.of(List.of(sales));
        scene.contacts(1, sales, 1, 1_000);
        assertThat(scene.assess(Scene.SALES.id().value()).rows())
                .map(Scene::text)
                .containsExactly("Sales 1/1");
    }

    @Test
    void sourceThatGainsByTheListIsAskedInThePlatformsCaseAtOnce() throws CountSourceException {
        scene.source.gainsByListing = true;
        QueueId upper = new QueueId(Scene.SALES.id().value().toUpperCase(Locale.ROOT));
        Queue sales = new Queue(upper, "Sales", Optional.empty(), new TreeMap<>());
        scene.listing = QueueListing.of(List.of(sales));
        scene.contacts(1, sales, 1, 1_000);
        assertThat(scene.assess(Scene.SALES.id().value()).rows())
                .map(Scene::text)
                .containsExactly("Sales 1/1");
        assertThat(scene.source.requests).hasSize(1);
        assertThat(scene.source.requests.get(0).queues()).containsExactly(upper);
        assertThat(scene.source.requests.get(0).visible()).contains(1L);
    }

    @Test
    void withoutAListAQueueWithoutContactsIsNotVerified() throws CountSourceException {
        scene.listing = QueueListing.withheld(Failure.of(FailureKind.ACCESS_DENIED));
        scene.contacts(1, Scene.SALES, 1, 1_000);
        String night = Scene.NIGHT.id().value();
        Rows assessment = scene.assess(Scene.SALES.id().value(), night);
        assertThat(assessment.rows())
                .map(Scene::text)
                .containsExactly(Scene.SALES.id() + " 1/1", night + " no-traffic");
        assertThat(assessment.problems())
                .containsExactly(new Problem(Optional.of(night), Failure.of(FailureKind.NOT_VERIFIED)));
        assertThat(assessment.notes()).isEmpty();
        assertThat(assessment.result().withheld()).contains(Failure.of(FailureKind.ACCESS_DENIED));
        assertThat(assessment.total().outcome().missing()).isZero();
    }
}
