package io.github.queuesla.genesys.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountRow;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import io.github.queuesla.genesys.Failing;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.PretendOrganisation;
import io.github.queuesla.genesys.platform.Reply;
import io.github.queuesla.genesys.platform.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatesSourceTest {

    private static final Measure IN_TIME = Measure.below(Outcome.ANSWERED, 30_001);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<QueueId> queues(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new QueueId("q" + (1000 + n)))
                .toList();
    }

    /** One contact every five hours in each queue, by chat and by voice in turns. */
    private static List<Contact> contacts(int queues, String first, int hours) {
        List<Contact> contacts = new ArrayList<>();
        Instant start = Instant.parse(first + "T00:30:00Z");
        for (QueueId queue : queues(queues)) {
            for (int hour = 0; hour < hours; hour += 5) {
                contacts.add(new Contact(
                        queue,
                        hour % 2 == 0 ? MediaType.VOICE : MediaType.CHAT,
                        start.plus(Duration.ofHours(hour)),
                        hour * 1000L,
                        Outcome.ANSWERED));
            }
        }
        return contacts;
    }

    private static Period days(String first, String last, ZoneId zone) {
        return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), zone);
    }

    private static CountRequest request(List<QueueId> queues, Period period, Breakdown breakdown) {
        return CountRequest.exactly(
                queues, period, Detail.of(List.of(IN_TIME, Measure.ANSWERED)).splitBy(breakdown));
    }

    private static Breakdown by(Granularity size) {
        return Breakdown.by(size);
    }

    private static AggregatesSource source(FakePlatform platform) {
        return new AggregatesSource(platform.client(), FakePlatform.API);
    }

    private static FakePlatform platform(List<Contact> contacts, Function<Sent, Optional<Reply>> exceptions) {
        PretendOrganisation organisation = new PretendOrganisation(contacts, 250);
        return new FakePlatform(sent -> exceptions.apply(sent).orElseGet(() -> organisation.apply(sent)));
    }

    private static Duration length(Sent sent) {
        String[] edges = String.valueOf(sent.json().get("interval")).split("/");
        return Duration.between(Instant.parse(edges[0]), Instant.parse(edges[1]));
    }

    private static long answered(CountGrid answer) {
        return answer.rows().stream()
                .mapToLong(row -> row.counts().count(Measure.ANSWERED).orElse(0))
                .sum();
    }

    @Test
    void oneHundredQueuesAreNamedInOneRequest() throws Exception {
        FakePlatform platform = platform(contacts(101, "2024-01-01", 24), sent -> Optional.empty());
        CountGrid answer = source(platform)
                .count(request(queues(100), days("2024-01-01", "2024-01-07", Zones.UTC), Breakdown.none()));
        assertThat(platform.sent()).hasSize(1);
        assertThat(platform.sent().get(0).path()).isEqualTo("/api/v2/analytics/conversations/aggregates/query");
        assertThat(platform.sent().get(0).body()).contains("\"value\":\"q1099\"");
        assertThat(answer.rows()).hasSize(100);
    }

    @Test
    void moreQueuesAreSelectedFromAResponseForAll() throws Exception {
        FakePlatform platform = platform(contacts(102, "2024-01-01", 24), sent -> Optional.empty());
        CountGrid answer = source(platform)
                .count(request(queues(101), days("2024-01-01", "2024-01-07", Zones.UTC), Breakdown.none()));
        assertThat(platform.sent()).hasSize(1);
        assertThat(platform.sent().get(0).json()).doesNotContainKey("filter");
        assertThat(answer.rows()).extracting(CountRow::queue).containsExactlyInAnyOrderElementsOf(queues(101));
    }

    @Test
    void responseForAllQueuesStaysWithinItsBudget() throws Exception {
        FakePlatform platform = platform(List.of(), sent -> Optional.empty());
        source(platform).count(request(queues(101), days("2024-01-01", "2024-01-07", Zones.UTC), by(Granularity.HOUR)));
        assertThat(platform.sent())
                .hasSize(6)
                .allSatisfy(sent -> assertThat(length(sent)).isLessThanOrEqualTo(Duration.ofHours(30)));
    }

    @ParameterizedTest
    @CsvSource({
        // visible queues, requests for all of them in a month of half hours
        ", 53",
        "2, 5",
        "89, 5",
        "90, 9",
        "1000, 53",
        "3000, 151"
    })
    void responsesForAllQueuesAreSizedByTheNumberOfVisibleOnes(Long visible, int requests) throws Exception {
        FakePlatform platform = platform(List.of(), sent -> Optional.empty());
        CountRequest month = request(List.of(), days("2024-01-01", "2024-01-31", Zones.UTC), by(Granularity.HALF_HOUR));
        source(platform).count(month.withVisible(Optional.ofNullable(visible)));
        assertThat(platform.sent()).hasSize(requests);
    }

    @Test
    void listIsWorthWaitingForWhereItSavesRequests() {
        AggregatesSource source = source(platform(List.of(), sent -> Optional.empty()));
        Period month = days("2024-01-01", "2024-01-31", Zones.UTC);
        assertThat(source.gainsByListing(request(List.of(), month, by(Granularity.HALF_HOUR))))
                .isTrue();
        assertThat(source.gainsByListing(request(queues(101), month, by(Granularity.HALF_HOUR))))
                .isTrue();
        assertThat(source.gainsByListing(request(queues(100), month, by(Granularity.HALF_HOUR))))
                .isFalse();
        assertThat(source.gainsByListing(request(List.of(), month, by(Granularity.DAY))))
                .isFalse();
        assertThat(source.gainsByListing(request(List.of(), month, Breakdown.none())))
                .isFalse();
    }

    @Test
    void oneRequestHoldsAllOutcomesAndTenThresholdsOfSevenDays() throws Exception {
        TreeSet<Measure> measures = new TreeSet<>(List.of(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT));
        LongStream.rangeClosed(1, 10).forEach(n -> measures.add(Measure.below(Outcome.ANSWERED, n * 1000)));
        FakePlatform platform = platform(List.of(), sent -> Optional.empty());
        Period week = days("2024-01-01", "2024-01-07", Zones.UTC);
        source(platform).count(CountRequest.exactly(List.of(), week, Detail.of(measures)));
        assertThat(platform.sent()).hasSize(1);
        measures.add(Measure.below(Outcome.ABANDONED, 5_000));
        CountGrid answer = source(platform)
                .count(CountRequest.exactly(
                        List.of(), days("2024-01-01", "2024-01-08", Zones.UTC), Detail.of(measures)));
        assertThat(platform.sent()).hasSize(1 + 4);
        assertThat(platform.tasks().mostUnderWay()).isEqualTo(4);
        assertThat(answer.rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Refused and answered requests: if the platform names the interval, only that is halved.
        "400,The interval exceeds the maximum of 24 hours,7",
        "413,Request entity too large,15",
        "504,The request timed out,22"
    })
    void intervalIsHalvedIfThePlatformFindsItTooLong(int status, String message, int requests) throws Exception {
        List<Contact> contacts = contacts(3, "2024-01-01", 7 * 24);
        FakePlatform platform = platform(
                contacts,
                sent -> length(sent).compareTo(Duration.ofDays(2)) > 0
                        ? Optional.of(Reply.error(status, "x", message))
                        : Optional.empty());
        CountGrid answer = source(platform)
                .count(request(queues(3), days("2024-01-01", "2024-01-07", Zones.UTC), by(Granularity.DAY)));
        assertThat(answer.gaps()).isEmpty();
        assertThat(answered(answer)).isEqualTo(contacts.size());
        assertThat(platform.sent()).hasSize(requests);
    }

    @Test
    void platformThatLimitsQueuesDoesNotGetARequestPerMinute() throws Exception {
        List<Contact> contacts = contacts(30, "2024-01-01", 14 * 24);
        PretendOrganisation organisation = new PretendOrganisation(contacts, 250);
        FakePlatform platform = new FakePlatform(sent -> sent.body().split("matches", -1).length > 9
                ? Reply.error(413, "request.entity.too.large", "no")
                : organisation.apply(sent));
        CountGrid answer = source(platform)
                .count(request(queues(30), days("2024-01-01", "2024-01-14", Zones.UTC), Breakdown.none()));
        assertThat(answer.gaps()).isEmpty();
        assertThat(answered(answer)).isEqualTo(contacts.size());
        assertThat(platform.sent()).hasSizeLessThan(100);
    }

    @Test
    void queuesAreHalvedIfTheIntervalCannotBeAndNoneIsCountedTwice() throws Exception {
        List<Contact> contacts = contacts(5, "2024-01-01", 24);
        PretendOrganisation organisation = new PretendOrganisation(contacts, 250);
        FakePlatform platform = new FakePlatform(sent -> sent.body().split("matches", -1).length > 3
                ? Reply.error(413, "request.entity.too.large", "no")
                : organisation.apply(
                        new Sent("POST", sent.path(), "", sent.body().replaceFirst("\"filter\".*?]}]},", ""))));
        CountGrid answer = source(platform)
                .count(request(queues(5), days("2024-01-01", "2024-01-01", Zones.UTC), by(Granularity.DAY)));
        assertThat(answer.gaps()).isEmpty();
        assertThat(answered(answer)).isEqualTo(contacts.size());
    }

    @Test
    void platformThatRefusesEverySizeDoesNotGetEverySize() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(413, "request.entity.too.large", "too large"));
        assertThatThrownBy(() -> source(platform)
                        .count(request(queues(100), days("2024-01-01", "2024-01-31", Zones.UTC), Breakdown.none())))
                .satisfies(Failing.with(FailureKind.REQUEST_REJECTED, "too large"));
        assertThat(platform.sent()).hasSizeLessThan(60);
    }

    @Test
    void failedChunkIsAGapWithItsRange() throws Exception {
        FakePlatform platform = platform(
                contacts(2, "2024-01-01", 14 * 24),
                sent -> sent.body().contains("\"2024-01-08T00:00:00.000Z/")
                        ? Optional.of(Reply.error(400, "bad.request", "no"))
                        : Optional.empty());
        CountGrid answer = source(platform)
                .count(request(queues(2), days("2024-01-01", "2024-01-14", Zones.UTC), by(Granularity.WEEK)));
        assertThat(answer.gaps()).hasSize(1);
        Gap gap = answer.gaps().get(0);
        assertThat(gap.range())
                .contains(new TimeRange(Instant.parse("2024-01-08T00:00:00Z"), Instant.parse("2024-01-15T00:00:00Z")));
        assertThat(gap.queues()).containsExactlyInAnyOrderElementsOf(queues(2));
        assertThat(gap.failure().kind()).isEqualTo(FailureKind.REQUEST_REJECTED);
        assertThat(answer.rows()).hasSize(2);
    }

    @Test
    void optionalCountsAreIncludedSinceTheyTakeNoMoreRequests() throws Exception {
        FakePlatform platform = platform(contacts(1, "2024-01-01", 24), sent -> Optional.empty());
        CountRequest request = new CountRequest(
                queues(1),
                days("2024-01-01", "2024-01-01", Zones.UTC),
                Detail.of(List.of(Measure.ANSWERED)),
                Detail.of(List.of(IN_TIME, Measure.ABANDONED))
                        .splitBy(new Breakdown(Optional.of(Granularity.HALF_HOUR), true, false)));
        CountGrid answer = source(platform).count(request);
        assertThat(platform.sent()).hasSize(1);
        assertThat(answer.measures()).containsExactly(IN_TIME, Measure.ANSWERED, Measure.ABANDONED);
        assertThat(answer.intervals().intervals()).hasSize(48);
        assertThat(answer.media(queues(1).get(0)))
                .containsExactlyInAnyOrder(Optional.of(MediaType.VOICE), Optional.of(MediaType.CHAT));
        assertThat(answer.rows()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Kathmandu, HALF_HOUR, PT15M", "Asia/Kathmandu, HOUR, PT15M", "Asia/Kolkata, HALF_HOUR, PT30M"})
    void halfHoursOfAZoneOffTheHalfHourAreSumsOfQuarterHours(ZoneId zone, Granularity size, String asked)
            throws Exception {
        FakePlatform platform = platform(contacts(1, "2024-01-01", 24), sent -> Optional.empty());
        CountGrid answer = source(platform).count(request(queues(1), days("2024-01-01", "2024-01-01", zone), by(size)));
        assertThat(platform.sent())
                .extracting(sent -> String.valueOf(sent.json().get("granularity")))
                .containsOnly(asked);
        assertThat(answered(answer)).isEqualTo(4);
        assertThat(answer.rows())
                .allSatisfy(
                        row -> assertThat(row.interval().orElseThrow().length()).isEqualTo(size.fixedLength()));
    }

    @Test
    void refusedClientSendsNothingMore() {
        FakePlatform platform = new FakePlatform(sent -> Reply.error(403, "missing.permissions", "no permission"));
        assertThatThrownBy(() -> source(platform)
                        .count(request(List.of(), days("2024-01-01", "2024-12-31", Zones.UTC), Breakdown.none())))
                .satisfies(Failing.with(FailureKind.ACCESS_DENIED));
        assertThat(platform.sent()).hasSize(1);
    }

    @Test
    void mediaTypesAreAddedUpOrKeptSeparate() throws Exception {
        Period day = days("2024-01-01", "2024-01-01", Zones.UTC);
        AggregatesSource source = source(platform(contacts(1, "2024-01-01", 24), sent -> Optional.empty()));
        assertThat(source.count(request(queues(1), day, Breakdown.none())).rows())
                .extracting(
                        CountRow::media,
                        row -> row.counts().count(Measure.ANSWERED).orElse(0))
                .containsExactly(tuple(Optional.empty(), 5L));
        assertThat(source.count(request(queues(1), day, new Breakdown(Optional.empty(), true, false)))
                        .rows())
                .extracting(
                        CountRow::media,
                        row -> row.counts().count(Measure.ANSWERED).orElse(0))
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(MediaType.VOICE), 3L), tuple(Optional.of(MediaType.CHAT), 2L));
    }

    @Test
    void daysAreLocalAcrossAClockChange() throws Exception {
        Instant start = Instant.parse("2024-10-25T22:00:00Z");
        List<Contact> hourly = IntStream.range(0, 73)
                .mapToObj(hour -> new Contact(
                        new QueueId("q"), MediaType.VOICE, start.plus(Duration.ofHours(hour)), 0, Outcome.ANSWERED))
                .toList();
        FakePlatform platform = platform(hourly, sent -> Optional.empty());
        CountGrid answer = source(platform)
                .count(request(List.of(), days("2024-10-26", "2024-10-28", BERLIN), by(Granularity.DAY)));
        Map<String, Long> byDay = new HashMap<>();
        answer.rows()
                .forEach(row -> byDay.put(
                        row.interval().orElseThrow().start().toString(),
                        row.counts().count(Measure.ANSWERED).orElse(0)));
        assertThat(byDay)
                .isEqualTo(
                        Map.of("2024-10-25T22:00:00Z", 24L, "2024-10-26T22:00:00Z", 25L, "2024-10-27T23:00:00Z", 24L));
    }

    @Test
    void unrequestedBucketIsRefused() {
        FakePlatform platform = new FakePlatform(sent -> Reply.ok("{\"results\":[{\"group\":{\"queueId\":\"q1000\"},"
                + "\"data\":[{\"interval\":\"2023-12-31T23:00:00Z/2024-01-01T23:00:00Z\"}]}]}"));
        assertThatThrownBy(() -> source(platform)
                        .count(request(queues(1), days("2024-01-01", "2024-01-01", Zones.UTC), Breakdown.none())))
                .satisfies(Failing.with(
                        FailureKind.UNREADABLE_ANSWER,
                        "2023-12-31T23:00:00Z/2024-01-01T23:00:00Z that was not requested"));
    }
}
