package io.github.queuesla.http;

import io.github.queuesla.http.environment.TaskLock;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The token of one OAuth client: fetched by one thread while the others wait, kept in memory only, and replaced before
 * it expires or after the server refuses it. Thread-safe.
 */
final class TokenSource {
    // Renewed early, so that no token expires on its way to the server; the vendor's Go SDK uses 60 s, too.
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final LongSupplier nanoTime;
    private final TaskLock fetchLock;
    private @Nullable Token current;
    private @Nullable HttpFailure failure;
    private long generation;
    private long fetches;
    private boolean refused;
    private boolean accepted;

    TokenSource(LongSupplier nanoTime, TaskLock fetchLock) {
        this.nanoTime = nanoTime;
        this.fetchLock = fetchLock;
    }

    /** Fetches a token, with its own retries. */
    @FunctionalInterface
    interface Fetch {
        TokenGrant grant() throws HttpFailure, InterruptedException;
    }

    /** A valid token: the current one, or a new one. All threads that waited for a fetch share its failure. */
    Token token(Fetch fetch) throws HttpFailure, InterruptedException {
        long fetchesBefore = fetches();
        Token ready = ready(fetchesBefore);
        if (ready != null) {
            return ready;
        }
        fetchLock.lockInterruptibly();
        try {
            ready = ready(fetchesBefore);
            return ready != null ? ready : fetch(fetch);
        } finally {
            fetchLock.unlock();
        }
    }

    /** Notes that a request with this token got a status other than 401. */
    synchronized void accepted(Token token) {
        accepted |= token.generation() == generation;
    }

    /** Notes that a request with this token got a 401, and says what to do. */
    synchronized Refusal refused(Token token) {
        // Requests in flight get their 401 late: without generations, each would discard the new token.
        if (token.generation() != generation || refused) {
            return Refusal.OUTDATED;
        }
        if (token.replacement() && !accepted) {
            return Refusal.FINAL;
        }
        refused = true;
        return Refusal.RENEW;
    }

    /** The meaning of a 401. */
    enum Refusal {
        /** The token is already replaced, or about to be: use the new one. */
        OUTDATED,
        /** The token was current: the next request fetches a new one. */
        RENEW,
        /** The token replaced a refused one and was never accepted either: another one cannot help. */
        FINAL
    }

    private synchronized long fetches() {
        return fetches;
    }

    private @Nullable Token ready(long fetchesBefore) throws HttpFailure {
        long now = nanoTime.getAsLong();
        synchronized (this) {
            // Threads that waited for a fetch share its failure; only wrong credentials fail all later calls, too.
            if (failure != null && (isFinal(failure) || fetches != fetchesBefore)) {
                throw failure;
            }
            return current != null && !refused && current.alive(now) ? current : null;
        }
    }

    private static boolean isFinal(HttpFailure failure) {
        return failure.kind() == HttpFailureKind.UNAUTHORIZED || failure.kind() == HttpFailureKind.ACCESS_REFUSED;
    }

    private Token fetch(Fetch fetch) throws HttpFailure, InterruptedException {
        try {
            TokenGrant grant = fetch.grant();
            return store(grant, nanoTime.getAsLong());
        } catch (HttpFailure failed) {
            remember(failed);
            throw failed;
        }
    }

    private synchronized Token store(TokenGrant grant, long receipt) {
        long life = Nanos.of(grant.expiresIn());
        // Half the life at most, or a short-lived token would be expired on receipt.
        long margin = Math.min(Nanos.of(MARGIN), life / 2);
        Token token = new Token(grant.accessToken(), ++generation, receipt + life - margin, refused);
        current = token;
        refused = false;
        accepted = false;
        failure = null;
        fetches++;
        return token;
    }

    private synchronized void remember(HttpFailure failed) {
        // An interrupt concerns one thread only: the next waiting thread fetches the token instead.
        if (failed.kind() != HttpFailureKind.STOPPED) {
            failure = failed;
            fetches++;
        }
    }
}
