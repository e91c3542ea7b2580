package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The real {@link Exchange}, over OkHttp: HTTP/2 where offered, gzip undone, no redirect followed, nothing repeated,
 * no cookie kept.
 *
 * <p>Thread-safe. Connecting may take 5 s, the first byte 60 s, a pause in the body 30 s, each cut to the time left. An
 * interrupt aborts the call in flight.
 */
public final class OkHttpExchange implements Exchange, AutoCloseable {
    private final AddressRule rule;
    private final Timeouts timeouts;
    private final ThreadPoolExecutor threads;
    private final OkHttpClient plain;
    private final OkHttpClient.Builder secureBuilder;
    private final Lock preparing = new ReentrantLock();
    private @Nullable OkHttpClient secure;

    OkHttpExchange(AddressRule rule, int concurrency, Timeouts timeouts, UnaryOperator<OkHttpClient.Builder> change) {
        this.rule = rule;
        this.timeouts = timeouts;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), OkHttpExchange::daemon);
        OkHttpClient.Builder builder = change.apply(builder(concurrency));
        this.plain = builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
        this.secureBuilder = builder;
    }

    /**
     * For as many requests at once as {@code concurrency}, to the addresses {@code rule} allows. More at once are
     * possible and cost a new connection each.
     */
    public static OkHttpExchange open(AddressRule rule, int concurrency) {
        return new OkHttpExchange(rule, concurrency, Timeouts.USUAL, UnaryOperator.identity());
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        rule.check(request.uri());
        if (timeLeft.isZero() || timeLeft.isNegative()) {
            throw new NotSent("no time left to ask host " + request.uri().getHost(), NoResponse.TIMED_OUT, null);
        }
        PendingResponse flight = new PendingResponse();
        Call call = client(request).newCall(OkHttpRequests.of(request, flight));
        call.timeout().timeout(timeLeft.toNanos(), TimeUnit.NANOSECONDS);
        call.enqueue(flight);
        return new OkHttpResponse(call, response(call, flight, timeLeft), timeouts.idleBody());
    }

    /** Aborts what is in flight and frees connections and threads at once. */
    @Override
    public void close() {
        plain.dispatcher().cancelAll();
        threads.shutdown();
        plain.connectionPool().evictAll();
    }

    /** OkHttp tells an interrupt and a time-out apart by words alone; the thread's own status is sure. */
    static IOException timedOut(InterruptedIOException late) {
        if (late instanceof SocketTimeoutException || Thread.currentThread().isInterrupted()) {
            return late;
        }
        SocketTimeoutException timeout = new SocketTimeoutException("timed out");
        timeout.initCause(late);
        return timeout;
    }

    private Response response(Call call, PendingResponse flight, Duration timeLeft)
            throws IOException, InterruptedException {
        Duration most = shorter(timeLeft, timeouts.connect().plus(timeouts.firstByte()));
        try {
            return flight.response().get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            abort(call, flight);
            throw interrupted;
        } catch (TimeoutException late) {
            abort(call, flight);
            throw failure(new SocketTimeoutException("no answer within " + most.toMillis() + " ms"), flight);
        } catch (ExecutionException failed) {
            throw failure(Objects.requireNonNull(failed.getCause()), flight);
        }
    }

    /** Trusted certificates take long to load, so that is left until an address asks for them. */
    private OkHttpClient client(WireRequest request) {
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            return plain;
        }
        preparing.lock();
        try {
            OkHttpClient ready = secure;
            if (ready == null) {
                ready = secureBuilder
                        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                        .build();
                secure = ready;
            }
            return ready;
        } finally {
            preparing.unlock();
        }
    }

    private static void abort(Call call, PendingResponse flight) {
        call.cancel();
        flight.abandon();
    }

    private static IOException failure(Throwable cause, PendingResponse flight) {
        for (Throwable below = cause; below != null; below = below.getCause()) {
            if (below instanceof CertificateException
                    || below instanceof CertPathValidatorException
                    || below instanceof SSLPeerUnverifiedException) {
                String what = String.valueOf(below.getMessage()).strip().replaceAll("\\s+", " ");
                return new CertificateProblem(what, cause);
            }
        }
        if (!flight.begun()) {
            NoResponse reason = NoResponse.of(cause);
            return new NotSent(
                    String.valueOf(cause.getMessage()), flight.proxied() ? reason.throughProxy() : reason, cause);
        }
        if (cause instanceof InterruptedIOException late) {
            return timedOut(late);
        }
        return cause instanceof IOException broken ? broken : new IOException("the exchange failed", cause);
    }

    private OkHttpClient.Builder builder(int concurrency) {
        Dispatcher dispatcher = new Dispatcher(threads);
        // Callers block until their answer is there, so they are the bound; a queue here would eat their time.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(concurrency, 5, TimeUnit.MINUTES))
                .socketFactory(new InterruptibleSockets())
                .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.firstByte())
                .writeTimeout(timeouts.idleBody())
                .eventListenerFactory(PendingResponse.WATCHER)
                .addNetworkInterceptor(new RetryAfterShield());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "queue-sla-exchange");
        thread.setDaemon(true);
        return thread;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
