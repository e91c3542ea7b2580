package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The real {@link Exchange}, over OkHttp: HTTP/2 where offered, gzip decoded; no redirects, retries or cookies.
 *
 * <p>Thread-safe. Time-outs: 5 s to connect, 10 s for the TLS handshake and as long for a proxy, 60 s to the first byte,
 * 30 s between bytes of the body, each cut to the time left. An interrupt aborts the call in flight.
 */
public final class OkHttpExchange implements Exchange, AutoCloseable {
    private final AddressRule rule;
    private final NetworkSettings network;
    private final ConnectionFailure explanation;
    private final Timeouts timeouts;
    private final ThreadPoolExecutor threads;
    private final OkHttpClient plain;
    private final OkHttpClient.Builder secureBuilder;
    private final Lock secureLock = new ReentrantLock();
    private @Nullable OkHttpClient secure;

    OkHttpExchange(
            AddressRule rule,
            NetworkSettings network,
            int concurrency,
            Timeouts timeouts,
            UnaryOperator<OkHttpClient.Builder> change) {
        this.rule = rule;
        this.network = network;
        this.explanation = new ConnectionFailure(network);
        this.timeouts = timeouts;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), OkHttpExchange::daemon);
        OkHttpClient.Builder builder = change.apply(builder(concurrency));
        this.plain = builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
        this.secureBuilder = builder;
    }

    /**
     * An exchange for {@code concurrency} requests at once, to the addresses that {@code rule} allows. More at once are
     * possible, but each needs a new connection.
     */
    public static OkHttpExchange open(AddressRule rule, NetworkSettings network, int concurrency) {
        return new OkHttpExchange(rule, network, concurrency, Timeouts.DEFAULT, UnaryOperator.identity());
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        rule.check(request.uri());
        if (timeLeft.isZero() || timeLeft.isNegative()) {
            throw new NotSent(
                    "no time left to send a request to host " + request.uri().getHost(), NoResponse.TIMED_OUT, null);
        }
        PendingResponse pending = new PendingResponse(timeouts.handshake());
        Call call = client(request).newCall(withLogin(OkHttpRequests.of(request, pending), request.uri()));
        call.timeout().timeout(timeLeft.toNanos(), TimeUnit.NANOSECONDS);
        call.enqueue(pending);
        return new OkHttpResponse(call, response(call, request.uri(), pending, timeLeft), timeouts.idleBody());
    }

    /** The request with the proxy's login, which plain http has no tunnel for. */
    private Request withLogin(Request request, URI uri) {
        Optional<String> login = request.isHttps()
                ? Optional.empty()
                : network.proxies().proxy(uri).flatMap(ProxyServer::authorization);
        return login.map(header ->
                        request.newBuilder().header(ProxyLogin.HEADER, header).build())
                .orElse(request);
    }

    /** Aborts requests in flight and frees connections and threads at once. */
    @Override
    public void close() {
        plain.dispatcher().cancelAll();
        threads.shutdown();
        plain.connectionPool().evictAll();
    }

    /** Tells a time-out from an interrupt: OkHttp throws the same type for both, so the thread's status decides. */
    static IOException timedOut(InterruptedIOException failure) {
        if (failure instanceof SocketTimeoutException || Thread.currentThread().isInterrupted()) {
            return failure;
        }
        SocketTimeoutException timeout = new SocketTimeoutException("timed out");
        timeout.initCause(failure);
        return timeout;
    }

    private Response response(Call call, URI uri, PendingResponse pending, Duration timeLeft)
            throws IOException, InterruptedException {
        Duration most = shorter(timeLeft, timeouts.connect().plus(timeouts.firstByte()));
        try {
            return pending.response().get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            abort(call, pending);
            throw interrupted;
        } catch (TimeoutException timeout) {
            abort(call, pending);
            throw failure(new SocketTimeoutException("no response within " + most.toMillis() + " ms"), uri, pending);
        } catch (ExecutionException failed) {
            throw failure(Objects.requireNonNull(failed.getCause()), uri, pending);
        }
    }

    /**
     * The client for the request's scheme. Loading the trusted certificates takes long, so it waits for the first https
     * request.
     */
    private OkHttpClient client(WireRequest request) {
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            return plain;
        }
        secureLock.lock();
        try {
            OkHttpClient ready = secure;
            if (ready == null) {
                ready = trusting(secureBuilder)
                        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                        .build();
                secure = ready;
            }
            return ready;
        } finally {
            secureLock.unlock();
        }
    }

    private OkHttpClient.Builder trusting(OkHttpClient.Builder builder) {
        if (network.authorities().count() == 0) {
            return builder;
        }
        X509TrustManager trust = network.authorities().trustManager();
        return builder.sslSocketFactory(Authorities.sockets(trust), trust);
    }

    private static void abort(Call call, PendingResponse pending) {
        call.cancel();
        pending.abandon();
    }

    private IOException failure(Throwable cause, URI uri, PendingResponse pending) {
        // Before the first header byte the server cannot have acted, so even a job may be repeated. Nor can it have
        // when a proxy refuses the login, which for plain http comes later.
        if (!pending.connection().sendingBegan() || cause instanceof ProxyLogin.Refused) {
            return explanation.of(cause, uri, pending.connection());
        }
        if (cause instanceof InterruptedIOException timeout) {
            return timedOut(timeout);
        }
        return cause instanceof IOException broken ? broken : new IOException("the exchange failed", cause);
    }

    private OkHttpClient.Builder builder(int concurrency) {
        Dispatcher dispatcher = new Dispatcher(threads);
        // Callers block until their response arrives, so they limit the number; waiting in a queue here would use up
        // their time.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(concurrency, 5, TimeUnit.MINUTES))
                .socketFactory(new InterruptibleSockets())
                .proxySelector(new ProxyChoice(network.proxies()))
                .proxyAuthenticator(new ProxyLogin(network.proxies()))
                .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                // Redirects and retries are decided above this port, within rate and deadline, and with credentials
                // (docs/adr/0004).
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.firstByte())
                .writeTimeout(timeouts.idleBody())
                .eventListenerFactory(PendingResponse.EVENT_LISTENERS)
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
