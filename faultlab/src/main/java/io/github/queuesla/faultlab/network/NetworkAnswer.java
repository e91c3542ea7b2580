package io.github.queuesla.faultlab.network;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.InputStream;

/** An answer whose body is still arriving. */
record NetworkAnswer(ServerAnswer delivered, InputStream body, Runnable whenClosed) implements WireResponse {

    @Override
    public int status() {
        return delivered.status();
    }

    @Override
    public Headers headers() {
        return delivered.headers();
    }

    @Override
    public void close() {
        whenClosed.run();
    }
}
