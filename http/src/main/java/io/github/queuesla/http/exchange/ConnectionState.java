package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * How far one call has come, as OkHttp reports it, so that its failure can be explained without reading messages. It
 * cancels the call when a proxy or a TLS handshake takes longer than the limit. Thread-safe.
 */
final class ConnectionState extends EventListener {

    /** The phases of a call, in their order. */
    enum Phase {
        RESOLVING,
        CONNECTING,
        SECURING,
        SENDING
    }

    private final Duration limit;
    private volatile Phase phase = Phase.RESOLVING;
    private volatile boolean proxied;
    private volatile boolean late;
    private CompletableFuture<Void> alarm = CompletableFuture.completedFuture(null);

    ConnectionState(Duration limit) {
        this.limit = limit;
    }

    Phase phase() {
        return phase;
    }

    /** Whether the first byte of the request may have been sent. */
    boolean sendingBegan() {
        return phase == Phase.SENDING;
    }

    /** Whether the request goes through a proxy. */
    boolean proxied() {
        return proxied;
    }

    /** Whether the phase was ended because it took too long. */
    boolean late() {
        return late;
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        proxied = !proxies.isEmpty() && proxies.get(0).type() != Proxy.Type.DIRECT;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        phase = Phase.CONNECTING;
        if (proxied) {
            // The read time-out counts each read anew, so a proxy that drips would hold the call for ever.
            limit(call);
        }
    }

    @Override
    public void secureConnectStart(Call call) {
        phase = Phase.SECURING;
        limit(call);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        unlimited();
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        unlimited();
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        unlimited();
    }

    @Override
    public void requestHeadersStart(Call call) {
        phase = Phase.SENDING;
    }

    private synchronized void limit(Call call) {
        alarm.cancel(false);
        alarm = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, limit.toNanos(), TimeUnit.NANOSECONDS)
                .thenAccept(expired -> {
                    late = true;
                    call.cancel();
                });
    }

    private synchronized void unlimited() {
        alarm.cancel(false);
    }
}
