package io.github.queuesla.genesys.details;

import static io.github.queuesla.genesys.details.PretendJobs.page;
import static io.github.queuesla.genesys.details.PretendJobs.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.OrganisationIdentity;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.genesys.platform.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsJobsTest {

    private final ReceivedDays received = new ReceivedDays();

    static List<LocalDate> january(int... days) {
        return IntStream.of(days).mapToObj(day -> LocalDate.of(2024, 1, day)).toList();
    }

    @Test
    void dayIsSubmittedAwaitedReadPageByPageAndItsJobDeleted() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /1", state("QUEUED"), state("PENDING"))
                .answering("GET /1/results", page("a/b=", "c1", "c2"))
                .answering("GET /1/results?cursor=a%2Fb%3D", page("", "c3"));
        jobs.source().read(january(3), received);
        assertThat(jobs.requests())
                .containsExactly(
                        "POST",
                        "GET /1",
                        "GET /1",
                        "GET /1",
                        "GET /1/results",
                        "GET /1/results?cursor=a%2Fb%3D",
                        "DELETE /1");
        assertThat(received.lines()).containsExactly("3 begin", "3 c1", "3 c2", "3 c3", "3 complete");
        assertThat(jobs.platform().time().waits())
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMillis(4_500));
        assertThat(jobs.platform().sent().get(0).json())
                .isEqualTo(Map.of("interval", "2024-01-03T00:00:00.000Z/2024-01-04T00:00:00.000Z"));
    }

    @Test
    void pausesBetweenQuestionsGrowToHalfAMinute() throws CountSourceException {
        Reply[] running = new Reply[12];
        Arrays.fill(running, state("REHYDRATING"));
        PretendJobs jobs = new PretendJobs().answering("GET /1", running);
        jobs.source().read(january(3), received);
        List<Duration> waits = jobs.platform().time().waits();
        assertThat(waits).hasSize(13).isSorted().endsWith(Duration.ofSeconds(30), Duration.ofSeconds(30));
        assertThat(received.lines()).containsExactly("3 begin", "3 complete");
    }

    @Test
    void provenanceNamesJobTimeAndTheEarliestAvailability() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering(
                        "GET /1/results",
                        Reply.ok("{\"dataAvailabilityDate\":\"2024-01-05T06:00:00.000Z\",\"cursor\":\"x\"}"))
                .answering(
                        "GET /1/results?cursor=x",
                        Reply.ok("{\"dataAvailabilityDate\":\"2024-01-05T05:00:00.000Z\",\"cursor\":\"y\"}"));
        jobs.source().read(january(3), received);
        assertThat(received.provenances())
                .containsExactly(new DayProvenance(
                        "1", jobs.platform().time().instant(), Optional.of(Instant.parse("2024-01-05T05:00:00Z"))));
    }

    @Test
    void badConversationIsPutAsideAndTheOthersAreReceived() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering(
                        "GET /1/results",
                        Reply.ok("{\"conversations\":[{\"participants\":7},{\"conversationId\":\"c2\"}]}"));
        jobs.source().read(january(3), received);
        assertThat(received.lines())
                .containsExactly(
                        "3 begin",
                        "3 c2",
                        "3 aside: the conversation has participants that are not a list",
                        "3 complete");
    }

    @Test
    void pageThatIsCutIsAskedForAgainAndReceivedOnce() throws CountSourceException {
        Reply whole = page("", "c1", "c2");
        Reply cut = Reply.ok(whole.body().substring(0, whole.body().length() - 3));
        PretendJobs jobs = new PretendJobs().answering("GET /1/results", cut, cut, whole);
        jobs.source().read(january(3), received);
        assertThat(received.lines()).containsExactly("3 begin", "3 c1", "3 c2", "3 complete");
    }

    @Test
    void severalDaysAreReadAtATimeInTheOrderWanted() throws CountSourceException {
        PretendJobs jobs = new PretendJobs();
        jobs.source().read(january(9, 1, 2, 3, 4, 5, 6, 7), received);
        assertThat(jobs.platform().tasks().mostUnderWay()).isEqualTo(6);
        assertThat(received.lines().stream().filter(line -> line.endsWith("complete")))
                .hasSize(8)
                .startsWith("9 complete", "1 complete");
        assertThat(jobs.platform().tasks().underWay()).isZero();
    }

    @Test
    void noDaysNeedNoRequest() throws CountSourceException {
        PretendJobs jobs = new PretendJobs();
        jobs.source().read(List.of(), received);
        assertThat(jobs.requests()).isEmpty();
    }

    @Test
    void organisationIsKnownByItsIdAndTheHashesOfItsClients() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /api/v2/organizations/me", Reply.ok("{\"name\":\"Leeds\",\"id\":\"org-1\"}"));
        assertThat(jobs.source().organisation())
                .isEqualTo(new OrganisationIdentity(
                        "sla.example.com",
                        Optional.of("org-1"),
                        List.of("a56145270ce6b3bebd1dd012b73948677dd618d496488bc608a3cb43ce3547dd")));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void organisationMayNotTellItsId(int status) throws CountSourceException {
        Reply refusal = Reply.error(status, "not.found", "no");
        PretendJobs jobs = new PretendJobs().answering("GET /api/v2/organizations/me", refusal, refusal, refusal);
        OrganisationIdentity identity = jobs.source().organisation();
        assertThat(identity.id()).isEmpty();
        assertThat(identity.clients()).hasSize(1);
    }

    @Test
    void organisationOfAPlatformThatDoesNotRespondIsNotKnown() {
        Reply busy = Reply.error(503, "service.unavailable", "no");
        PretendJobs jobs = new PretendJobs().answering("GET /api/v2/organizations/me", busy, busy, busy, busy);
        assertThatThrownBy(() -> jobs.source().organisation())
                .isInstanceOfSatisfying(
                        CountSourceException.class,
                        failed -> assertThat(failed.failure().isFor(RequestSubject.Topic.ORGANISATION))
                                .isTrue());
    }

    @Test
    void availabilityIsWhatThePlatformSays() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /availability", Reply.ok("{\"dataAvailabilityDate\":\"2024-05-02T05:40:00.000Z\"}"));
        assertThat(jobs.source().availableUntil()).isEqualTo(Instant.parse("2024-05-02T05:40:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"dataAvailabilityDate\":\"soon\"}", "{\"dataAvailabilityDate\":null}"})
    void availabilityThatIsNoTimeIsUnreadable(String body) {
        Reply reply = Reply.ok(body);
        PretendJobs jobs = new PretendJobs().answering("GET /availability", reply, reply, reply, reply);
        assertThatThrownBy(() -> jobs.source().availableUntil())
                .isInstanceOfSatisfying(CountSourceException.class, failed -> {
                    assertThat(failed.failure().kind()).isEqualTo(FailureKind.UNREADABLE_ANSWER);
                    assertThat(failed.failure().isFor(RequestSubject.Topic.AVAILABILITY))
                            .isTrue();
                });
    }

    @Test
    void pagesAreLimitedByRecordAndNotAsAWhole() {
        assertThat(JobRequests.PAGE.limitsRecords()).isTrue();
        assertThat(JobRequests.JOB_ID.limitsRecords()).isFalse();
    }
}
