package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link CountSource} must pass. A subclass sets up an organisation with exactly the given contacts, and the
 * counts are compared with those of {@link ContactList}. A source must refuse what it cannot count, with a reason; what
 * it counts must be exact.
 */
public abstract class CountSourceContract {

    private static final QueueId BUSY = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a01");
    private static final QueueId LATE = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a02");
    private static final QueueId QUIET = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a03");
    private static final Period TWO_DAYS =
            Period.ofDays(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 11), Zones.UTC);
    private static final long THRESHOLD = 30_000;
    private static final Measure IN_TIME = Measure.below(Outcome.ANSWERED, THRESHOLD + 1);

    /** A source for an organisation with exactly these contacts. */
    protected abstract CountSource source(List<Contact> contacts) throws Exception;

    /** The same source with the smallest pages that it supports; a source without pages returns {@link #source}. */
    protected abstract CountSource sourceInSmallPages(List<Contact> contacts) throws Exception;

    static Stream<Breakdown> breakdowns() {
        return Stream.concat(
                        Stream.of(Optional.<Granularity>empty()),
                        Stream.of(Granularity.values()).map(Optional::of))
                .flatMap(size -> Stream.of(new Breakdown(size, false, false), new Breakdown(size, true, false)));
    }

    static Stream<Measure> measures() {
        return Stream.of(Outcome.values())
                .flatMap(outcome -> outcome == Outcome.ANY
                        ? Stream.of(Measure.OFFERED)
                        : Stream.of(
                                Measure.all(outcome),
                                Measure.below(outcome, THRESHOLD),
                                Measure.below(outcome, THRESHOLD + 1),
                                Measure.below(outcome, 1),
                                Measure.waits(outcome)));
    }

    @Test
    void hasAName() throws Exception {
        assertThat(source(List.of()).name()).matches("[a-z][a-z-]*");
    }

    @Test
    void organisationWithoutContactsGivesNoRows() throws Exception {
        CountGrid answer = source(List.of()).count(request(List.of(BUSY), TWO_DAYS, IN_TIME, Measure.ANSWERED));
        assertThat(answer.rows()).isEmpty();
        assertThat(answer.gaps()).isEmpty();
    }

    @Test
    void everyQueueIsCountedExactly() throws Exception {
        assertExact(source(contacts()), contacts(), request(List.of(BUSY, LATE), TWO_DAYS, IN_TIME, Measure.ANSWERED));
    }

    @Test
    void queueWithoutContactsHasNoRow() throws Exception {
        CountGrid answer = source(contacts()).count(request(List.of(BUSY, QUIET), TWO_DAYS, IN_TIME, Measure.ANSWERED));
        assertThat(answer.rows()).extracting(CountRow::queue).containsOnly(BUSY);
    }

    @Test
    void queueWithNoneInTimeKeepsItsRow() throws Exception {
        CountGrid answer = source(contacts()).count(request(List.of(LATE), TWO_DAYS, IN_TIME, Measure.ANSWERED));
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.rows().get(0).counts().count(IN_TIME)).hasValue(0);
        assertThat(answer.rows().get(0).counts().count(Measure.ANSWERED)).hasValue(2);
    }

    @Test
    void onlyRequestedQueuesAreCounted() throws Exception {
        CountGrid answer = source(contacts()).count(request(List.of(LATE), TWO_DAYS, IN_TIME, Measure.ANSWERED));
        assertThat(answer.rows()).extracting(CountRow::queue).containsOnly(LATE);
    }

    @Test
    void allQueuesAreCountedWhenNoneIsNamed() throws Exception {
        CountSource source = source(contacts());
        assumeFalse(source.needsQueueIds(), "has to be told which queues");
        assertExact(source, contacts(), request(List.of(), TWO_DAYS, IN_TIME, Measure.ANSWERED));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void waitsAtTheLimitAreCountedOnTheRightSide(Measure measure) throws Exception {
        CountSource source = source(contacts());
        CountRequest request = request(List.of(BUSY, LATE), TWO_DAYS, measure);
        if (counts(source, measure)) {
            assertExact(source, contacts(), request);
        } else {
            assertRefused(source, request);
        }
    }

    @Test
    void severalThresholdsAreCountedAtOnce() throws Exception {
        CountSource source = source(contacts());
        Measure[] measures =
                measures().filter(measure -> counts(source, measure)).toArray(Measure[]::new);
        assertExact(source, contacts(), request(List.of(BUSY, LATE), TWO_DAYS, measures));
    }

    @Test
    void periodIncludesItsStartAndExcludesItsEnd() throws Exception {
        List<Contact> contacts = List.of(
                contact(BUSY, "2024-01-09T23:59:59.999Z", 10),
                contact(BUSY, "2024-01-10T00:00:00.000Z", 20),
                contact(BUSY, "2024-01-11T23:59:59.999Z", 30),
                contact(BUSY, "2024-01-12T00:00:00.000Z", 40));
        CountGrid answer = source(contacts).count(request(List.of(BUSY), TWO_DAYS, Measure.ANSWERED));
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.rows().get(0).counts().count(Measure.ANSWERED)).hasValue(2);
    }

    @Test
    void periodOfMonthsIsCountedAsAWhole() throws Exception {
        List<Contact> contacts = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            contacts.add(new Contact(
                    BUSY,
                    MediaType.VOICE,
                    Instant.parse("2024-01-01T12:00:00Z").plusSeconds(day * 86_400L),
                    day * 1000L,
                    Outcome.ANSWERED));
        }
        Period months = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 31), Zones.UTC);
        assertExact(source(contacts), contacts, request(List.of(BUSY), months, IN_TIME, Measure.ANSWERED));
    }

    @Test
    void pagesAreAddedUp() throws Exception {
        List<Contact> contacts = new ArrayList<>(contacts());
        List<QueueId> queues = new ArrayList<>(List.of(BUSY, LATE, QUIET));
        for (int i = 10; i < 40; i++) {
            QueueId queue = new QueueId("5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a" + i);
            queues.add(queue);
            for (int n = 0; n < i; n++) {
                contacts.add(contact(queue, "2024-01-10T10:00:00Z", n * 1000L));
            }
        }
        assertExact(sourceInSmallPages(contacts), contacts, request(queues, TWO_DAYS, IN_TIME, Measure.ANSWERED));
    }

    @Test
    void repeatedRequestGivesTheSameCounts() throws Exception {
        CountSource source = source(contacts());
        CountRequest request = request(List.of(BUSY, LATE), TWO_DAYS, IN_TIME, Measure.ANSWERED);
        assertExact(source, contacts(), request);
        assertExact(source, contacts(), request);
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void breakdownIsExactOrRefused(Breakdown breakdown) throws Exception {
        assertBreakdown(breakdown, TWO_DAYS);
    }

    @ParameterizedTest
    @MethodSource("breakdowns")
    void breakdownFollowsTheClockOfTheZone(Breakdown breakdown) throws Exception {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertBreakdown(breakdown, Period.ofDays(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 4, 1), berlin));
    }

    @Test
    void optionalDetailIsExactOrLeftOut() throws Exception {
        CountSource source = source(contacts());
        CountRequest needed = request(List.of(BUSY, LATE), TWO_DAYS, IN_TIME, Measure.ANSWERED);
        Detail optional = Detail.of(
                        measures().filter(measure -> counts(source, measure)).toList())
                .splitBy(new Breakdown(Optional.of(Granularity.HALF_HOUR), true, false));
        assertExact(source, contacts(), new CountRequest(needed.queues(), needed.period(), needed.needed(), optional));
    }

    private void assertBreakdown(Breakdown breakdown, Period period) throws Exception {
        CountSource source = source(contacts());
        CountRequest request = CountRequest.exactly(
                List.of(BUSY, LATE),
                period,
                Detail.of(List.of(IN_TIME, Measure.ANSWERED)).splitBy(breakdown));
        if (source.limit(request).isPresent()) {
            assertRefused(source, request);
        } else {
            assertExact(source, contacts(), request);
        }
    }

    private static boolean counts(CountSource source, Measure measure) {
        return source.limit(request(List.of(BUSY), TWO_DAYS, measure)).isEmpty();
    }

    private static void assertRefused(CountSource source, CountRequest request) {
        assertThat(source.limit(request)).isPresent();
        assertThatThrownBy(() -> source.count(request)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * All needed counts are present, and all present counts are exact. Rows of zeros are allowed where there are
     * contacts with another outcome than the requested ones.
     */
    private static void assertExact(CountSource source, List<Contact> contacts, CountRequest request)
            throws CountSourceException {
        assertThat(source.limit(request)).isEmpty();
        CountGrid answer = source.count(request);
        assertThat(answer.gaps()).isEmpty();
        assertThat(answer.measures()).containsAll(request.needed().measures());
        Breakdown given = given(answer);
        assertThat(given).isIn(request.needed().breakdown(), request.optional().breakdown());
        CountGrid expected = new ContactList(contacts)
                .count(CountRequest.exactly(
                        request.queues(),
                        request.period(),
                        Detail.of(answer.measures()).splitBy(given)));
        assertThat(answer.rows()).doesNotHaveDuplicates();
        assertThat(withoutZeros(answer)).containsExactlyInAnyOrderElementsOf(withoutZeros(expected));
        assertThat(expected.rows()).containsAll(answer.rows());
    }

    private static Breakdown given(CountGrid answer) {
        boolean byMedia = answer.rows().stream().anyMatch(row -> row.media().isPresent());
        return new Breakdown(answer.intervals().granularity(), byMedia, false);
    }

    private static List<CountRow> withoutZeros(CountGrid answer) {
        return answer.rows().stream()
                .filter(row -> row.counts().asMap().values().stream().anyMatch(count -> count > 0))
                .toList();
    }

    /** Waits at and around the threshold, with every outcome, in two media, around midnights and clock changes. */
    private static List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        List<String> times = List.of(
                "2024-01-10T08:07:00Z",
                "2024-01-10T08:29:59.999Z",
                "2024-01-10T08:30:00Z",
                "2024-01-10T22:30:00Z",
                "2024-01-10T23:30:00Z",
                "2024-01-11T09:00:00Z",
                "2024-01-15T00:00:00Z",
                "2024-01-31T23:30:00Z",
                "2024-03-31T00:59:00Z",
                "2024-03-31T01:01:00Z",
                "2024-03-31T21:30:00Z",
                "2024-03-31T22:30:00Z");
        long[] waits = {0, 1, THRESHOLD - 1, THRESHOLD, THRESHOLD + 1, 90_000};
        for (int i = 0; i < times.size(); i++) {
            for (int n = 0; n < waits.length * Outcome.values().length; n++) {
                contacts.add(new Contact(
                        BUSY,
                        (i + n) % 3 == 0 ? MediaType.CHAT : MediaType.VOICE,
                        Instant.parse(times.get(i)),
                        waits[n % waits.length],
                        List.of(Outcome.values()).get(n / waits.length)));
            }
        }
        contacts.add(contact(LATE, "2024-01-10T12:00:00Z", THRESHOLD + 1));
        contacts.add(contact(LATE, "2024-01-11T12:00:00Z", 90_000));
        return contacts;
    }

    private static Contact contact(QueueId queue, String ended, long waitMillis) {
        return new Contact(queue, MediaType.VOICE, Instant.parse(ended), waitMillis, Outcome.ANSWERED);
    }

    private static CountRequest request(List<QueueId> queues, Period period, Measure... measures) {
        return CountRequest.exactly(queues, period, Detail.of(List.of(measures)));
    }
}
