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

/** The state of one OkHttp call: whether any of the request was sent, and the response once it arrives. Thread-safe. */
final class PendingResponse implements Callback {
    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private volatile boolean sendingBegan;
    private volatile boolean proxied;

    /** Reports the connection events of each call to its pending response. */
    static final EventListener.Factory EVENT_LISTENERS = call -> {
        PendingResponse pending = call.request().tag(PendingResponse.class);
        return pending == null ? EventListener.NONE : pending.new ConnectionEvents();
    };

    CompletableFuture<Response> response() {
        return response;
    }

    /** Gives up waiting: a response that arrives later, or has just arrived, is closed. */
    void abandon() {
        if (!response.cancel(false) && !response.isCompletedExceptionally()) {
            response.join().close();
        }
    }

    /** Whether the first byte of the request may have been sent. */
    boolean sendingBegan() {
        return sendingBegan;
    }

    /** Whether the request goes through a proxy. */
    boolean proxied() {
        return proxied;
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        response.completeExceptionally(failure);
    }

    @Override
    public void onResponse(Call call, Response received) {
        if (!response.complete(received)) {
            received.close();
        }
    }

    private final class ConnectionEvents extends EventListener {
        @Override
        public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
            proxied = !proxies.isEmpty() && proxies.get(0).type() != Proxy.Type.DIRECT;
        }

        @Override
        public void requestHeadersStart(Call call) {
            sendingBegan = true;
        }
    }
}
