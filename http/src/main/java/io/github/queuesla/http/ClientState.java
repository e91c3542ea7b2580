package io.github.queuesla.http;

import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.failure.WaitReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One OAuth client: its token, its gate and its rate budget, shared by all threads. Thread-safe. */
final class ClientState {
    private final ClientCredentials credentials;
    private final boolean oneOfSeveral;
    private final TokenSource tokens;
    private final RetryAfterGate gate = new RetryAfterGate();
    private final SlidingWindowRateLimiter pacing;

    ClientState(ClientCredentials credentials, boolean oneOfSeveral, Environment environment, int maxRatePerMinute) {
        this.credentials = credentials;
        this.oneOfSeveral = oneOfSeveral;
        this.tokens =
                new TokenSource(environment.nanoTime(), environment.tasks().newLock());
        this.pacing = new SlidingWindowRateLimiter(maxRatePerMinute);
    }

    /**
     * How long a request has to wait here.
     *
     * @param length zero when it may go now
     * @param reason why it waits
     * @param retryAfterAsReceived what closed the gate; null for pacing
     */
    record Hold(
            Duration length, WaitReason reason, @Nullable String retryAfterAsReceived) {}

    ClientCredentials credentials() {
        return credentials;
    }

    String clientId() {
        return credentials.clientId();
    }

    /** The client id where it tells something: among several. */
    @Nullable
    String shownId() {
        return oneOfSeveral ? clientId() : null;
    }

    TokenSource tokens() {
        return tokens;
    }

    /** How long a request to the API has to wait, be it for the gate or for pacing. */
    synchronized Hold hold(long now) {
        long opensIn = gate.opensIn(now);
        long freeIn = pacing.freeIn(now);
        return freeIn > opensIn
                ? new Hold(Duration.ofNanos(freeIn), WaitReason.PACING, null)
                : new Hold(Duration.ofNanos(opensIn), WaitReason.RATE_LIMITED, gate.asReceived());
    }

    /** How long a request for a token has to wait: for the gate alone. */
    synchronized Hold gateHold(long now) {
        return new Hold(Duration.ofNanos(gate.opensIn(now)), WaitReason.RATE_LIMITED, gate.asReceived());
    }

    /** Lets one request go and counts it, or refuses because it would have to wait. */
    synchronized boolean admit(long now) {
        if (gate.opensIn(now) > 0 || pacing.freeIn(now) > 0) {
            return false;
        }
        pacing.record(now);
        return true;
    }

    synchronized void close(long until, @Nullable String retryAfterAsReceived) {
        gate.close(until, retryAfterAsReceived);
    }

    synchronized void learnAllowedRate(long perMinute) {
        pacing.learn(perMinute);
    }

    synchronized int recent(long now) {
        return pacing.recent(now);
    }

    /** Obeys a gate that an earlier run left closed. */
    void reopenAt(Instant until, Environment environment) {
        long wait = Nanos.of(Duration.between(environment.wallClock().instant(), until));
        if (wait > 0) {
            close(environment.nanoTime().getAsLong() + wait, null);
        }
    }
}
