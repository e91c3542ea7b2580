package io.github.queuesla.http.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Response;

/** The state of one OkHttp call: how far it has come, and the response once it arrives. Thread-safe. */
final class PendingResponse implements Callback {
    private final CompletableFuture<Response> response = new CompletableFuture<>();
    private final ConnectionState connection;

    /** A call whose proxy and TLS handshake may take as long as {@code handshake}. */
    PendingResponse(Duration handshake) {
        connection = new ConnectionState(handshake);
    }

    /** Reports the connection events of each call to its pending response. */
    static final EventListener.Factory EVENT_LISTENERS = call -> {
        PendingResponse pending = call.request().tag(PendingResponse.class);
        return pending == null ? EventListener.NONE : pending.connection;
    };

    CompletableFuture<Response> response() {
        return response;
    }

    /** How far the call has come. */
    ConnectionState connection() {
        return connection;
    }

    /** Gives up waiting: a response that arrives later, or has just arrived, is closed. */
    void abandon() {
        if (!response.cancel(false) && !response.isCompletedExceptionally()) {
            response.join().close();
        }
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
}
