package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
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
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final AddressRule rule;
    private final OkHttpClient plain;
    private final Lock preparing = new ReentrantLock();
    private volatile @Nullable OkHttpClient secure;

    private OkHttpExchange(AddressRule rule, OkHttpClient plain) {
        this.rule = rule;
        this.plain = plain;
    }

    /** For as many requests at once as {@code concurrency}, to the addresses {@code rule} allows. */
    public static OkHttpExchange open(AddressRule rule, int concurrency) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .connectionPool(new ConnectionPool(concurrency, 30, TimeUnit.SECONDS))
                .connectTimeout(CONNECT)
                .readTimeout(FIRST_BYTE)
                .writeTimeout(IDLE)
                .build();
        return new OkHttpExchange(rule, client);
    }

    @Override
    public Answer send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        rule.check(request.uri());
        if (timeLeft.isZero() || timeLeft.isNegative()) {
            throw new InterruptedIOException("no time left");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Call call = client(request).newCall(okRequest(request));
        call.timeout().timeout(Math.max(1, timeLeft.toMillis()), TimeUnit.MILLISECONDS);
        try {
            Response response = call.execute();
            return new OkHttpAnswer(response, IDLE);
        } catch (IOException failed) {
            call.cancel();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw translated(failed, request);
        }
    }

    /** Trusted certificates take long to load, so that is left until an address asks for them. */
    private OkHttpClient client(WireRequest request) {
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            return plain;
        }
        OkHttpClient ready = secure;
        if (ready != null) {
            return ready;
        }
        preparing.lock();
        try {
            ready = secure;
            if (ready == null) {
                ready = plain.newBuilder()
                        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                        .build();
                secure = ready;
            }
            return ready;
        } finally {
            preparing.unlock();
        }
    }

    private static Request okRequest(WireRequest request) {
        Request.Builder builder = new Request.Builder().url(request.uri().toString());
        for (String name : request.headers().names()) {
            request.headers().all(name).forEach(value -> builder.addHeader(name, value));
        }
        // No media type: OkHttp would add a charset to the Content-Type that the headers already carry.
        RequestBody body = request.body()
                .map(bytes -> RequestBody.create(bytes, (MediaType) null))
                .orElse(null);
        return builder.method(request.method(), body).build();
    }

    private static IOException translated(IOException failed, WireRequest request) {
        String host = request.uri().getHost();
        if (failed instanceof SSLHandshakeException || failed instanceof SSLPeerUnverifiedException) {
            return new CertificateProblem(
                    "the certificate of " + host + " does not hold: " + failed.getMessage(), failed);
        }
        if (failed instanceof UnknownHostException) {
            return new NotSent("there is no host " + host, failed);
        }
        if (failed instanceof ConnectException || failed instanceof NoRouteToHostException) {
            return new NotSent(
                    "no connection to " + host + ":" + port(request) + " (refused or not reachable)", failed);
        }
        return failed;
    }

    private static int port(WireRequest request) {
        int port = request.uri().getPort();
        return port >= 0 ? port : "https".equals(request.uri().getScheme()) ? 443 : 80;
    }

    /** Aborts what is in flight and frees connections and threads at once. */
    @Override
    public void close() {
        plain.dispatcher().cancelAll();
        plain.dispatcher().executorService().shutdown();
        plain.connectionPool().evictAll();
    }
}
