package io.github.queuesla.http;

import io.github.queuesla.http.failure.AccessRefused;
import io.github.queuesla.http.failure.CertificateRefused;
import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.DeadlinePassed;
import io.github.queuesla.http.failure.RequestRefused;
import io.github.queuesla.http.failure.RequestTooLarge;
import io.github.queuesla.http.failure.ServiceUnavailable;
import io.github.queuesla.http.failure.TransportException;
import io.github.queuesla.http.failure.UnreadableAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries an errand out: tries, judges, waits, tries again, until it succeeds or a rule ends it. Thread-safe. */
final class RetryLoop {
    private final Setup setup;
    private final Engine engine;

    RetryLoop(Setup setup, Engine engine) {
        this.setup = setup;
        this.engine = engine;
    }

    <T> T run(Errand<T> errand) throws TransportException, InterruptedException {
        Tries tries = new Tries(errand.kind());
        Circumstances where = errand.where();
        while (true) {
            Outcome<T> outcome = errand.attempt(tries, where);
            if (outcome instanceof Outcome.Success<T> success) {
                return success.value();
            }
            where = where(errand, outcome, tries);
            Verdict verdict = verdict(outcome);
            tries.ended(verdict);
            if (verdict == Verdict.UNAUTHORIZED && errand.mayRenew(tries)) {
                continue;
            }
            endOrPause(new Judgement(errand, outcome, verdict, tries), where);
        }
    }

    /** One failed try and what it means. */
    private record Judgement(Errand<?> errand, Outcome<?> outcome, Verdict verdict, Tries tries) {}

    private void endOrPause(Judgement failed, Circumstances where) throws TransportException, InterruptedException {
        Verdict verdict = failed.verdict();
        if (failed.errand().shrinkable() && RetryPolicy.shouldShrink(verdict, failed.tries())) {
            throw new RequestTooLarge("the request asks for too much at once", where);
        }
        if (!verdict.repeatable()) {
            throw refused(failed, where);
        }
        if (engine.deadline().passed()) {
            throw new DeadlinePassed("the time allowed is over; last: " + problem(failed), where, cause(failed));
        }
        if (!RetryPolicy.mayRepeat(verdict, failed.tries(), setup.limits().maxRetries())) {
            throw usedUp(failed, where);
        }
        // After a 429 the gate is closed, and the next attempt waits for it or takes another lane.
        if (verdict != Verdict.THROTTLED) {
            engine.pauses().pause(wait(failed, where), failed.tries(), where);
        }
    }

    private Lane.Hold wait(Judgement failed, Circumstances where) {
        long random = setup.surroundings().random().nextLong();
        Duration length = RetryAfter.of(
                        failed.outcome().headers(), setup.surroundings().wallClock())
                .map(demanded -> Backoff.asDemanded(demanded, random))
                .orElseGet(() -> Backoff.failed(failed.tries().failures() - 1, random));
        return new Lane.Hold(length, WaitReason.RETRY, where.retryAfterAsReceived());
    }

    private static TransportException refused(Judgement failed, Circumstances where) {
        return switch (failed.verdict()) {
            case REDIRECTED -> new RequestRefused("the server answered with a redirect" + target(failed), where);
            case UNAUTHORIZED -> new AccessRefused("the server does not accept the credentials", where);
            case ACCESS_REFUSED -> new AccessRefused("access is refused", where);
            case CERTIFICATE ->
                new CertificateRefused(
                        "the server could not prove who it is: " + problem(failed), where, cause(failed));
            default -> new RequestRefused("the server refused the request", where);
        };
    }

    private static TransportException usedUp(Judgement failed, Circumstances where) {
        String last = problem(failed);
        return failed.verdict() == Verdict.UNREADABLE
                ? new UnreadableAnswer("the answer could not be read: " + last, where, cause(failed))
                : new ServiceUnavailable("the service is not available: " + last, where, cause(failed));
    }

    private static String problem(Judgement failed) {
        return failed.outcome() instanceof Outcome.Broken<?> broken
                ? broken.problem()
                : "HTTP " + failed.outcome().status();
    }

    private static @Nullable IOException cause(Judgement failed) {
        return failed.outcome() instanceof Outcome.Broken<?> broken ? broken.cause() : null;
    }

    private static String target(Judgement failed) {
        Optional<String> location = failed.outcome().headers().first("Location");
        // What follows a question mark may be anything, a token included.
        return location.map(target -> " to " + target.replaceFirst("[?#].*", ""))
                        .orElse("")
                + ", which is never followed";
    }

    private Circumstances where(Errand<?> errand, Outcome<?> outcome, Tries tries) {
        Lane lane = tries.lane();
        Circumstances where = errand.where()
                .withTries(tries.sent())
                .withRetryAfter(RetryAfter.asReceived(outcome.headers()).orElse(null))
                .withClientId(lane == null ? null : engine.lanes().shownId(lane));
        if (outcome instanceof Outcome.Refusal<?> refusal) {
            return where.withAnswer(refusal.status(), refusal.detail());
        }
        Integer status = outcome.status();
        return status == null
                ? where
                : where.withAnswer(
                        status, where.detail().withCorrelationId(engine.sender().correlationId(outcome)));
    }

    private static Verdict verdict(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refusal<?> refusal) {
            return RetryPolicy.verdict(refusal.status(), refusal.detail());
        }
        return outcome instanceof Outcome.Broken<?> broken ? broken.verdict() : Verdict.REFUSED;
    }
}
