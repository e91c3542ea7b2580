package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link WaitSource} must pass: at each threshold, it counts the contacts that {@link ContactList} counts. */
public abstract class WaitSourceContract {

    private static final QueueId SALES = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");
    private static final QueueId QUOTED = new QueueId("it's \\ a queue");
    private static final QueueId OTHER = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a02");
    private static final Instant MIDNIGHT = Instant.parse("2024-01-10T00:00:00Z");
    private static final int SECONDS = 40;

    /** A source for an organisation with exactly these contacts. */
    protected abstract WaitSource source(List<Contact> contacts) throws Exception;

    @ParameterizedTest
    @EnumSource
    void oneTimeRangeIsExact(ThresholdBoundary boundary) throws Exception {
        assertExact(new WaitRequest(List.of(SALES), List.of(minutes(7, 2_000)), boundary));
    }

    @ParameterizedTest
    @EnumSource
    void openingHoursAreExact(ThresholdBoundary boundary) throws Exception {
        List<TimeRange> hours = List.of(minutes(7, 540), minutes(570, 1_080), minutes(1_980, 2_500));
        assertExact(new WaitRequest(List.of(SALES, OTHER), hours, boundary));
    }

    @ParameterizedTest
    @EnumSource
    void timeRangesThatAreNotQuarterHoursAreExact(ThresholdBoundary boundary) throws Exception {
        List<TimeRange> hours = List.of(minutes(1, 61), minutes(67, 1_079), minutes(1_081, 2_879));
        assertExact(new WaitRequest(List.of(SALES), hours, boundary));
    }

    @ParameterizedTest
    @EnumSource
    void everyIdIsTakenLiterally(ThresholdBoundary boundary) throws Exception {
        assertExact(new WaitRequest(List.of(QUOTED), List.of(minutes(0, 60), minutes(120, 2_880)), boundary));
    }

    private static TimeRange minutes(long from, long to) {
        return new TimeRange(MIDNIGHT.plusSeconds(60 * from), MIDNIGHT.plusSeconds(60 * to));
    }

    private void assertExact(WaitRequest request) throws Exception {
        List<Contact> contacts = contacts();
        WaitCounts found = source(contacts).waits(request);
        WaitCounts expected = new ContactList(contacts).waits(request);
        assertThat(found.seconds()).isEqualTo(expected.seconds()).isNotEmpty();
        for (long second = 0; second < SECONDS; second++) {
            for (MediaType medium : List.of(MediaType.VOICE, MediaType.CHAT, MediaType.EMAIL)) {
                for (Outcome outcome : Outcome.values()) {
                    assertThat(found.within(Optional.of(medium), outcome, second))
                            .as("%s %s within %d s", medium, outcome, second)
                            .isEqualTo(expected.within(Optional.of(medium), outcome, second));
                }
            }
        }
    }

    /** Waits at and around whole seconds, with every outcome, over two days. */
    private static List<Contact> contacts() {
        SplittableRandom random = new SplittableRandom(7);
        List<Contact> contacts = new ArrayList<>();
        List<QueueId> queues = List.of(SALES, QUOTED, OTHER);
        long[] beside = {-1, 0, 1, 500};
        for (int i = 0; i < 3_000; i++) {
            contacts.add(new Contact(
                    queues.get(random.nextInt(queues.size())),
                    random.nextBoolean() ? MediaType.VOICE : MediaType.CHAT,
                    MIDNIGHT.plusMillis(random.nextLong(2 * 86_400_000L)),
                    Math.max(0, 1_000 * random.nextLong(SECONDS - 5) + beside[random.nextInt(beside.length)]),
                    List.of(Outcome.values()).get(random.nextInt(Outcome.values().length))));
        }
        return contacts;
    }
}
