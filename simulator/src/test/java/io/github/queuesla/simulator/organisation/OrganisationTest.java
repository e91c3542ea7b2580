package io.github.queuesla.simulator.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.MediaType;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.contact.TrueCounts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2024-02-01T00:00:00Z");

    private static Organisation organisation(long seed) {
        return Organisation.of(OrganisationOptions.defaults().withSeed(seed));
    }

    @Test
    void equalSeedsGiveEqualOrganisationsToTheLastContact() {
        Organisation one = organisation(42);
        Organisation other = organisation(42);
        assertThat(one.queues()).isEqualTo(other.queues());
        assertThat(one.divisions()).isEqualTo(other.divisions());
        for (Queue queue : one.queues()) {
            assertThat(one.contacts(queue.id(), JANUARY, FEBRUARY))
                    .isEqualTo(other.contacts(queue.id(), JANUARY, FEBRUARY));
        }
    }

    @Test
    void theOrderOfQuestionsDoesNotMatter() {
        Organisation one = organisation(42);
        Organisation other = organisation(42);
        String id = one.queues().get(0).id();
        other.contacts(other.queues().get(5).id(), JANUARY, FEBRUARY);
        Instant middle = Instant.parse("2024-01-15T00:00:00Z");
        List<Contact> secondHalf = other.contacts(id, middle, FEBRUARY);
        other.contacts(id, JANUARY, middle);
        assertThat(one.contacts(id, middle, FEBRUARY)).isEqualTo(secondHalf);
    }

    @Test
    void otherSeedsGiveOtherContacts() {
        String sales = organisation(1).queues().get(0).id();
        assertThat(organisation(1).contacts(sales, JANUARY, FEBRUARY))
                .isNotEqualTo(organisation(2).contacts(sales, JANUARY, FEBRUARY));
    }

    @Test
    void aQueueStaysTheSameWhenMoreAreAdded() {
        Organisation few = organisation(3);
        Organisation many =
                Organisation.of(OrganisationOptions.defaults().withSeed(3).withQueues(40));
        assertThat(many.queues().subList(0, 8)).isEqualTo(few.queues());
        String last = few.queues().get(7).id();
        assertThat(many.contacts(last, JANUARY, FEBRUARY)).isEqualTo(few.contacts(last, JANUARY, FEBRUARY));
    }

    @Test
    void theFirstTwoQueuesAreKnownByTheirIds() {
        List<Queue> queues = organisation(9).queues();
        assertThat(queues.get(0).id()).isEqualTo("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");
        assertThat(queues.get(0).name()).isEqualTo("Sales");
        assertThat(queues.get(1).id()).isEqualTo("8c3e7a90-6d1f-4b52-a1e8-3f5d9e7c2b02");
        assertThat(queues.get(1).name()).isEqualTo("Support");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 99, -7})
    void theSlowQueueAnswersEveryDayButNeverWithinThirtySeconds(long seed) {
        Organisation organisation = organisation(seed);
        for (int day = 1; day <= 31; day++) {
            Instant start = JANUARY.plusSeconds((day - 1) * 86_400L);
            TrueCounts counts =
                    organisation.trueCounts(organisation.slowQueue().id(), start, start.plusSeconds(86_400), 30_000);
            assertThat(counts.answered()).isPositive();
            assertThat(counts.answeredWithin()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 99, -7})
    void nobodyEverCallsTheIdleQueue(long seed) {
        Organisation organisation = organisation(seed);
        assertThat(organisation.trueCounts(organisation.idleQueue().id(), JANUARY, FEBRUARY, 30_000))
                .isEqualTo(TrueCounts.NONE);
        assertThat(organisation.mediaTypes(organisation.idleQueue().id())).isEmpty();
    }

    @Test
    void partsOfAPeriodAddUpToTheWhole() {
        Organisation organisation = organisation(5);
        for (Queue queue : organisation.queues()) {
            TrueCounts sum = TrueCounts.NONE;
            for (Instant start = JANUARY; start.isBefore(FEBRUARY); start = start.plusSeconds(7_777 * 31)) {
                Instant end = start.plusSeconds(7_777 * 31);
                sum = sum.plus(
                        organisation.trueCounts(queue.id(), start, end.isBefore(FEBRUARY) ? end : FEBRUARY, 20_000));
            }
            assertThat(sum).isEqualTo(organisation.trueCounts(queue.id(), JANUARY, FEBRUARY, 20_000));
        }
    }

    @Test
    void everyKindOfOutcomeAndMediaComesUp() {
        Organisation organisation =
                Organisation.of(OrganisationOptions.defaults().withQueues(60));
        List<Contact> contacts = organisation.queues().stream()
                .flatMap(queue -> organisation.contacts(queue.id(), JANUARY, JANUARY.plusSeconds(604_800)).stream())
                .toList();
        Map<Outcome, Long> outcomes =
                contacts.stream().collect(Collectors.groupingBy(Contact::outcome, Collectors.counting()));
        assertThat(outcomes).containsOnlyKeys(Outcome.ANSWERED, Outcome.ABANDONED, Outcome.FLOWED_OUT);
        assertThat(contacts.stream().map(Contact::mediaType).distinct()).containsExactlyInAnyOrder(MediaType.values());
        assertThat(contacts).allMatch(contact -> contact.waitMillis() >= 0 && contact.waitMillis() < 86_400_000);
        assertThat(contacts.stream()
                        .filter(contact -> contact.outcome() == Outcome.ABANDONED)
                        .map(Contact::waitMillis))
                .anyMatch(wait -> wait < 5_000)
                .anyMatch(wait -> wait > 30_000);
    }

    @Test
    void callbacksAndMessagesMayGetNoOutcome() {
        Organisation organisation =
                Organisation.of(OrganisationOptions.defaults().withQueues(60).withUnresolved(1));
        List<Contact> contacts = organisation.queues().stream()
                .flatMap(queue -> organisation.contacts(queue.id(), JANUARY, JANUARY.plusSeconds(604_800)).stream())
                .toList();
        assertThat(contacts.stream()
                        .filter(contact -> contact.outcome() == Outcome.NONE)
                        .map(Contact::mediaType)
                        .distinct())
                .containsExactlyInAnyOrder(MediaType.CALLBACK, MediaType.MESSAGE);
        assertThat(contacts)
                .filteredOn(contact ->
                        contact.mediaType() == MediaType.CALLBACK || contact.mediaType() == MediaType.MESSAGE)
                .allMatch(contact -> contact.outcome() == Outcome.NONE);
    }

    @Test
    void aTypicalQueueHasFiftyToThreeHundredContactsOnAWorkingDay() {
        Organisation organisation =
                Organisation.of(OrganisationOptions.defaults().withQueues(200));
        Instant tuesday = Instant.parse("2024-01-09T00:00:00Z");
        double mean = organisation.queues().stream()
                .mapToLong(queue -> organisation
                        .trueCounts(queue.id(), tuesday, tuesday.plusSeconds(86_400), 0)
                        .offered())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(80.0, 220.0);
    }

    @Test
    void officeHoursFollowTheClockOfTheOrganisation() {
        Organisation utc = organisation(1);
        Organisation tokyo = Organisation.of(OrganisationOptions.defaults().withZone(ZoneId.of("Asia/Tokyo")));
        Instant tokyoMorning = Instant.parse("2024-01-10T01:00:00Z");
        String sales = utc.queues().get(0).id();
        assertThat(tokyo.trueCounts(sales, tokyoMorning, tokyoMorning.plusSeconds(3_600), 0)
                        .offered())
                .isGreaterThan(utc.trueCounts(sales, tokyoMorning, tokyoMorning.plusSeconds(3_600), 0)
                        .offered());
    }

    @Test
    void volumeScalesTheTraffic() {
        Organisation large = Organisation.of(OrganisationOptions.defaults().withVolume(4));
        String sales = large.queues().get(0).id();
        double factor = (double) large.trueCounts(sales, JANUARY, FEBRUARY, 0).offered()
                / organisation(1).trueCounts(sales, JANUARY, FEBRUARY, 0).offered();
        assertThat(factor).isBetween(3.5, 4.5);
    }

    @ParameterizedTest
    @EnumSource
    void noTwoQueuesShareANameOrAnId(NameStyle style) {
        List<Queue> queues = Organisation.of(
                        OrganisationOptions.defaults().withQueues(5_000).withNames(style))
                .queues();
        assertThat(queues).extracting(Queue::name).doesNotHaveDuplicates();
        assertThat(queues).extracting(Queue::id).doesNotHaveDuplicates();
    }

    @Test
    void hostileNamesHoldWhatHurts() {
        List<String> names =
                Organisation.of(OrganisationOptions.defaults().withQueues(20).withNames(NameStyle.HOSTILE))
                        .queues()
                        .stream()
                        .map(Queue::name)
                        .toList();
        assertThat(names).anyMatch(name -> name.startsWith("=HYPERLINK("));
        assertThat(names).anyMatch(name -> name.contains("\u001b["));
        assertThat(names).anyMatch(name -> name.contains("<img src=x onerror"));
        assertThat(names).anyMatch(name -> name.contains("\u202e"));
    }

    @Test
    void unknownQueuesAndImpossibleOptionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> organisation(1).contacts("nobody", JANUARY, FEBRUARY))
                .withMessageContaining("nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganisationOptions.defaults().withQueues(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrganisationOptions.defaults().withVolume(0));
    }

    @Test
    void aLargeOrganisationWithAMonthIsAffordable() {
        Organisation organisation =
                Organisation.of(OrganisationOptions.defaults().withQueues(3_000));
        long contacts = organisation.queues().parallelStream()
                .mapToLong(queue -> organisation.days(queue.id(), JANUARY, FEBRUARY, AsOf.THE_END).stream()
                        .mapToLong(day -> day.size())
                        .sum())
                .sum();
        assertThat(contacts).isGreaterThan(5_000_000);
    }
}
