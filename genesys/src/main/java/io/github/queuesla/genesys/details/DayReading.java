package io.github.queuesla.genesys.details;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.genesys.conversation.ConversationPage;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.PageTokens;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The contacts of one day: a job, its pages, and another job when the first one is lost. Not thread-safe. */
final class DayReading {

    private static final int MOST_JOBS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_JOB = Duration.ofHours(1);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> NOT_OFFERED = Set.of(404, 405, 501);

    private final DetailsRun run;
    private final LocalDate day;
    private RequestSubject subject;
    private boolean submitted;

    DayReading(DetailsRun run, LocalDate day) {
        this.run = run;
        this.day = day;
        this.subject = RequestSubject.contacts(day);
    }

    /** What the last request was about. */
    RequestSubject subject() {
        return subject;
    }

    /** Whether the host refused the first job as it would refuse an unknown address. */
    boolean isNotOffered(HttpFailure failure) {
        return !submitted && NOT_OFFERED.contains(failure.status().orElse(0));
    }

    /**
     * Delivers the day.
     *
     * @throws HttpFailure when a request failed
     * @throws CountSourceException when no job succeeded, or the paging is endless
     * @throws InterruptedException when the reading has ended
     */
    void read() throws HttpFailure, CountSourceException, InterruptedException {
        for (int jobs = 1; ; jobs++) {
            subject = RequestSubject.contacts(day);
            run.delivery().begin(day);
            String job = run.client().call(run.requests().submission(day), JobRequests.JOB_ID);
            ApiRequest deletion = run.requests().deletion(day, job);
            run.submitted(deletion);
            submitted = true;
            try {
                awaitResults(job);
                run.delivery().complete(day, pages(job));
                return;
            } catch (LostJob lost) {
                if (jobs == MOST_JOBS) {
                    throw lost.failure();
                }
            } finally {
                run.delete(deletion);
            }
        }
    }

    private void awaitResults(String job) throws HttpFailure, CountSourceException, LostJob {
        long submitted = run.nanoTime();
        Duration pause = FIRST_PAUSE;
        JobStatus status = status(job, pause);
        while (!status.isFulfilled()) {
            if (run.nanoTime() - submitted > LONGEST_JOB.toNanos()) {
                throw failed("the job is still " + status.state() + " after " + LONGEST_JOB.toMinutes() + " minutes");
            }
            Duration longer = pause.multipliedBy(3).dividedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            status = status(job, pause);
        }
    }

    /** How far the job is after a pause, unless it is lost. */
    private JobStatus status(String job, Duration pause) throws HttpFailure, LostJob {
        try {
            JobStatus status = run.client().callAfter(pause, run.requests().status(day, job), JobStatus::read);
            if (status.isLost()) {
                throw new LostJob(failed("the job is " + status.state() + words(status.error())));
            }
            return status;
        } catch (HttpFailure failure) {
            throw lostOr(failure);
        }
    }

    private String words(Optional<String> error) {
        return error.map(text -> ": " + run.client().redaction().clean(text)).orElse("");
    }

    private DayProvenance pages(String job) throws HttpFailure, CountSourceException, LostJob, InterruptedException {
        ApiRequest first = run.requests().results(day, job, Optional.empty(), 1);
        PageTokens seen = PageTokens.of(first);
        ConversationPage page = page(job, first, 1);
        Optional<Instant> available = page.availableUntil();
        for (int number = 2; page.cursor().isPresent(); number++) {
            seen.follow(page.cursor().get());
            page = page(job, run.requests().results(day, job, page.cursor(), number), number);
            available = earliest(available, page.availableUntil());
        }
        return new DayProvenance(job, run.now(), available);
    }

    private ConversationPage page(String job, ApiRequest request, int number)
            throws HttpFailure, LostJob, InterruptedException {
        try {
            subject = RequestSubject.contacts(day, number);
            ConversationPage page = run.client().call(request, JobRequests.PAGE);
            run.delivery().page(day, page);
            return page;
        } catch (HttpFailure failure) {
            HttpFailure known = lostOr(failure);
            // A job may also end between two pages; only its state tells that from a request that is wrong.
            if (known.kind() == HttpFailureKind.REFUSED
                    && !status(job, Duration.ZERO).isFulfilled()) {
                throw new LostJob(Failures.translate(known, subject));
            }
            throw known;
        }
    }

    /** The failure itself, unless it says that the job is gone. */
    private HttpFailure lostOr(HttpFailure failure) throws LostJob {
        if (failure.kind() == HttpFailureKind.REFUSED
                && GONE.contains(failure.status().orElse(0))) {
            throw new LostJob(Failures.translate(failure, subject));
        }
        return failure;
    }

    private CountSourceException failed(String problem) {
        return Failures.unavailable(
                FailureCause.JOB_FAILED,
                RequestSubject.contacts(day),
                run.requests().submission(day).uri(),
                problem);
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get())) ? one : other;
    }
}
