package io.github.queuesla.http.exchange;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Response;

/** An answer of OkHttp's. */
final class OkHttpAnswer implements Answer {
    private final Response response;
    private final Headers headers;

    OkHttpAnswer(Response response, Duration idle) {
        this.response = response;
        this.headers = headers(response);
        response.body().source().timeout().timeout(idle.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Headers headers(Response response) {
        Headers all = Headers.none();
        for (int i = 0; i < response.headers().size(); i++) {
            all = all.with(response.headers().name(i), response.headers().value(i));
        }
        return all;
    }

    @Override
    public int status() {
        return response.code();
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return response.body().byteStream();
    }

    @Override
    public void close() {
        response.close();
    }
}
