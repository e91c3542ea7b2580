package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of one OAuth client: its token, gate and rate limit, shared by all threads. Thread-safe. */
final class ClientState {
    private final ClientCredentials credentials;
    private final boolean oneOfSeveral;
    private final TokenSource tokens;
    private final RetryAfterGate gate = new RetryAfterGate();
    private final SlidingWindowRateLimiter rateLimiter;

    ClientState(ClientCredentials credentials, boolean oneOfSeveral, Environment environment, int maxRatePerMinute) {
        this.credentials = credentials;
        this.oneOfSeveral = oneOfSeveral;
        this.tokens =
                new TokenSource(environment.nanoTime(), environment.tasks().newLock());
        this.rateLimiter = new SlidingWindowRateLimiter(maxRatePerMinute);
    }

    /**
     * A wait before a request.
     *
     * @param length zero when the request may be sent now
     * @param reason why it waits
     * @param retryAfterAsReceived the header that closed the gate; null when there was none
     */
    record Hold(
            Duration length, WaitReason reason, @Nullable String retryAfterAsReceived) {}

    ClientCredentials credentials() {
        return credentials;
    }

    String clientId() {
        return credentials.clientId();
    }

    /** The client id for messages; null when there is only one client. */
    @Nullable
    String displayId() {
        return oneOfSeveral ? clientId() : null;
    }

    TokenSource tokens() {
        return tokens;
    }

    /** How long a request to the API has to wait: for the gate or for the rate limit, whichever is longer. */
    synchronized Hold hold(long now) {
        long opensIn = gate.opensIn(now);
        long freeIn = rateLimiter.freeIn(now);
        return freeIn > opensIn
                ? new Hold(Duration.ofNanos(freeIn), WaitReason.PACING, null)
                : new Hold(Duration.ofNanos(opensIn), WaitReason.RATE_LIMITED, gate.asReceived());
    }

    /** How long a token request has to wait for the gate; the API's rate limit does not apply to it. */
    synchronized Hold gateHold(long now) {
        return new Hold(Duration.ofNanos(gate.opensIn(now)), WaitReason.RATE_LIMITED, gate.asReceived());
    }

    /** Admits one request and counts it; false when it would have to wait. */
    synchronized boolean admit(long now) {
        if (gate.opensIn(now) > 0 || rateLimiter.freeIn(now) > 0) {
            return false;
        }
        rateLimiter.record(now);
        return true;
    }

    synchronized void close(long until, @Nullable String retryAfterAsReceived) {
        gate.close(until, retryAfterAsReceived);
    }

    synchronized void learnAllowedRate(long perMinute) {
        rateLimiter.learn(perMinute);
    }

    synchronized int recent(long now) {
        return rateLimiter.recent(now);
    }

    /** Closes the gate until the time that an earlier run recorded. */
    void closeUntil(Instant until, Environment environment) {
        long wait = Nanos.of(Duration.between(environment.wallClock().instant(), until));
        if (wait > 0) {
            close(environment.nanoTime().getAsLong() + wait, null);
        }
    }
}
