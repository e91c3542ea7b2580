package io.github.queuesla.http;

import io.github.queuesla.http.surroundings.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One OAuth client: its token, its gate and its rate. Thread-safe; holds no lock while it waits or sends. */
final class Lane {
    private final ClientCredentials credentials;
    private final TokenSource tokens;
    private final Surroundings surroundings;
    private final Gate gate = new Gate();
    private final Pacing pacing;

    Lane(ClientCredentials credentials, Surroundings surroundings, int maxRate) {
        this.credentials = credentials;
        this.surroundings = surroundings;
        this.tokens =
                new TokenSource(surroundings.nanoTime(), surroundings.tasks().newLock());
        this.pacing = new Pacing(maxRate);
    }

    /**
     * When this client may send again.
     *
     * @param delay how long from now; zero when it may now
     * @param reason why not now
     * @param asReceived the header that closed the gate; null when it is not that
     */
    record Readiness(
            Duration delay, WaitReason reason, @Nullable String asReceived) {}

    ClientCredentials credentials() {
        return credentials;
    }

    TokenSource tokens() {
        return tokens;
    }

    synchronized Readiness readiness() {
        long now = surroundings.nanoTime().getAsLong();
        long closed = gate.opensIn(now);
        long full = pacing.freeIn(now);
        return closed >= full
                ? new Readiness(Duration.ofNanos(closed), WaitReason.RATE_LIMITED, gate.asReceived())
                : new Readiness(Duration.ofNanos(full), WaitReason.PACING, null);
    }

    /** How many requests went out in the last 60 seconds, to spread them over clients. */
    synchronized int recent() {
        return pacing.recent(surroundings.nanoTime().getAsLong());
    }

    /** Takes the right to send one request now, if there is one. */
    synchronized boolean take() {
        long now = surroundings.nanoTime().getAsLong();
        if (gate.opensIn(now) > 0 || pacing.freeIn(now) > 0) {
            return false;
        }
        pacing.record(now);
        return true;
    }

    synchronized void learnAllowed(long perMinute) {
        pacing.learn(perMinute);
    }

    synchronized void closeGate(Duration length, @Nullable String asReceived) {
        gate.close(surroundings.nanoTime().getAsLong() + Nanos.of(length), asReceived);
    }

    /** Until when the gate is closed; empty when it is open. */
    synchronized Optional<Instant> closedUntil() {
        long wait = gate.opensIn(surroundings.nanoTime().getAsLong());
        return wait == 0
                ? Optional.empty()
                : Optional.of(surroundings.wallClock().instant().plusNanos(wait));
    }
}
