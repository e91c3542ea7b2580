package io.github.queuesla.genesys.details;

import static io.github.queuesla.genesys.details.DetailsJobsTest.january;
import static io.github.queuesla.genesys.details.PretendJobs.page;
import static io.github.queuesla.genesys.details.PretendJobs.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.genesys.platform.FakePlatform;
import io.github.queuesla.genesys.platform.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when jobs, pages or the whole platform fail. */
class LostJobsTest {

    private final ReceivedDays received = new ReceivedDays();

    private static Reply[] times(int count, Reply reply) {
        Reply[] replies = new Reply[count];
        Arrays.fill(replies, reply);
        return replies;
    }

    private Failure onlyFailure() {
        assertThat(received.failures()).hasSize(1);
        return received.failures().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "CANCELLED", "EXPIRED"})
    void jobThatEndsWithoutResultsIsSubmittedAnew(String state) throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /1", state(state))
                .answering("GET /2", state(state))
                .answering("GET /3/results", page("", "c1"));
        jobs.source().read(january(3), received);
        assertThat(received.lines()).containsExactly("3 begin", "3 begin", "3 begin", "3 c1", "3 complete");
        assertThat(jobs.requests())
                .containsExactly(
                        "POST",
                        "GET /1",
                        "DELETE /1",
                        "POST",
                        "GET /2",
                        "DELETE /2",
                        "POST",
                        "GET /3",
                        "GET /3/results",
                        "DELETE /3");
    }

    @Test
    void dayFailsWithItsThirdJobAndTheOthersAreRead() throws CountSourceException {
        Reply failed = Reply.ok("{\"state\":\"FAILED\",\"errorMessage\":\"out of luck with canary-secret\"}");
        PretendJobs jobs = new PretendJobs()
                .answering("GET /1", failed)
                .answering("GET /2", failed)
                .answering("GET /3", failed);
        jobs.source().read(january(3, 4), received);
        assertThat(received.lines())
                .containsExactly("3 begin", "3 begin", "3 begin", "3 failed", "4 begin", "4 complete");
        Failure failure = onlyFailure();
        assertThat(failure.kind()).isEqualTo(FailureKind.SOURCE_UNAVAILABLE);
        assertThat(failure.hasCause(FailureCause.JOB_FAILED)).isTrue();
        assertThat(failure.problem()).contains("the job is FAILED: out of luck with ***");
        assertThat(failure.isFor(RequestSubject.Topic.CONTACTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void resultsThatAreGoneMidwayAreReadAnewFromTheFirstPage(int status) throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /1/results", page("x", "c1"))
                .answering("GET /1/results?cursor=x", Reply.error(status, "not.found", "gone"))
                .answering("GET /2/results", page("", "c1", "c2"));
        jobs.source().read(january(3), received);
        assertThat(received.lines()).containsExactly("3 begin", "3 c1", "3 begin", "3 c1", "3 c2", "3 complete");
    }

    @Test
    void pageThatIsRefusedBecauseTheJobHasExpiredIsReadAnew() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /1", state("FULFILLED"), state("EXPIRED"))
                .answering("GET /1/results", Reply.error(400, "bad.request", "The job has no results"))
                .answering("GET /2/results", page("", "c1"));
        jobs.source().read(january(3), received);
        assertThat(received.lines()).containsExactly("3 begin", "3 begin", "3 c1", "3 complete");
    }

    @Test
    void pageThatIsRefusedAlthoughTheJobIsThereFailsTheDay() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /1/results", page("x", "c1"))
                .answering("GET /1/results?cursor=x", Reply.error(400, "bad.request", "The cursor is invalid"));
        jobs.source().read(january(3), received);
        assertThat(received.lines()).containsExactly("3 begin", "3 c1", "3 failed");
        assertThat(onlyFailure().response().message()).contains("The cursor is invalid");
        assertThat(onlyFailure().request().orElseThrow().subject().page()).contains(2);
    }

    @Test
    void jobThatNeverEndsFailsAfterAnHour() throws CountSourceException {
        PretendJobs jobs = new PretendJobs().answering("GET /1", times(1_000, state("RUNNING")));
        new DetailsJobs(
                        jobs.platform().client(Duration.ofHours(9)),
                        jobs.platform().environment(),
                        FakePlatform.API,
                        List.of())
                .read(january(3), received);
        assertThat(received.lines()).containsExactly("3 begin", "3 failed");
        assertThat(onlyFailure().problem()).contains("the job is still RUNNING after 60 minutes");
        assertThat(jobs.requests()).endsWith("DELETE /1");
        assertThat(jobs.platform().time().elapsed()).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(61));
    }

    @Test
    void pauseBeyondTheDeadlineFailsTheDaysLeftAtOnce() throws CountSourceException {
        // The deadline of these tests is five minutes.
        PretendJobs jobs = new PretendJobs().answering("GET /1", times(1_000, state("RUNNING")));
        jobs.source().read(january(3, 4, 5, 6, 7, 8, 9), received);
        assertThat(received.lines().stream().filter(line -> line.endsWith("failed")))
                .hasSize(7);
        assertThat(Collections.frequency(jobs.requests(), "POST")).isEqualTo(1);
        assertThat(received.failures().get(0).hasCause(FailureCause.WAIT_REFUSED))
                .isTrue();
        assertThat(jobs.platform().time().elapsed()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void endlessPagingFailsTheDay() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("GET /1/results", page("a", "c1"))
                .answering("GET /1/results?cursor=a", page("b", "c2"), page("b", "c2"))
                .answering("GET /1/results?cursor=b", page("a", "c3"));
        jobs.source().read(january(3, 4), received);
        assertThat(received.lines())
                .containsExactly("3 begin", "3 c1", "3 c2", "3 c3", "3 failed", "4 begin", "4 complete");
        assertThat(onlyFailure().hasCause(FailureCause.ENDLESS_PAGING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 501})
    void refusalOfTheFirstJobIsOneForAllDays(int status) throws CountSourceException {
        PretendJobs jobs = new PretendJobs().answering("POST", times(9, Reply.error(status, "no", "no")));
        jobs.source().read(january(3, 4, 5), received);
        assertThat(jobs.requests()).containsExactly("POST");
        assertThat(received.lines()).containsExactly("3 begin", "3 failed", "4 failed", "5 failed");
    }

    @Test
    void submissionWithAnUnknownOutcomeIsRepeatedOnce() throws CountSourceException {
        PretendJobs jobs = new PretendJobs().answering("POST", times(9, Reply.error(502, "no", "no")));
        jobs.source().read(january(3), received);
        assertThat(jobs.requests()).containsExactly("POST", "POST");
        assertThat(received.lines()).containsExactly("3 begin", "3 failed");
    }

    @Test
    void submissionThatIsThrottledWaitsAsAskedFor() throws CountSourceException {
        Reply throttled = Reply.error(429, "too.many.requests", "wait").with("Retry-After", "7");
        PretendJobs jobs = new PretendJobs().answering("POST", throttled, throttled);
        jobs.source().read(january(3), received);
        assertThat(received.lines()).containsExactly("3 begin", "3 complete");
        assertThat(jobs.platform().time().waits())
                .filteredOn(wait -> wait.toSeconds() == 7)
                .hasSize(2);
    }

    @Test
    void deletionIsTriedOnceAndChangesNothing() throws CountSourceException {
        PretendJobs jobs = new PretendJobs()
                .answering("DELETE /1", Reply.error(503, "no", "no"))
                .answering("DELETE /2", Reply.error(404, "not.found", "no"));
        jobs.source().read(january(3, 4, 5), received);
        assertThat(jobs.requests()).containsOnlyOnce("DELETE /1", "DELETE /2", "DELETE /3");
        assertThat(received.lines().stream().filter(line -> line.endsWith("complete")))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 405, 501})
    void platformThatDoesNotDeleteJobsIsAskedOnce(int status) throws CountSourceException {
        PretendJobs jobs = new PretendJobs().answering("DELETE /1", Reply.error(status, "no", "no"));
        jobs.source().read(january(3, 4, 5), received);
        assertThat(jobs.requests()).contains("DELETE /1").doesNotContain("DELETE /2", "DELETE /3");
        assertThat(received.lines().stream().filter(line -> line.endsWith("complete")))
                .hasSize(3);
    }

    @Test
    void whatTheReceiverThrowsEndsTheReadingAndDeletesTheJob() {
        IllegalStateException full = new IllegalStateException("the disk is full");
        ReceivedDays receiver = new ReceivedDays() {
            @Override
            public void complete(LocalDate day, DayProvenance provenance) {
                throw full;
            }
        };
        PretendJobs jobs = new PretendJobs();
        assertThatThrownBy(() -> jobs.source().read(january(3, 4, 5), receiver)).isSameAs(full);
        assertThat(jobs.requests()).containsExactly("POST", "GET /1", "GET /1/results", "DELETE /1");
        assertThat(receiver.lines()).containsExactly("3 begin");
    }

    @Test
    void interruptedReadingThrowsAndDaysThatHaveNotEndedStayOpen() {
        ReceivedDays receiver = new ReceivedDays() {
            @Override
            public void begin(LocalDate day) {
                super.begin(day);
                if (day.getDayOfMonth() == 4) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        PretendJobs jobs = new PretendJobs();
        assertThatThrownBy(() -> jobs.source().read(january(3, 4, 5), receiver))
                .isInstanceOfSatisfying(
                        CountSourceException.class,
                        stopped -> assertThat(stopped.isInterruption()).isTrue());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(receiver.lines()).containsExactly("3 begin", "3 complete", "4 begin");
        assertThat(jobs.requests()).containsExactly("POST", "GET /1", "GET /1/results", "DELETE /1");
    }
}
