package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** What is known of one OkHttp call under way: whether any of it was sent, and its response once there. Thread-safe. */
final class PendingResponse implements Callback {
    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private volatile boolean begun;
    private volatile boolean proxied;

    /** Tells the flight of each call what happens on its connection. */
    static final EventListener.Factory WATCHER = call -> {
        PendingResponse flight = call.request().tag(PendingResponse.class);
        return flight == null ? EventListener.NONE : flight.new Watcher();
    };

    CompletableFuture<Response> response() {
        return response;
    }

    /** Nobody waits any more: whatever arrives, or arrived in this very moment, is closed. */
    void abandon() {
        if (!response.cancel(false) && !response.isCompletedExceptionally()) {
            response.join().close();
        }
    }

    /** Whether the first byte of the request may have left. */
    boolean begun() {
        return begun;
    }

    /** Whether it was to go through a proxy. */
    boolean proxied() {
        return proxied;
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        response.completeExceptionally(failure);
    }

    @Override
    public void onResponse(Call call, Response answered) {
        if (!response.complete(answered)) {
            answered.close();
        }
    }

    private final class Watcher extends EventListener {
        @Override
        public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
            proxied = !proxies.isEmpty() && proxies.get(0).type() != Proxy.Type.DIRECT;
        }

        @Override
        public void requestHeadersStart(Call call) {
            begun = true;
        }
    }
}
