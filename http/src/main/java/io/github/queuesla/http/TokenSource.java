package io.github.queuesla.http;

import io.github.queuesla.http.environment.TaskLock;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of one OAuth client: fetched by one thread while the others wait, kept in memory only, replaced before it
 * expires or when the server refuses it. Thread-safe.
 */
final class TokenSource {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private final TaskLock flight;
    private @Nullable Token current;
    private @Nullable HttpFailure failure;
    private long generation;
    private long flights;
    private boolean refused;
    private boolean accepted;

    TokenSource(LongSupplier nanoTime, TaskLock flight) {
        this.nanoTime = nanoTime;
        this.flight = flight;
    }

    /** What fetches a token, with retries of its own. */
    @FunctionalInterface
    interface Fetch {
        TokenGrant grant() throws HttpFailure, InterruptedException;
    }

    /** A token to use now: the one at hand, or a new one. A failure is shared with all who waited for it. */
    Token token(Fetch fetch) throws HttpFailure, InterruptedException {
        long seen = flights();
        Token ready = ready(seen);
        if (ready != null) {
            return ready;
        }
        flight.lockInterruptibly();
        try {
            ready = ready(seen);
            return ready != null ? ready : land(fetch);
        } finally {
            flight.unlock();
        }
    }

    /** A request with that token got an answer other than 401. */
    synchronized void accepted(Token token) {
        accepted |= token.generation() == generation;
    }

    /** A request with that token got a 401. */
    synchronized Refusal refused(Token token) {
        if (token.generation() != generation || refused) {
            return Refusal.OUTDATED;
        }
        if (token.replacement() && !accepted) {
            return Refusal.FINAL;
        }
        refused = true;
        return Refusal.RENEW;
    }

    /** What a 401 means. */
    enum Refusal {
        /** The token had already been replaced, or is about to be: use the new one. */
        OUTDATED,
        /** The token was the current one: the next request fetches another. */
        RENEW,
        /** The token was fresh, came after a refused one and was never accepted: yet another one cannot help. */
        FINAL
    }

    private synchronized long flights() {
        return flights;
    }

    private @Nullable Token ready(long seen) throws HttpFailure {
        long now = nanoTime.getAsLong();
        synchronized (this) {
            if (failure != null && (isFinal(failure) || flights != seen)) {
                throw failure;
            }
            return current != null && !refused && current.alive(now) ? current : null;
        }
    }

    private static boolean isFinal(HttpFailure failure) {
        return failure.kind() == HttpFailureKind.UNAUTHORIZED || failure.kind() == HttpFailureKind.ACCESS_REFUSED;
    }

    private Token land(Fetch fetch) throws HttpFailure, InterruptedException {
        try {
            TokenGrant grant = fetch.grant();
            return keep(grant, nanoTime.getAsLong());
        } catch (HttpFailure failed) {
            remember(failed);
            throw failed;
        }
    }

    private synchronized Token keep(TokenGrant grant, long receipt) {
        long life = Nanos.of(grant.expiresIn());
        long margin = Math.min(Nanos.of(MARGIN), life / 2);
        Token token = new Token(grant.accessToken(), ++generation, receipt + life - margin, refused);
        current = token;
        refused = false;
        accepted = false;
        failure = null;
        flights++;
        return token;
    }

    private synchronized void remember(HttpFailure failed) {
        if (failed.kind() != HttpFailureKind.STOPPED) {
            failure = failed;
            flights++;
        }
    }
}
