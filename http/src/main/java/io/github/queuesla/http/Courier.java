package io.github.queuesla.http;

import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.AccessRefused;
import io.github.queuesla.http.failure.CertificateRefused;
import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.DeadlinePassed;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.RequestRefused;
import io.github.queuesla.http.failure.RequestTooLarge;
import io.github.queuesla.http.failure.ServiceUnavailable;
import io.github.queuesla.http.failure.Stopped;
import io.github.queuesla.http.failure.TransportException;
import io.github.queuesla.http.failure.UnreadableAnswer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Carries one request to its end: over whichever OAuth client may send first, as often as the policy allows. */
final class Courier {
    private final Setup setup;
    private final Deadline deadline;
    private final Sender sender;
    private final List<Lane> lanes;
    private final BooleanSupplier stopped;

    Courier(Setup setup, Deadline deadline, List<Lane> lanes, BooleanSupplier stopped) {
        this.setup = setup;
        this.deadline = deadline;
        this.sender = new Sender(setup, deadline);
        this.lanes = lanes;
        this.stopped = stopped;
    }

    /** One call on its way. Not thread-safe. */
    private final class Trip {
        private final String label;
        private final RetryPolicy policy;
        private Circumstances circumstances;
        private int tries;
        private int unauthorized;

        Trip(String label, WireRequest wire, RetryPolicy policy) {
            this.label = label;
            this.policy = policy;
            this.circumstances = Circumstances.of(wire.uri(), label);
        }

        void requireGoing() throws TransportException {
            if (stopped.getAsBoolean()) {
                throw new Stopped("stopped", circumstances, null);
            }
            if (deadline.passed()) {
                throw new DeadlinePassed("the time allowed is over", circumstances, null);
            }
        }

        void met(Trouble trouble, Lane lane) {
            Circumstances base = circumstances
                    .withTries(tries)
                    .withRetryAfter(trouble.asReceived())
                    .withClientId(
                            lanes.size() > 1 || trouble.detail().is(ErrorTrait.FINAL_AUTHENTICATION)
                                    ? lane.credentials().clientId()
                                    : null);
            circumstances = trouble.status() == null ? base : base.withAnswer(trouble.status(), trouble.detail());
        }

        void pause(Duration length, WaitReason reason, @Nullable String asReceived)
                throws TransportException, InterruptedException {
            if (length.compareTo(deadline.left()) >= 0) {
                throw new DeadlinePassed(
                        "would have to wait " + seconds(length) + " s, longer than the " + seconds(deadline.left())
                                + " s left of the time allowed",
                        asReceived == null ? circumstances : circumstances.withRetryAfter(asReceived),
                        null);
            }
            setup.listener()
                    .waiting(new WaitNotice(
                            label, length, reason, tries + 1, policy.mostTries(), circumstances.status(), asReceived));
            setup.surroundings().waiting().sleep(length);
            requireGoing();
        }

        TransportException failure(Trouble trouble) {
            int status = trouble.status() == null ? 0 : trouble.status();
            return switch (trouble.kind()) {
                case CERTIFICATE -> new CertificateRefused(trouble.what(), circumstances, trouble.cause());
                case UNREADABLE, TOO_LONG -> new UnreadableAnswer(trouble.what(), circumstances, trouble.cause());
                case NOT_SENT, BROKEN ->
                    deadline.passed()
                            ? new DeadlinePassed("the time allowed is over", circumstances, trouble.cause())
                            : new ServiceUnavailable(trouble.what(), circumstances, trouble.cause());
                case STATUS ->
                    status == 401 || status == 403 || trouble.detail().is(ErrorTrait.FINAL_AUTHENTICATION)
                            ? new AccessRefused("access refused", circumstances)
                            : status == 429
                                            || RetryPolicy.isTransient(status)
                                            || trouble.detail().is(ErrorTrait.TOKEN_RATE_LIMIT)
                                    ? new ServiceUnavailable(trouble.what(), circumstances, trouble.cause())
                                    : new RequestRefused(trouble.what(), circumstances);
            };
        }
    }

    <T> T carry(ApiRequest request, BodyReader<T> reader) throws TransportException {
        RetryPolicy policy = new RetryPolicy(
                request.kind(),
                request.shrinkable(),
                setup.limits().maxRetries(),
                setup.surroundings().random());
        Trip trip = new Trip(request.label(), request.wire(), policy);
        try {
            return carry(request, reader, trip);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopped("interrupted", trip.circumstances, interrupted);
        }
    }

    private <T> T carry(ApiRequest request, BodyReader<T> reader, Trip trip)
            throws TransportException, InterruptedException {
        while (true) {
            trip.requireGoing();
            Lane lane = readyLane(trip);
            Token token = lane.tokens().token(() -> grant(lane));
            trip.requireGoing();
            if (!lane.take()) {
                continue;
            }
            trip.tries++;
            WireRequest wire = request.wire()
                    .withHeader("Authorization", "Bearer " + token.value().reveal())
                    .withHeader("Accept", "application/json");
            Redaction redaction = Redaction.of(lane.credentials()).and(token.value());
            Sender.Outcome<T> outcome = sender.send(new Sender.Sending(wire, request.label(), lane, redaction), reader);
            lane.learnAllowed(outcome.allowedRate());
            Trouble trouble = outcome.trouble();
            T value = outcome.value();
            if (trouble == null && value != null) {
                lane.tokens().accepted(token);
                return value;
            }
            follow(
                    trouble == null ? Trouble.of(Trouble.Kind.UNREADABLE, "empty", null, null) : trouble,
                    trip,
                    lane,
                    token);
        }
    }

    /** Does what follows from trouble with an API request, or gives up. */
    private void follow(Trouble trouble, Trip trip, Lane lane, Token token)
            throws TransportException, InterruptedException {
        trip.met(trouble, lane);
        RetryPolicy.Decision decision = trip.policy.decide(trouble);
        if (trouble.status() != null && trouble.status() != 401) {
            lane.tokens().accepted(token);
        }
        switch (decision.action()) {
            case REPEAT -> trip.pause(decision.delay(), WaitReason.RETRY, trouble.asReceived());
            case CLOSE_GATE -> closeGate(lane, decision.delay(), trouble.asReceived());
            case RENEW_TOKEN -> renew(trip, trouble, lane, token);
            case ASK_FOR_LESS ->
                throw new RequestTooLarge("the platform asks for a smaller request", trip.circumstances);
            case GIVE_UP -> throw trip.failure(trouble);
        }
    }

    private void closeGate(Lane lane, Duration wait, @Nullable String asReceived) {
        lane.closeGate(wait, asReceived);
        lane.closedUntil()
                .ifPresent(
                        until -> setup.listener().gateClosed(lane.credentials().clientId(), until));
    }

    private static void renew(Trip trip, Trouble trouble, Lane lane, Token token) throws TransportException {
        TokenSource.Refusal refusal = lane.tokens().refused(token);
        trip.unauthorized++;
        boolean again = trip.unauthorized > 1 && refusal != TokenSource.Refusal.OUTDATED;
        if (refusal == TokenSource.Refusal.FINAL || again || trip.unauthorized > 5) {
            throw trip.failure(trouble);
        }
    }

    /** The client that may send first; waits for it when none may now. */
    private Lane readyLane(Trip trip) throws TransportException, InterruptedException {
        while (true) {
            Lane best = lanes.stream()
                    .min(Comparator.comparing((Lane lane) -> lane.readiness().delay())
                            .thenComparing(Lane::recent))
                    .orElseThrow();
            Lane.Readiness readiness = best.readiness();
            if (readiness.delay().isZero()) {
                return best;
            }
            trip.pause(readiness.delay(), readiness.reason(), readiness.asReceived());
        }
    }

    /** Fetches a token, with retries of its own; its waits concern nobody but those who wait for it. */
    private TokenGrant grant(Lane lane) throws TransportException, InterruptedException {
        RetryPolicy policy = new RetryPolicy(
                RequestKind.REPEATABLE,
                false,
                setup.limits().maxRetries(),
                setup.surroundings().random());
        WireRequest wire = setup.tokens().request(lane.credentials());
        Trip trip = new Trip("token", wire, policy);
        Redaction redaction = Redaction.of(lane.credentials());
        while (true) {
            trip.requireGoing();
            trip.tries++;
            Sender.Outcome<TokenGrant> outcome =
                    sender.send(new Sender.Sending(wire, "token", lane, redaction), setup.tokens()::read);
            TokenGrant grant = outcome.value();
            if (grant != null) {
                return grant;
            }
            Trouble trouble = outcome.trouble() == null
                    ? Trouble.of(Trouble.Kind.UNREADABLE, "empty", null, null)
                    : outcome.trouble();
            trip.met(trouble, lane);
            RetryPolicy.Decision decision = policy.decide(trouble);
            switch (decision.action()) {
                case REPEAT -> trip.pause(decision.delay(), WaitReason.RETRY, trouble.asReceived());
                case CLOSE_GATE -> trip.pause(decision.delay(), WaitReason.RATE_LIMITED, trouble.asReceived());
                case RENEW_TOKEN, ASK_FOR_LESS, GIVE_UP -> throw trip.failure(trouble);
            }
        }
    }

    private static String seconds(Duration length) {
        long millis = length.toMillis();
        return millis / 1000 + "." + millis % 1000 / 100;
    }
}
